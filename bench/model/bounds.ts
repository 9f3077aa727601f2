/** The best and the worst that any model could do here: an oracle that always picks the right facts, and a liar that picks the worst that is let through. */
import { answerTo } from '../../commands/context.ts';
import { foldTerm } from '../../src/answer/understand/read/fold.ts';
import type { Engine } from '../../src/answer/engine.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { FactId } from '../../src/dossier/schema.ts';
import type { Model } from '../../src/llm/model.ts';
import { withoutPersons } from '../../src/llm/prompt.ts';
import { replyText } from '../../src/reply/plain.ts';
import type { ReplyLanguage } from '../../src/reply/reply.ts';
import { processMemory } from '../../commands/memory.ts';
import { outcomeOf } from '../../test/questions/score.ts';
import type { Gold, Outcome } from '../../test/questions/score.ts';

interface BoundsParts {
  readonly dossier: Dossier;
  readonly engine: Engine;
  readonly golds: readonly Gold[];
}

/** Of a few facts so many are tried together. */
const FEW = 7;

/** How an answer with these facts would be scored. */
export function scorer({
  dossier,
  engine,
}: Omit<BoundsParts, 'golds'>): (gold: Gold, facts: readonly FactId[], language: ReplyLanguage) => Outcome {
  const context = { dossier, understanding: engine, language: 'en', fold: foldTerm, memory: processMemory(), moderator: true } as const;
  return (gold, facts, language) => {
    const { reply } = answerTo(context, { kind: 'facts', facts, related: [], by: 'model' }, language);
    return outcomeOf(gold, { status: 'answered', text: replyText(reply), paragraphs: reply.paragraphs, facts: reply.facts });
  };
}

/** The sets of facts that would answer a question rightly, the shortest first. */
export function rightSets(gold: Gold, language: ReplyLanguage, parts: Omit<BoundsParts, 'golds'>): FactId[][] {
  const { dossier } = parts;
  const near = [...dossier.facts.values()]
    .filter(({ id, paragraphs }) => gold.facts.includes(id) || paragraphs.some((paragraph) => gold.paragraphs.includes(paragraph)))
    .map(({ id }) => id);
  const sets: FactId[][] = near.map((one) => [one]);
  for (const one of near) for (const other of near) if (one !== other) sets.push([one, other]);
  if (near.length <= FEW)
    for (const set of sets.filter(({ length }) => length === 2)) for (const one of near) if (!set.includes(one)) sets.push([...set, one]);
  const outcome = scorer(parts);
  return sets.filter((set) => outcome(gold, set, language) === 'right');
}

/** Picks the right facts, and none where there are none: those that the constraints let through where there are any. */
export const oracle = (parts: BoundsParts): Model =>
  choosing('oracle', parts, (gold, sent, language) => {
    if (gold.expect !== 'answer') return [];
    const { admissible } = parts.engine.consider(gold.q);
    const right = rightSets(gold, language, parts).filter((set) => set.every((one) => sent.includes(one)));
    return right.find((set) => admissible(set).kind === 'admitted') ?? right[0] ?? [];
  });

/** Picks a fact that is let through and wrong; two together get through hardly more often. */
export const liar = (parts: BoundsParts): Model => {
  const outcome = scorer(parts);
  return choosing('liar', parts, (gold, sent, language) => {
    const { admissible } = parts.engine.consider(gold.q);
    const worst = sent.find((one) => admissible([one]).kind === 'admitted' && outcome(gold, [one], language) !== 'right');
    return worst === undefined ? [] : [worst];
  });
};

function choosing(
  name: string,
  { engine, golds }: BoundsParts,
  choose: (gold: Gold, sent: readonly FactId[], language: ReplyLanguage) => readonly FactId[],
): Model {
  const byText = new Map(golds.map((gold) => [withoutPersons(gold.q), gold]));
  return {
    name,
    async ask({ record, question }) {
      const asked: unknown = JSON.parse(question);
      const text = typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : '';
      const gold = byText.get(text);
      const sent = record.split('\n').flatMap((line) => FactId.safeParse(line.split('\t')[0]).data ?? []);
      const facts = gold === undefined ? [] : choose(gold, sent, engine.understand(gold.q).language);
      return { text: JSON.stringify({ answer: facts.length === 0 ? 'none' : 'facts', facts }), usage: undefined };
    },
  };
}
