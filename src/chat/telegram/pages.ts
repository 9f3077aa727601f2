/** Writing the pages of one answer, one message after the other. */
import type { ReplyLanguage } from '../../reply/reply.ts';
import type { Where } from './asker.ts';
import type { Page } from './messages.ts';
import type { Outbox, Sent } from './outbox.ts';

/** Says that what was left of an answer could not be sent, where that can be said. Never rejects. */
export type TellRest = (where: Where, language: ReplyLanguage, error: unknown, out: Outbox) => Promise<void>;

/**
 * Writes pages in order, until nothing more can be written there. Once the first is there a failure is told by `tellRest` and costs the rest
 * alone. Returns the messages' ids. @throws what the first page meets
 */
export async function writePages(
  pages: readonly Page[],
  write: (page: Page, place: number) => Promise<Sent>,
  tellRest: (error: unknown) => Promise<void>,
): Promise<number[]> {
  const ids: number[] = [];
  for (const [place, page] of pages.entries()) {
    try {
      const sent = await write(page, place);
      if (!sent.arrived) break;
      if (sent.id !== undefined) ids.push(sent.id);
    } catch (error) {
      if (place === 0) throw error;
      await tellRest(error);
      break;
    }
  }
  return ids;
}
