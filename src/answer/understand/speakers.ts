/** Whose words a question asks for. */
import type { Dossier } from '../../dossier/dossier.ts';
import { isSpeech } from './asks.ts';
import { family } from './evidence.ts';
import { entitiesMeant } from './meaning.ts';
import { isCited } from './relations.ts';
import type { Token } from './tokens.ts';

const JOINED = /^\s*(?:和|与|跟|及|、|and|,)\s*$/u;
/** “Is A expected to”: somebody else expects. */
const INVERTED = /\b(?:is|are|was|were)\s*$/u;
const PASSIVE = /\b(?:is|are|was|were|be|been)\b|被/u;

/** Whoever is cited or stands before a word of saying or thinking, those joined to them, and whom they speak for. */
export function speakersIn(text: string, tokens: readonly Token[], dossier: Pick<Dossier, 'entities'>): Set<string> {
  const content = tokens.filter(({ kind }) => kind !== 'light');
  const speakers = new Set<string>();
  const joined = (place: number): boolean => {
    const next = content[place + 1];
    return next?.kind === 'entity' && JOINED.test(text.slice(content[place]?.end, next.start)) && speaks(place + 1);
  };
  const speaks = (place: number): boolean => {
    const token = content[place];
    const next = content[place + 1];
    if (token?.kind !== 'entity') return false;
    const saying =
      next !== undefined &&
      next.readings.some(({ key }) => isSpeech(key)) &&
      !PASSIVE.test(text.slice(token.end, next.start)) &&
      !INVERTED.test(text.slice(0, token.start));
    return saying || isCited(text, token) || joined(place);
  };
  content.forEach((token, place) => {
    if (speaks(place)) for (const entity of entitiesMeant([token])) for (const id of family(dossier, entity)) speakers.add(id);
  });
  return speakers;
}
