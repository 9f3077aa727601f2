/** Whose words a question asks for. */
import type { Dossier } from '../../../dossier/dossier.ts';
import { isSpeech } from './asks.ts';
import { family } from '../../../dossier/dossier.ts';
import { follows } from './matches.ts';
import { entitiesMeant } from './meaning.ts';
import { isPlatform } from './relations.ts';
import type { RolePatterns } from './role-words.ts';
import type { Token } from './tokens.ts';

/** Whoever is cited or stands before a word of saying or thinking, those joined to them, and whom they speak for. */
export function speakersIn(text: string, tokens: readonly Token[], dossier: Pick<Dossier, 'entities'>, roles: RolePatterns): Set<string> {
  const content = tokens.filter((token) => token.kind !== 'light' && !isPlatform(text, token));
  const speaks = (token: Token, next: Token | undefined): boolean =>
    roles.isCited(text, token) ||
    (next !== undefined &&
      next.readings.some(({ key }) => isSpeech(key)) &&
      !roles.saidOf.test(text.slice(token.end, next.start)) &&
      !roles.meanwhile.test(text.slice(token.end, next.start)) &&
      !roles.of.test(text.slice(token.end, next.start)) &&
      !follows(roles.inverted, text, token.start));
  const speaking: Token[] = [];
  // From the last to the first: whoever is joined to one that speaks, speaks.
  let joinedTo = false;
  for (let place = content.length - 1; place >= 0; place--) {
    const token = content[place];
    const next = content[place + 1];
    if (token === undefined) continue;
    joinedTo =
      token.kind === 'entity' &&
      (speaks(token, next) || (joinedTo && next !== undefined && roles.joinedInSpeech.test(text.slice(token.end, next.start))));
    if (joinedTo) speaking.push(token);
  }
  const entities = speaking.toReversed().flatMap((token) => [...entitiesMeant([token])]);
  return new Set([...new Set(entities)].flatMap((entity) => family(dossier, entity)));
}
