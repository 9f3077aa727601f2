/** Whether summaries tell what their facts tell: no figure, name or date more, nothing more firmly, and within their lengths. */
import { endsOf } from './bounds.ts';
import { byId, owners } from './dossier.ts';
import type { DossierFiles } from './files.ts';
import { firmIn, isHedged } from './hedges.ts';
import { entityNames } from './names.ts';
import { placed, placedWhole } from './source-location.ts';
import type { Placed } from './source-location.ts';
import type { Problem } from './problem.ts';
import { readDates } from './dates.ts';
import { AUTHOR, LANGUAGES } from './schema.ts';
import { LONGEST_SHORT } from './schema/summaries.ts';
import type { Bilingual, Entity, EntityId, Language } from './schema.ts';
import type { FactFile } from './schema/fact-files.ts';
import type { Summary, SummaryLine, SummarySection } from './schema/summaries.ts';
import { amountReader } from './units.ts';

const VERSIONS = ['short', 'full'] as const;

type Place = Pick<Problem, 'file' | 'line' | 'field'>;
type Need = (kind: 'fact', id: string, where: Place) => void;
type Told = Pick<FactFile, 'text' | 'status' | 'figures' | 'about' | 'speaker' | 'via' | 'when'>;

/** Every problem with the summaries; `need` tells of ids that are not there. */
export function summariesChecked(files: DossierFiles, need: Need): Problem[] {
  if (files.summaries === undefined) return [];
  const facts = new Map(files.facts.flatMap(({ value }) => (value === undefined ? [] : [[value.id, value] as const])));
  const topics = new Set<string>(placed(files.topics).map(({ value }) => value.id));
  const check = lineChecker(files);
  const seen = new Set<string>();
  return placed(files.summaries).flatMap((one): Problem[] => {
    const { value: summary, at } = one;
    const of = summary.topic ?? '';
    const again = seen.has(of);
    seen.add(of);
    for (const { line, where } of linesOf(one)) line.facts.forEach((id, index) => need('fact', id, where('facts', index)));
    return [
      ...(again ? [{ ...at('topic'), message: `${of || 'the whole dispute'} has a summary already: put the two together` }] : []),
      ...(summary.topic === undefined || topics.has(summary.topic)
        ? []
        : [{ ...at('topic'), message: `topics.yaml has no topic ${summary.topic}: correct the id` }]),
      ...linesOf(one).flatMap(({ line, where }) => {
        const told = line.facts.flatMap((id) => facts.get(id) ?? []);
        // What is missing is told already.
        return told.length < line.facts.length ? [] : check(line, told, where);
      }),
      ...tooLong(one),
    ];
  });
}

export interface PlacedLine {
  readonly line: SummaryLine;
  readonly where: Placed<SummaryLine>['at'];
}

/** Every line of a summary, with the way to its fields. */
export const linesOf = ({ value, at }: Placed<Summary>): PlacedLine[] =>
  VERSIONS.flatMap((version) =>
    value[version].flatMap(({ lines }, section) =>
      lines.map((line, place) => ({ line, where: (...path: PropertyKey[]) => at(version, section, 'lines', place, ...path) })),
    ),
  );

/** How many characters a version takes, its headline and headings too. */
const lengthOf = (headline: Bilingual, sections: readonly SummarySection[], language: Language): number =>
  headline[language].length +
  sections.reduce(
    (sum, { heading, lines }) => sum + heading[language].length + lines.reduce((all, line) => all + line[language].length, 0),
    0,
  );

function tooLong({ value: { headline, short }, at }: Placed<Summary>): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const length = lengthOf(headline, short, language);
    return length <= LONGEST_SHORT[language]
      ? []
      : [{ ...at('short'), message: `takes ${length} characters in ${language}, at most ${LONGEST_SHORT[language]}: shorten it` }];
  });
}

type LineChecker = (line: SummaryLine, told: readonly Told[], where: PlacedLine['where']) => Problem[];

/** Makes what holds a line against its facts. */
function lineChecker(files: DossierFiles): LineChecker {
  const entities: ReadonlyMap<EntityId, Entity> = byId(files.entities.value ?? []);
  const names = entityNames(entities.values());
  const read = amountReader(placedWhole(files.head).flatMap(({ value }) => value.units));
  const published = placed(files.sources).map(({ value }) => value.published);
  const amountsIn = (text: string, onlyDigits: boolean): string[] => {
    const plain = names.without(text.normalize('NFKC'));
    return read(plain)
      .filter(({ start, end, open }) => !onlyDigits || (open !== true && /\d/u.test(plain.slice(start, end))))
      .flatMap(({ values }) => values.map((value) => value.toFixed()));
  };
  const textsOf = (told: readonly Told[]): string[] => told.flatMap(({ text }) => LANGUAGES.map((language) => text[language]));
  const datesOf = (text: string): string[] => readDates(text.normalize('NFKC')).map(({ date }) => date);

  const namedBy = (told: readonly Told[]): Set<EntityId> => {
    const own = told.flatMap(({ about, speaker, via, figures }) => [
      ...Object.keys(about),
      ...(speaker === undefined ? [] : [speaker]),
      ...(via === undefined ? [] : [via]),
      ...figures.flatMap(({ of }) => of),
    ]);
    const known = [...entities.keys()].filter((id) => own.includes(id));
    return new Set([...known.flatMap((id) => owners({ entities }, id)), ...textsOf(told).flatMap((text) => [...names.anywhereIn(text)])]);
  };

  return (line, told, where) => {
    const texts = textsOf(told);
    const amounts = new Set([
      ...texts.flatMap((text) => amountsIn(text, false)),
      ...told.flatMap(({ figures }) => figures.flatMap(endsOf)).map((end) => end.toFixed()),
    ]);
    const dates = [
      ...texts.flatMap(datesOf),
      ...published,
      ...told.flatMap(({ when, figures }) => [...(when ?? '').split(/[/ ]/u), ...figures.flatMap(({ as_of: asOf }) => asOf ?? [])]),
    ];
    const named = namedBy(told);
    return LANGUAGES.flatMap((language): Problem[] => {
      const text = line[language];
      const problem = (message: string): Problem => ({ ...where(language), message });
      const firm = firmIn(text, language);
      return [
        ...amountsIn(text, true)
          .filter((amount) => !amounts.has(amount))
          .map((amount) => problem(`${amount} does not stand in the facts of the line: correct it, or name the fact that has it`)),
        ...datesOf(text)
          .filter((date) => !dates.some((known) => known.startsWith(date)))
          .map((date) => problem(`the date ${date} does not stand in the facts of the line: correct it, or name the fact that has it`)),
        // Any line may speak of the author.
        ...[...names.in(text)]
          .filter((id) => id !== AUTHOR && !named.has(id))
          .map((id) => problem(`${id} is not in the facts of the line: leave the name out, or name the fact that has it`)),
        ...[...new Set(told.map(({ status }) => status))]
          .filter((status) => !isHedged(text, status, language))
          .map((status) => problem(`tells what is ${status} as if it were stated: say who says or expects it`)),
        ...(firm === undefined || texts.some((known) => known.includes(firm))
          ? []
          : [problem(`“${firm}” is firmer than the facts of the line: say it as they do`)]),
      ];
    });
  };
}
