/**
 * Larger dossiers made of the shipped one, to see how the engine grows: each copy of its facts is told of entities of its own, whose names end in
 * a word of their own. They have no example questions: what is measured is finding and scoring facts by rule. In a process of its own for each size,
 * so that memory and timings stay apart: `node bench/synthetic.ts FACTS` prints its row as JSON.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createEngine, createLearntEngine } from '../src/answer/engine.ts';
import type { DossierFact, TaughtDossier } from '../src/dossier/dossier.ts';
import { loadDossier } from '../src/dossier/load.ts';
import { EntityId, FactId } from '../src/dossier/schema.ts';
import type { Entity } from '../src/dossier/schema.ts';
import { SHIPPED, WORDS } from './exhibit.ts';
import { ownQuestions, table } from './quality.ts';
import { quantile } from './measurements.ts';
import { understandEach } from './speed.ts';

export const SIZES = [1_000, 10_000, 100_000] as const;

const Row = z.object({ facts: z.number(), index: z.number(), learnt: z.number(), p50: z.number(), p99: z.number(), memory: z.number() });
type Row = z.infer<typeof Row>;

const SYLLABLES = ['ka', 'lo', 'mi', 'nu', 'pe', 'ra', 'si', 'to', 'vu', 'ze'];
/** A word of its own for each number. */
const wordOf = (number: number): string => [...String(number)].map((digit) => SYLLABLES[Number(digit)] ?? '').join('');

/** A dossier of `size` facts, without example questions. */
export function synthetic(shipped: TaughtDossier, size: number): TaughtDossier {
  const entities = new Map<EntityId, Entity>();
  const facts = new Map<FactId, DossierFact>();
  for (let copy = 0; facts.size < size; copy++) {
    const word = wordOf(copy);
    const own = (id: EntityId): EntityId => EntityId.parse(copy === 0 ? id : `${id}-${copy}`);
    const named = (name: string): string => (copy === 0 ? name : `${name} ${word}`);
    for (const entity of shipped.entities.values())
      entities.set(own(entity.id), {
        ...entity,
        id: own(entity.id),
        names: { zh: named(entity.names.zh), en: named(entity.names.en) },
        aliases: { zh: entity.aliases.zh.map(named), en: entity.aliases.en.map(named) },
        ...(entity.belongs_to !== undefined && { belongs_to: own(entity.belongs_to) }),
      });
    for (const fact of shipped.facts.values()) {
      if (facts.size >= size) break;
      const id = FactId.parse(copy === 0 ? fact.id : `${fact.id}-${copy}`);
      facts.set(id, {
        ...fact,
        id,
        about: Object.fromEntries(Object.entries(fact.about).map(([entity, role]) => [own(EntityId.parse(entity)), role])),
        ...(fact.speaker !== undefined && { speaker: own(fact.speaker) }),
        ...(fact.via !== undefined && { via: own(fact.via) }),
        text: { zh: named(fact.text.zh), en: named(fact.text.en) },
        figures: fact.figures.map((figure) => ({ ...figure, of: figure.of.map(own) })),
      });
    }
  }
  return { ...shipped, entities, facts, examples: [], gaps: new Map() };
}

function measure(size: number): Row {
  const dossier = synthetic(loadDossier(SHIPPED), size);
  const before = performance.now();
  const engine = createEngine(dossier, WORDS);
  const index = performance.now() - before;
  const questions = ownQuestions()
    .filter(({ kind }) => kind !== 'worked')
    .map(({ q }) => q);
  const warm = questions.slice(0, 200);
  for (const question of warm) engine.understand(question);
  const taken = understandEach(engine, questions);
  const memory = process.memoryUsage.rss() / 2 ** 20;
  const again = performance.now();
  createLearntEngine(dossier, WORDS, engine.trained);
  const learnt = performance.now() - again;
  return { facts: size, index, learnt, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99), memory };
}

/** The table of all sizes. */
export async function growthTable(): Promise<string> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=16384',
      fileURLToPath(import.meta.url),
      String(size),
    ]);
    rows.push(Row.parse(JSON.parse(stdout)));
  }
  return table([
    ['facts', '', 'learn and index ms', 'index what is learnt ms', 'p50 ms', 'p99 ms', 'memory MiB'],
    ...rows.map(({ facts, index, learnt, p50, p99, memory }) => [
      String(facts),
      '',
      index.toFixed(0),
      learnt.toFixed(0),
      p50.toFixed(2),
      p99.toFixed(2),
      memory.toFixed(0),
    ]),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));
