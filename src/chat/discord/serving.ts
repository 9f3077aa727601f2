/** What the handlers of a connected bot work with. */
import type { REST } from 'discord.js';
import type { Command } from '../../../commands/definition.ts';
import type { CalmLog } from './calm.ts';
import type { Intake } from './intake.ts';
import type { DiscordParts } from './parts.ts';
import type { Servers } from './servers.ts';

/** The way out to Discord. */
export interface Outlet {
  readonly rest: Pick<REST, 'queueRequest'>;
  /** It ends with the bot: nothing is sent any more. */
  readonly ending: AbortSignal;
}

export interface Serving extends DiscordParts {
  readonly botId: string;
  readonly outlet: Outlet;
  readonly intake: Intake;
  readonly servers: Servers;
  /** For what may come in floods. */
  readonly calm: CalmLog;
}

/** A command as somebody wants it run. */
export interface Order {
  readonly command: Command;
  readonly typed: Readonly<Record<string, string>>;
  /** For their eyes only. */
  readonly alone: boolean;
}
