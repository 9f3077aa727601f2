/** Whether the card of a dossier stands on what there is: facts, paragraphs, and amounts that they hold. */
import { endsOf } from './bounds.ts';
import type { DossierFiles } from './files.ts';
import { placedWhole } from './source-location.ts';
import type { Problem } from './problem.ts';
import { measuredBy } from './relations.ts';
import { CardPoint } from './schema/card.ts';
import { LANGUAGES } from './schema.ts';
import type { CardEntry } from './schema/card.ts';
import type { FactFile } from './schema/fact-files.ts';
import type { FactId } from './schema.ts';
import { amountReader } from './units.ts';

type Place = Pick<Problem, 'file' | 'line' | 'field'>;

/** Every problem with the card; `need` tells of facts that are not there. */
export function cardChecked(files: DossierFiles, need: (kind: 'fact', id: string, where: Place) => void): Problem[] {
  const { card } = files;
  const facts = new Map(files.facts.flatMap(placedWhole).map(({ value }) => [value.id, value]));
  const numbers = new Set(files.sources.value?.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number)));
  const read = amountReader(files.head.value?.units ?? []);
  return CardPoint.options.flatMap((point): Problem[] => {
    const entry = card.value?.[point];
    if (entry === undefined) return [];
    entry.facts.forEach((id, index) => need('fact', id, card.locate([point, 'facts', index])));
    const held = heldBy(entry, facts);
    return [
      ...entry.paragraphs.flatMap((number, index) =>
        numbers.has(number)
          ? []
          : [{ ...card.locate([point, 'paragraphs', index]), message: `no source has a paragraph ${number}: cite another` }],
      ),
      ...LANGUAGES.flatMap((language) => {
        const plain = entry.text[language].normalize('NFKC');
        // Those in words (两家) count what stands beside them.
        const amounts = read(plain).filter(
          ({ unit, open, start, end }) => unit !== undefined && open !== true && /\d/u.test(plain.slice(start, end)),
        );
        return [...new Set(amounts.flatMap(({ values }) => values.map((value) => value.toFixed())))]
          .filter((amount) => !held.has(amount))
          .map((amount) => ({
            ...card.locate([point, 'text', language]),
            message: `${amount} stands in no figure of the facts that it names: name the fact under \`facts\`, or correct it`,
          }));
      }),
    ];
  });
}

/** The amounts that the facts of an entry tell. */
function heldBy(entry: CardEntry, facts: ReadonlyMap<FactId, FactFile>): ReadonlySet<string> {
  const named = entry.facts.flatMap((id) => facts.get(id) ?? []);
  const figures = named.flatMap((fact) => measuredBy(fact, (id) => facts.get(id)));
  return new Set(figures.flatMap(endsOf).map((end) => end.toFixed()));
}
