/** The body of a message, as all ways of sending one take it. */
import type { APIAllowedMentions, APIMessageTopLevelComponent } from 'discord.js';

export interface Body {
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: APIAllowedMentions;
}
