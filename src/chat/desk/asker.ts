/** Who asks, and where: all that the desk knows of a platform. */
import type { Standing } from '../../post/platform.ts';
import type { ReplyLanguage } from '../../reply/reply.ts';

export interface Asker {
  /** The platform and the account, such as `discord:80351110224678912`: what is kept of a person is kept under it. */
  readonly person: string;
  /** The account as buttons carry it: lower-case letters and digits, at most 16; empty where whoever is there may press them. */
  readonly owner: string;
  /** The group or server whose settings and counts hold, such as `discord:guild:1`; undefined in private. */
  readonly chat: string | undefined;
  /** The chat is a server that never added the bot: somebody brought it along, and nothing of that server is read, counted or changed. */
  readonly notAdded?: boolean;
  /** Where the answer goes: a follow-up refers to the last answer there. */
  readonly place: string;
  readonly moderator: boolean;
  /** Where their posts would go, and whose moderators manage them; absent where none can be made. */
  readonly stands?: Omit<Standing, 'person' | 'language'> | undefined;
  /** What the platform says of their language and of the chat's. */
  readonly locales: { readonly person: ReplyLanguage | undefined; readonly chat: ReplyLanguage | undefined };
}
