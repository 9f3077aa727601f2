/** A post as messages: the same for its preview, when it is sent, and when it is corrected. */
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Drawn, Sheet } from '../../../reply/picture.ts';
import type { BotName, Piece } from '../html.ts';
import { placeKeyboard } from '../keyboard.ts';
import { captionOf, postPages } from '../layout.ts';

/** A message of a post: a text, or a picture with what stands beneath it. */
export interface PostPage {
  readonly page: Piece;
  readonly picture?: Drawn;
  readonly markup?: InlineKeyboardMarkup | undefined;
}

/** The messages of a post: its picture before all texts, the way to the page where its facts stand under the last. */
export const postMessages = (sheet: Sheet, bot: BotName): readonly PostPage[] => [
  ...(sheet.picture === undefined ? [] : [{ page: captionOf(sheet.picture, bot), picture: sheet.picture }]),
  ...postPages(sheet.replies, bot).map((page, place, all) => ({
    page,
    ...(place === all.length - 1 && { markup: placeKeyboard(sheet) }),
  })),
];
