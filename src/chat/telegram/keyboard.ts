/** The buttons under a reply. */
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { PlanCode } from '../../../commands/plan-code.ts';
import type { Suggestion } from '../../../commands/usererror.ts';
import type { Action, Reply, ReplyLanguage } from '../../reply/reply.ts';
import { cutLabel } from '../../reply/lines.ts';
import { dataLanguage, WORDS } from '../../reply/words.ts';
import { encodePress } from './callback.ts';
import type { Plan, Press } from './callback.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** A reply, or a page of it, as it is shown. */
export interface Shown {
  readonly reply: Reply;
  /** What the reply answers; without it nothing can be shown again. */
  readonly plan: Plan | undefined;
  readonly page: number;
  readonly pages: number;
  /** Where it was opened from. */
  readonly back?: Plan | undefined;
  /** Whether the message replies to the question, so that it can be asked again. */
  readonly repliesToQuestion: boolean;
  /** Under a message sent inline: a link to the private chat, where more can be asked. */
  readonly askMore?: string | undefined;
}

type Row = readonly InlineKeyboardButton[];

/** A keyboard of the rows that hold something; undefined where none does. */
const keyboardOf = (rows: readonly Row[]): InlineKeyboardMarkup | undefined => {
  const kept = rows.filter((row) => row.length > 0);
  return kept.length === 0 ? undefined : { inline_keyboard: kept.map((row) => [...row]) };
};

const button = (text: string, press: Press, code: PlanCode): Row => {
  const data = encodePress(press, code);
  return data === undefined ? [] : [{ text, callback_data: data }];
};

/** The buttons of a reply: its pages, its source, what is related or may have been meant, the other languages, the votes, the way back. */
export function replyKeyboard(shown: Shown, code: PlanCode): InlineKeyboardMarkup | undefined {
  const { reply, back, askMore } = shown;
  const words = TELEGRAM_WORDS[reply.language];
  const of = (kinds: readonly Action['kind'][]): Row[] =>
    reply.actions.filter(({ kind }) => kinds.includes(kind)).map((action) => actionRow(action, shown, code));
  return keyboardOf([
    pageRow(shown, code),
    of(['source']).flat(),
    ...of(['choose', 'fact']),
    [...of(['language']).flat(), ...of(['vote']).flat()],
    back === undefined ? [] : button(words.back, { kind: 'show', plan: back, language: reply.language, page: 0 }, code),
    askMore === undefined ? [] : [{ text: words.askMore, url: askMore }],
  ]);
}

function pageRow({ reply: { language }, plan, page, pages, back }: Shown, code: PlanCode): Row {
  if (pages <= 1 || plan === undefined) return [];
  const words = TELEGRAM_WORDS[language];
  const to = (target: number): Press => ({ kind: 'show', plan, language, page: target, ...(back !== undefined && { back }) });
  return [
    ...(page > 0 ? button(words.previous, to(page - 1), code) : []),
    ...button(words.page(page + 1, pages), { kind: 'nothing' }, code),
    ...(page + 1 < pages ? button(words.next, to(page + 1), code) : []),
  ];
}

function actionRow(action: Action, { reply, plan, page, back, repliesToQuestion }: Shown, code: PlanCode): Row {
  const { language } = reply;
  switch (action.kind) {
    case 'source':
      return opening(action.label, { kind: 'source', fact: action.fact }, plan, language, code);
    case 'fact':
      return opening(action.label, { kind: 'facts', facts: [action.fact], related: [] }, plan, language, code);
    case 'choose':
      return button(action.label, { kind: 'show', plan: { kind: 'facts', facts: [action.fact], related: [] }, language, page: 0 }, code);
    case 'language':
      if (plan !== undefined)
        return button(action.label, { kind: 'show', plan, language: action.to, page, ...(back !== undefined && { back }) }, code);
      return repliesToQuestion ? button(action.label, { kind: 'again', language: action.to }, code) : [];
    case 'vote':
      return button(
        action.helpful ? '👍' : '👎',
        { kind: 'vote', helpful: action.helpful, language, facts: reply.facts.slice(0, 10) },
        code,
      );
  }
}

/** A button that opens something else in place of the reply, with the way back where that fits. */
function opening(text: string, plan: Plan, from: Plan | undefined, language: ReplyLanguage, code: PlanCode): Row {
  const to: Press = { kind: 'show', plan, language, page: 0 };
  if (from === undefined) return button(text, to, code);
  const shorter: Plan = from.kind === 'facts' ? { ...from, related: [] } : from;
  return (
    [{ ...to, back: from }, { ...to, back: shorter }, to].map((press) => button(text, press, code)).find((row) => row.length > 0) ?? []
  );
}

/** Whether every page of a plan's answer can be reached by a button. */
export const canPage = (plan: Plan | undefined, language: ReplyLanguage, pages: number, code: PlanCode): boolean =>
  plan !== undefined && encodePress({ kind: 'show', plan, language, page: pages - 1 }, code) !== undefined;

/** Most characters on a button of its own row, as a phone shows them. */
const LONGEST_LABEL = 60;
const labelled = (label: string, language: ReplyLanguage): string =>
  cutLabel(label, LONGEST_LABEL, { words: WORDS[dataLanguage(language)] });

/** What a command that lacks a value may be given, a button each; undefined where there is none, or one does not fit. */
export function choiceKeyboard(
  command: string,
  option: string,
  choices: readonly Suggestion[],
  language: ReplyLanguage,
  code: PlanCode,
): InlineKeyboardMarkup | undefined {
  const rows = choices.map(({ value, label }) =>
    button(labelled(label, language), { kind: 'fill', command, option, value, language }, code),
  );
  return rows.every((row) => row.length > 0) ? keyboardOf(rows) : undefined;
}

/** Buttons that each show one fact. */
export function factKeyboard(
  facts: readonly Pick<Extract<Action, { kind: 'fact' }>, 'fact' | 'label'>[],
  language: ReplyLanguage,
  code: PlanCode,
): InlineKeyboardMarkup | undefined {
  return keyboardOf(
    facts.map(({ fact, label }) =>
      button(labelled(label, language), { kind: 'show', plan: { kind: 'facts', facts: [fact], related: [] }, language, page: 0 }, code),
    ),
  );
}
