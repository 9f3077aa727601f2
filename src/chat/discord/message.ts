/** What is shown as the body of a message: the page, and beneath it the buttons and menus. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import { controlsOf } from '../desk/controls.ts';
import type { Button, Controls, Menu } from '../desk/controls.ts';
import type { Shown } from '../desk/desk.ts';
import { deskSays } from '../desk/words.ts';
import { linkTo, withPicture } from './body.ts';
import type { Body } from './body.ts';
import { pageOf } from './layout.ts';
import { LIMITS } from './limits.ts';
import { postBodies } from './post/layout.ts';

export type Dossier = Parameters<typeof controlsOf>[2]['dossier'];

const buttonOf =
  (style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger | ButtonStyle.Success) =>
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

const STYLES = { go: ButtonStyle.Success, stop: ButtonStyle.Danger } as const;

/** What a command offers by itself, five in a row. */
const actRows = (acts: Controls['acts']): Row[] =>
  Array.from({ length: Math.ceil(acts.length / LIMITS.buttonsInRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: acts
      .slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow)
      .map((act) => buttonOf(act.tone === undefined ? ButtonStyle.Secondary : STYLES[act.tone])(act)),
  }));

type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** Buttons in rows of at most five, the menus beneath them; a row without anything is left out. */
function rowsOf({ source, languages, pages, votes, remove, choose, related }: Controls, place: string | undefined): Row[] {
  const rows: (APIButtonComponent | APIStringSelectComponent)[][] = [
    ...[choose].flatMap((menu) => (menu === undefined ? [] : [[menuOf(menu)]])),
    [
      ...pages.map(primary),
      ...source.map((one) => (place === undefined ? secondary(one) : linkTo(one.label, place))),
      ...languages.map(secondary),
    ].slice(0, LIMITS.buttonsInRow),
    [...votes.map(secondary), ...remove.map(danger)].slice(0, LIMITS.buttonsInRow),
    ...[related].flatMap((menu) => (menu === undefined ? [] : [[menuOf(menu)]])),
  ];
  return rows.flatMap((components) => (components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }]));
}

/** Lays out what is shown; `removable` where everybody sees it and its asker may delete it. */
export function bodyOf({ reply: whole, view, picture, place }: Shown, dossier: Dossier, owner: string, removable: boolean): Body {
  // What a picture shows is not drawn in letters as well.
  const reply = picture === undefined ? whole : withoutChart(whole);
  const page = pageOf(reply, view?.page ?? 0, (number, of) => deskSays(reply.language, (words) => words.page(number, of)));
  const controls = controlsOf(reply, view === undefined ? undefined : { ...view, page: page.number }, {
    dossier,
    owner,
    pages: page.of,
    removable,
    inPlace: false,
    most: LIMITS.customId,
  });
  return {
    components: [
      picture === undefined || page.number > 0 ? page.container : withPicture(page.container, picture),
      ...rowsOf(controls, place),
      ...actRows(controls.acts),
    ],
    allowed_mentions: { parse: [], replied_user: false },
    ...(page.number === 0 && picture !== undefined && { picture }),
  };
}

const withoutChart = ({ chart: _chart, ...reply }: Shown['reply']): Shown['reply'] => reply;

/** The messages of what is shown: one, or where a post is shown as it would be sent, its messages, and what is said of it under the last. */
export function bodiesOf(shown: Shown, dossier: Dossier, owner: string, removable: boolean): readonly [Body, ...Body[]] {
  const own = bodyOf(shown, dossier, owner, removable);
  const posts = postBodies(shown.preview ?? { replies: [] });
  const last = posts.pop();
  if (last === undefined) return [own];
  const [first, ...more] = [...posts, { ...own, components: [...last.components, ...own.components], picture: last.picture }];
  return first === undefined ? [own] : [first, ...more];
}
