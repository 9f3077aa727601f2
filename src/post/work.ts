/** What posts are worked on with, once a platform is there. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Paint } from '../reply/picture.ts';
import type { Book } from './book.ts';
import type { Platform } from './platform.ts';
import type { Publisher } from './publish.ts';
import type { Audit, Post, Schedule } from './record.ts';

export interface AtWork {
  readonly book: Book;
  readonly platform: Platform;
  readonly publisher: Publisher;
  readonly dossier: Dossier;
  readonly paint: Paint;
  /** Where the page of the record is published. */
  readonly site: string | undefined;
  readonly now: () => number;
  /** Keeps that something was done to a post or schedule, and by whom. */
  readonly note: (chat: string, deed: Audit['deed'], of: Pick<Post | Schedule, 'id' | 'place'>, person?: string) => Promise<void>;
}
