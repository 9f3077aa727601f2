/** The one list of commands. Registration, menus, completion and `/help` all derive from it. */
import { about } from './about.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { claim } from './claim.ts';
import { compare } from './compare.ts';
import type { Command } from './definition.ts';
import { figure } from './figure.ts';
import { forget } from './forget.ts';
import { helpOf } from './help.ts';
import { post } from './post.ts';
import { privacy } from './privacy.ts';
import { said } from './said.ts';
import { settings } from './settings.ts';
import { sides } from './sides.ts';
import { source } from './source.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { unanswered } from './unanswered.ts';
import { who } from './who.ts';

/** In the order in which they are shown. */
export const commands: readonly Command[] = [
  ask,
  claim,
  sides,
  timeline,
  who,
  figure,
  compare,
  said,
  source,
  summary,
  check,
  post,
  unanswered,
  settings,
  helpOf(() => commands),
  about,
  privacy,
  forget,
];

/** The command of this name, in any case; undefined when there is none. */
export const commandNamed = (name: string): Command | undefined => commands.find((command) => command.name === name.toLowerCase());
