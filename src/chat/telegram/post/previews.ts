/** The messages of a preview, kept with the one under which its buttons stand, so that a change puts the new ones in their place. */
import { KEPT_FOR } from '../../../post/book.ts';
import type { Where } from '../asker.ts';
import type { Page } from '../messages.ts';
import { keyboardIn } from '../messages.ts';
import type { Outbox } from '../outbox.ts';
import type { TelegramParts } from '../parts.ts';

export interface Previews {
  /** Notes the messages of a preview, the last of them with the buttons. */
  readonly note: (chat: number, ids: readonly number[]) => Promise<void>;
  /** Puts a preview in the place of the one whose buttons were pressed: edited where it takes as many messages, else sent anew. */
  readonly replace: (where: Where, pressed: number, pages: readonly Page[], out: Outbox) => Promise<void>;
}

/** Opens what is kept of previews. */
export function openPreviews({ kept }: Pick<TelegramParts, 'kept'>): Previews {
  const keyOf = (chat: number, last: number): string => `preview:${chat}:${last}`;
  const note: Previews['note'] = async (chat, ids) => {
    const last = ids.at(-1);
    if (last !== undefined) await kept.set(keyOf(chat, last), ids.slice(0, -1).join(','), KEPT_FOR.draft);
  };
  return {
    note,
    async replace(where, pressed, pages, out) {
      const before = ((await kept.get(keyOf(where.chat, pressed))) ?? '')
        .split(',')
        .filter((id) => id !== '')
        .map(Number);
      const all = [...before, pressed];
      if (all.length === pages.length) {
        for (const [place, { page, markup, picture }] of pages.entries())
          await out.edit({ chat: where.chat, message: all[place] ?? pressed }, page, keyboardIn(markup), picture);
        return;
      }
      const ids: number[] = [];
      for (const page of pages) {
        const sent = await out.send(where, { ...page, quiet: true });
        if (sent.arrived && sent.id !== undefined) ids.push(sent.id);
      }
      await note(where.chat, ids);
      for (const id of all) await out.remove(where.chat, id);
    },
  };
}
