/** What is shown as the body of a message: the page, and beneath it the buttons and menus. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type {
  APIActionRowComponent,
  APIAllowedMentions,
  APIButtonComponent,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
} from 'discord.js';
import { controlsOf } from '../desk/controls.ts';
import type { Button, Controls, Menu } from '../desk/controls.ts';
import type { Shown } from '../desk/desk.ts';
import { deskSays } from '../desk/words.ts';
import { pageOf } from './layout.ts';
import { LIMITS } from './limits.ts';

export type Dossier = Parameters<typeof controlsOf>[2]['dossier'];

/** The body of a message, as all ways of sending one take it. */
export interface Body {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: APIAllowedMentions;
}

const buttonOf =
  (style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger) =>
  ({ label, press }: Button): APIButtonComponent => ({
    type: ComponentType.Button,
    style,
    label: label.slice(0, LIMITS.buttonLabel),
    custom_id: press,
  });
const primary = buttonOf(ButtonStyle.Primary);
const secondary = buttonOf(ButtonStyle.Secondary);
const danger = buttonOf(ButtonStyle.Danger);

const menuOf = ({ label, press, options }: Menu): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: press,
  placeholder: label.slice(0, LIMITS.placeholder),
  options: options.slice(0, LIMITS.options).map((option) => ({
    label: option.label.slice(0, LIMITS.optionLabel),
    value: option.value.slice(0, LIMITS.optionValue),
  })),
});

type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** Buttons in rows of at most five, the menus beneath them; a row without anything is left out. */
function rowsOf({ source, languages, pages, votes, remove, choose, related }: Controls): Row[] {
  const rows: (APIButtonComponent | APIStringSelectComponent)[][] = [
    ...[choose].flatMap((menu) => (menu === undefined ? [] : [[menuOf(menu)]])),
    [...pages.map(primary), ...source.map(secondary), ...languages.map(secondary)].slice(0, LIMITS.buttonsInRow),
    [...votes.map(secondary), ...remove.map(danger)].slice(0, LIMITS.buttonsInRow),
    ...[related].flatMap((menu) => (menu === undefined ? [] : [[menuOf(menu)]])),
  ];
  return rows.flatMap((components) => (components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }]));
}

/** Lays out what is shown; `removable` where everybody sees it and its asker may delete it. */
export function bodyOf({ reply, view }: Shown, dossier: Dossier, owner: string, removable: boolean): Body {
  const page = pageOf(reply, view?.page ?? 0, (number, of) => deskSays(reply.language, (words) => words.page(number, of)));
  const controls = controlsOf(reply, view === undefined ? undefined : { ...view, page: page.number }, {
    dossier,
    owner,
    pages: page.of,
    removable,
    inPlace: false,
    most: LIMITS.customId,
  });
  return { components: [page.container, ...rowsOf(controls)], allowed_mentions: { parse: [], replied_user: false } };
}
