/** Warnings about examples and near misses. */
import type { DossierFiles } from './files.ts';
import { placed, placedWhole } from './source-location.ts';
import { LANGUAGES } from './schema.ts';
import type { Asked } from './schema/fact-files.ts';
import type { FactId } from './schema.ts';
import { placeText } from './problem.ts';
import type { Problem } from './problem.ts';
import { FEW_EXAMPLES } from './warning.ts';
import type { Warning } from './warning.ts';

type Place = Pick<Problem, 'file' | 'line' | 'field'>;

/** What is thin about examples and near misses, and examples that stand under different facts. */
export function examplesWarned(files: DossierFiles): Warning[] {
  const facts = files.facts.flatMap(placedWhole);
  const near = new Set<FactId>([
    ...facts.flatMap(({ value }) => (value.near_misses.length === 0 ? [] : [value.id])),
    ...facts.flatMap(({ value }) => value.near_misses.flatMap((miss) => miss.also_near)),
    ...files.gaps.flatMap(placed).flatMap(({ value }) => value.nearest),
  ]);
  const few = facts.flatMap(({ value: { asked }, at }): Warning[] => {
    if (LANGUAGES.every((language) => asked[language].length >= FEW_EXAMPLES)) return [];
    const counts = LANGUAGES.map((language) => `${asked[language].length} in ${language}`).join(' and ');
    return [{ kind: 'few-examples', problem: { ...at('asked'), message: `${counts}: write ${FEW_EXAMPLES} or more in each language` } }];
  });
  const alone = facts.flatMap(({ value: { id, asked }, at }): Warning[] =>
    asked.zh.length + asked.en.length === 0 || near.has(id)
      ? []
      : [
          {
            kind: 'no-near-miss',
            problem: { ...at('near_misses'), message: 'no near miss: write what people ask close to it that the source does not tell' },
          },
        ],
  );
  return [...few, ...alone, ...shared(files), ...unreviewed(files)];
}

/** What a machine drafted and nobody has looked through: the engine learns nothing of it. */
const unreviewed = (files: DossierFiles): Warning[] =>
  files.facts.flatMap(placedWhole).flatMap(({ value: { drafted }, at }) =>
    drafted.flatMap(({ reviewed, id, asked }, place): Warning[] => {
      if (reviewed) return [];
      const count = asked.zh.length + asked.en.length;
      const what = `${count === 1 ? 'one question' : `${count} questions`} ${id === undefined ? 'as examples' : `as the near miss ${id}`}`;
      const message = `${what}, drafted and not reviewed: look through them, take out what is wrong, and write \`reviewed: true\``;
      return [{ kind: 'unreviewed', problem: { ...at('drafted', place, 'reviewed'), message } }];
    }),
  );

/** Examples that stand under different facts, told at the second: the engine learns to answer both ways. */
function shared(files: DossierFiles): Warning[] {
  const first = new Map<string, { readonly of: string; readonly place: Place }>();
  const all: { readonly of: string; readonly asked: Asked; readonly at: (...path: PropertyKey[]) => Place }[] = [
    ...files.facts.flatMap(placedWhole).map(({ value, at }) => ({ of: value.id, asked: value.asked, at })),
    ...files.together.flatMap(placed).map(({ value, at }) => ({ of: value.facts.toSorted().join(', '), asked: value.asked, at })),
  ];
  return all.flatMap(({ of, asked, at }) =>
    LANGUAGES.flatMap((language) =>
      asked[language].flatMap((text, index): Warning[] => {
        const key = text.normalize('NFKC').toLowerCase();
        const before = first.get(key);
        const place = at('asked', language, index);
        if (before === undefined) first.set(key, { of, place });
        if (before === undefined || before.of === of) return [];
        const where = placeText(before.place);
        const message = `“${text}” stands under ${before.of} too (${where}): keep it where it is answered best`;
        return [{ kind: 'shared-example', problem: { ...place, message } }];
      }),
    ),
  );
}
