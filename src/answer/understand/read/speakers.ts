/** Whose words a question asks for. */
import type { Dossier } from '../../../dossier/dossier.ts';
import { isSpeech } from './asks.ts';
import { family } from '../../../dossier/dossier.ts';
import { follows } from './matches.ts';
import { entitiesMeant } from './meaning.ts';
import { isCited, isPlatform } from './relations.ts';
import type { Token } from './tokens.ts';

const JOINED = /^\s*(?:和|与|跟|及|、|and|,)\s*$/u;
/** “Is A expected to”: somebody else expects. */
const INVERTED = /(?<=\b(?:is|are|was|were)\s*)/uy;
const PASSIVE = /\b(?:is|are|was|were|be|been)\b|被/u;
/** 甲骂乙时说: whoever stands before it was spoken to. */
const MEANWHILE = /^\s*(?:时|之时|的时候|之后|后|之际)/u;
/** “A's part of the claim” is nothing that A claims. */
const OF = /\bof(?: (?:the|this|that|its|his|her|their|a))?\s*$/u;

/** Whoever is cited or stands before a word of saying or thinking, those joined to them, and whom they speak for. */
export function speakersIn(text: string, tokens: readonly Token[], dossier: Pick<Dossier, 'entities'>): Set<string> {
  const content = tokens.filter((token) => token.kind !== 'light' && !isPlatform(text, token));
  const speaks = (token: Token, next: Token | undefined): boolean =>
    isCited(text, token) ||
    (next !== undefined &&
      next.readings.some(({ key }) => isSpeech(key)) &&
      !PASSIVE.test(text.slice(token.end, next.start)) &&
      !MEANWHILE.test(text.slice(token.end, next.start)) &&
      !OF.test(text.slice(token.end, next.start)) &&
      !follows(INVERTED, text, token.start));
  const speaking: Token[] = [];
  // From the last to the first: whoever is joined to one that speaks, speaks.
  let joinedTo = false;
  for (let place = content.length - 1; place >= 0; place--) {
    const token = content[place];
    const next = content[place + 1];
    if (token === undefined) continue;
    joinedTo =
      token.kind === 'entity' &&
      (speaks(token, next) || (joinedTo && next !== undefined && JOINED.test(text.slice(token.end, next.start))));
    if (joinedTo) speaking.push(token);
  }
  const entities = speaking.toReversed().flatMap((token) => [...entitiesMeant([token])]);
  return new Set([...new Set(entities)].flatMap((entity) => family(dossier, entity)));
}
