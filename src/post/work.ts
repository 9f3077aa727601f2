/** What posts are worked on with, once a platform is there. */
import type { Publisher, PublishParts } from './publish.ts';
import type { Audit, Post, Schedule } from './record.ts';

export interface AtWork extends Omit<PublishParts, 'report'> {
  readonly publisher: Publisher;
  /** Keeps that something was done to a post or schedule, and by whom. */
  readonly note: (chat: string, deed: Audit['deed'], of: Pick<Post | Schedule, 'id' | 'place'>, person?: string) => Promise<void>;
}
