/** What is asked of somebody in general: what they say, how they are. */
import type { Dossier } from '../../../dossier/dossier.ts';
import type { SummaryWords } from '../../../dossier/language/questions.ts';
import { AUTHOR } from '../../../dossier/schema.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import type { Plan } from '../../plan.ts';
import { isSpeech } from '../read/asks.ts';
import { matchesIn } from '../read/matches.ts';
import { asksFor, entitiesMeant } from '../read/meaning.ts';
import type { Question } from '../read/question.ts';
import { inBoth } from '../read/word-pattern.ts';

/** The plan for a question that names one of the dossier's own and asks of them in general; undefined where it asks anything else, or nothing is told. */
export type ReadGeneral = (question: Question) => Plan | undefined;

/** Builds what reads such questions, once. */
export function generalReader({ entities }: Pick<Dossier, 'entities'>, { standing }: Pick<SummaryWords, 'standing'>): ReadGeneral {
  const asksHow = new RegExp(inBoth(standing), 'gu');
  return ({ text, tokens, shape }) => {
    const content = tokens.filter((token) => token.kind !== 'light' && !asksFor(token, 'list'));
    const named = content.filter(({ kind }) => kind === 'entity');
    const [entity, another]: (EntityId | undefined)[] = [...entitiesMeant(named)];
    if (entity === undefined || another !== undefined || named.length > 1 || !entities.has(entity)) return undefined;
    const others = content.filter(({ kind }) => kind !== 'entity');
    const how = matchesIn(text, asksHow);
    const isHow =
      how.length > 0 && others.every(({ start, end }) => how.some((one) => one.index <= start && end <= one.index + one[0].length));
    if (isHow) return { kind: 'who', entity };
    const isSaying = others.length > 0 && others.every(({ readings }) => readings.some(({ key }) => isSpeech(key)));
    return isSaying && shape.open && !shape.yesNo && !shape.negated && entity !== AUTHOR ? { kind: 'said', speaker: entity } : undefined;
  };
}
