/** The buttons under a reply. */
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { UserError } from '../../../commands/usererror.ts';
import type { Sheet } from '../../reply/picture.ts';
import type { Action, ReplyLanguage } from '../../reply/reply.ts';
import { cutLabel } from '../../reply/lines.ts';
import { dataLanguage, WORDS } from '../../reply/words.ts';
import { controlsOf } from '../desk/controls.ts';
import type { Button, Menu } from '../desk/controls.ts';
import type { Desk, Shown } from '../desk/desk.ts';
import { writePress } from '../desk/press.ts';
import type { Press } from '../desk/press.ts';
import { deskSays } from '../desk/words.ts';
import { TELEGRAM_WORDS } from './words.ts';

type Dossier = Desk['dossier'];
type Row = readonly InlineKeyboardButton[];

/** Most bytes of a button's data: https://core.telegram.org/bots/api#inlinekeyboardbutton */
export const MOST_BYTES = 64;
/** The data of a button that shows where one is, and does nothing. */
export const NOTHING = '-';

/** What the buttons stand under. */
export interface Beneath {
  readonly dossier: Dossier;
  readonly owner: string;
  readonly page: number;
  readonly pages: number;
  /** Under a message sent inline: a link to the private chat, where more can be asked. */
  readonly askMore?: string | undefined;
}

/** A keyboard of the rows that hold something; undefined where none does. */
const keyboardOf = (rows: readonly Row[]): InlineKeyboardMarkup | undefined => {
  const kept = rows.filter((row) => row.length > 0);
  return kept.length === 0 ? undefined : { inline_keyboard: kept.map((row) => [...row]) };
};
const buttonOf = ({ label, press }: Button): InlineKeyboardButton => ({ text: label, callback_data: press });
const each = (menu: Menu | undefined): Row[] => (menu?.options ?? []).map((option) => [buttonOf(option)]);

/** The buttons of a reply: its pages, its source, what may have been meant or is related, the other languages, the votes, the way back. */
export function replyKeyboard(
  { reply, view, place }: Pick<Shown, 'reply' | 'view' | 'place'>,
  beneath: Beneath,
): InlineKeyboardMarkup | undefined {
  const { dossier, owner, page, pages, askMore } = beneath;
  const controls = controlsOf(reply, view && { ...view, page }, {
    dossier,
    owner,
    pages,
    removable: false,
    inPlace: true,
    most: MOST_BYTES,
  });
  return keyboardOf([
    pageRow(controls.pages.map(buttonOf), reply.language, beneath),
    controls.source.map((one) => (place === undefined ? buttonOf(one) : { text: one.label, url: place })),
    ...each(controls.choose),
    ...each(controls.related),
    [...controls.languages.map(buttonOf), ...controls.votes.map(({ helpful, press }) => buttonOf({ label: helpful ? '👍' : '👎', press }))],
    ...rowsOf(controls.acts.map(buttonOf)),
    controls.back.map(buttonOf),
    askMore === undefined ? [] : [{ text: TELEGRAM_WORDS[reply.language].askMore, url: askMore }],
  ]);
}

/** The way from a post to the page where all its facts stand. */
export function placeKeyboard({ replies: [first], place }: Sheet): InlineKeyboardMarkup | undefined {
  if (first === undefined || place === undefined) return undefined;
  return keyboardOf([[{ text: deskSays(first.language, (words) => words.facts), url: place }]]);
}

/** So many of a command's own buttons stand side by side. */
const ACTS_IN_ROW = 3;
const rowsOf = (buttons: Row): Row[] =>
  Array.from({ length: Math.ceil(buttons.length / ACTS_IN_ROW) }, (_, row) => buttons.slice(row * ACTS_IN_ROW, (row + 1) * ACTS_IN_ROW));

/** The page that one is on, between the ways to the others. */
function pageRow(turns: Row, language: ReplyLanguage, { page, pages }: Beneath): Row {
  if (pages <= 1) return [];
  const before = page > 0 ? 1 : 0;
  const here = deskSays(language, (words) => words.page(page + 1, pages));
  return [...turns.slice(0, before), { text: here, callback_data: NOTHING }, ...turns.slice(before)];
}

/** Whether every page of what is shown can be reached by a button. */
export const canPage = (view: Shown['view'], pages: number, owner: string, dossier: Dossier): boolean =>
  view !== undefined && writePress({ kind: 'view', owner, view: { ...view, page: pages - 1 } }, dossier, MOST_BYTES) !== undefined;

/** Most characters on a button of its own row, as a phone shows them. */
const LONGEST_LABEL = 60;
const row = (label: string, press: Press, language: ReplyLanguage, dossier: Dossier): Row => {
  const text = cutLabel(label, LONGEST_LABEL, { words: WORDS[dataLanguage(language)] });
  const data = writePress(press, dossier, MOST_BYTES);
  return data === undefined ? [] : [{ text, callback_data: data }];
};

/** What a command that lacks a value may be given, a button each; undefined where there is none, or one does not fit. */
export function choiceKeyboard(
  command: string,
  { option, nearest }: Pick<Extract<UserError, { kind: 'missing' | 'unknown' | 'several' }>, 'option' | 'nearest'>,
  language: ReplyLanguage,
  { dossier, owner }: Pick<Beneath, 'dossier' | 'owner'>,
): InlineKeyboardMarkup | undefined {
  const rows = nearest.map(({ value, label }) => row(label, { kind: 'fill', owner, command, option, value, language }, language, dossier));
  return rows.every((one) => one.length > 0) ? keyboardOf(rows) : undefined;
}

/** Buttons that each show one fact. */
export const factKeyboard = (
  facts: readonly Pick<Extract<Action, { kind: 'fact' }>, 'fact' | 'label'>[],
  language: ReplyLanguage,
  { dossier, owner }: Pick<Beneath, 'dossier' | 'owner'>,
): InlineKeyboardMarkup | undefined =>
  keyboardOf(
    facts.map(({ fact, label }) =>
      row(
        label,
        { kind: 'view', owner, view: { plan: { kind: 'facts', facts: [fact], related: [] }, language, page: 0, checked: false } },
        language,
        dossier,
      ),
    ),
  );
