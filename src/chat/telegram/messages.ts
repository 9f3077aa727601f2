/** An answer as messages: pages with their buttons. */
import type { Desk } from '../desk/desk.ts';
import type { BotName } from './html.ts';
import { canPage, replyKeyboard } from './keyboard.ts';
import { pagesOf } from './layout.ts';
import type { Sending } from './outbox.ts';
import { postMessages } from './post/layout.ts';
import type { Outcome } from './prompts.ts';

export interface MessagesOptions {
  readonly dossier: Desk['dossier'];
  readonly bot: BotName;
  readonly owner: string;
  /** Under a message sent inline: a link to the private chat, where more can be asked. */
  readonly askMore?: string | undefined;
}

/** A message without where it goes. */
export type Page = Pick<Sending, 'page' | 'markup' | 'picture'>;

/** The messages that an outcome becomes: one with buttons to its other pages, or all of them where buttons cannot hold the way. */
export function messagesOf({ shown, markup }: Outcome, { dossier, bot, owner, askMore }: MessagesOptions): Page[] {
  const before: Page[] = shown.preview === undefined ? [] : [...postMessages(shown.preview, bot)];
  const pages = pagesOf(shown.reply, bot);
  const beneath = { dossier, owner, askMore };
  if (pages.length > 1 && !canPage(shown.view, pages.length, owner, dossier)) {
    const keyboard = markup ?? replyKeyboard(shown, { ...beneath, page: 0, pages: 1 });
    return [...before, ...pages.map((page, place) => ({ page, ...(place === pages.length - 1 && { markup: keyboard }) }))];
  }
  const number = Math.min(shown.view?.page ?? 0, pages.length - 1);
  const [page] = pages.slice(number);
  return page === undefined
    ? before
    : [...before, { page, markup: markup ?? replyKeyboard(shown, { ...beneath, page: number, pages: pages.length }) }];
}

/** The buttons of a markup; an edit takes no other. */
export const keyboardIn = (markup: Sending['markup']) => (markup !== undefined && 'inline_keyboard' in markup ? markup : undefined);
