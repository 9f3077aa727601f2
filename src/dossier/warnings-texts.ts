/** Warnings about the texts of facts: amounts that no figure records, and what one language tells and the other does not. */
import { Decimal } from 'decimal.js';
import { measuringIn, unitToldOf } from './crosscheck-figures.ts';
import type { Measuring } from './crosscheck-figures.ts';
import { byId, owners } from './dossier.ts';
import type { DossierFiles } from './files.ts';
import { entityNames } from './names.ts';
import type { EntityNames } from './names.ts';
import { placedWhole } from './source-location.ts';
import type { Placed } from './source-location.ts';
import { readDates } from './dates.ts';
import { AUTHOR, LANGUAGES } from './schema.ts';
import type { Entity, EntityId, Language } from './schema.ts';
import type { FactFile } from './schema/fact-files.ts';
import type { AmountReader } from './units.ts';
import type { Warning } from './warning.ts';

interface Amounts {
  /** Those in digits, which say what they say. */
  readonly written: readonly string[];
  /** All, those in words too: one, 两家. */
  readonly all: ReadonlySet<string>;
}

/** Amounts that no figure of a fact or of those around it records, and texts whose two languages tell different things. */
export function textsWarned(files: DossierFiles): Warning[] {
  const facts = files.facts.flatMap(placedWhole);
  const entities: ReadonlyMap<EntityId, Entity> = byId(files.entities.value ?? []);
  const measuring = measuringIn(files.head.value?.units ?? []);
  const read = measuring.amounts;
  const names = entityNames(entities.values());
  const byParagraph = Map.groupBy(
    facts.flatMap(({ value }) => value.paragraphs.map((paragraph) => ({ value, key: placeOf(value, paragraph) }))),
    ({ key }) => key,
  );
  return facts.flatMap((fact) => {
    const amounts = { zh: amountsIn(fact.value.text.zh, read, names), en: amountsIn(fact.value.text.en, read, names) };
    const around = fact.value.paragraphs.flatMap((paragraph) => byParagraph.get(placeOf(fact.value, paragraph)) ?? []);
    return [
      ...unrecorded(
        fact,
        amounts,
        around.map(({ value }) => value),
      ),
      ...withoutUnit(fact, measuring),
      ...LANGUAGES.flatMap((language) => onlyIn(language, fact, amounts, names, entities)),
    ];
  });
}

const placeOf = ({ source }: FactFile, paragraph: number): string => `${source ?? ''} ${paragraph}`;

/** The amounts of a text; numbers inside names (GPT-5) are none, and what the words leave open is not compared. */
function amountsIn(text: string, read: AmountReader, names: EntityNames): Amounts {
  const plain = names.without(text.normalize('NFKC'));
  const found = read(plain);
  const valuesOf = (quantities: typeof found): string[] => quantities.flatMap(({ values }) => values.map((value) => value.toFixed()));
  const digits = found.filter(({ start, end, open }) => open !== true && /\d/u.test(plain.slice(start, end)));
  return { written: valuesOf(digits), all: new Set(valuesOf(found)) };
}

function unrecorded({ value, at }: Placed<FactFile>, amounts: Record<Language, Amounts>, around: readonly FactFile[]): Warning[] {
  const recorded = new Set(
    [value, ...around].flatMap(({ figures }) =>
      figures.flatMap((figure) => (figure.value === undefined ? [] : [figure.value].flat().map((bound) => new Decimal(bound).toFixed()))),
    ),
  );
  return [...new Set(LANGUAGES.flatMap((language) => amounts[language].written))]
    .filter((amount) => !recorded.has(amount))
    .map((amount) => ({
      kind: 'unrecorded-amount',
      problem: {
        ...at('text'),
        message: `${amount} stands in no figure of this fact, nor of one from the same paragraphs: record it under \`figures\``,
      },
    }));
}

/** Figures that are recorded without a unit though a text tells it. */
const withoutUnit = ({ value: { figures, text }, at }: Placed<FactFile>, measuring: Measuring): Warning[] =>
  figures.flatMap((figure, index): Warning[] => {
    const told = LANGUAGES.map((language) => unitToldOf(figure, text[language], measuring)).find((unit) => unit !== undefined);
    if (told === undefined) return [];
    const message = `the text gives it in ${told}: write \`unit: ${told}\`, or name another unit`;
    return [{ kind: 'unspecified-unit', problem: { ...at('figures', index, 'unit'), message } }];
  });

/** What the text in `language` tells and the other does not: figures, dates, names. */
function onlyIn(
  language: Language,
  { value: { text }, at }: Placed<FactFile>,
  amounts: Record<Language, Amounts>,
  names: EntityNames,
  entities: ReadonlyMap<EntityId, Entity>,
): Warning[] {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const dates = (own: Language): string[] =>
    readDates(text[own].normalize('NFKC')).flatMap(({ date, open }) => (open === true ? [] : [date]));
  const theirDates = dates(other);
  const theirs = names.anywhereIn(text[other]);
  // Who names Acme Plus has named Acme, and its maker.
  const named = new Set([...theirs].flatMap((id) => owners({ entities }, id)));
  const only = [
    ...amounts[language].written.filter((amount) => !amounts[other].all.has(amount)),
    ...dates(language).filter((date) => !theirDates.some((their) => sameDate(date, their))),
    // The author is named in many ways, or not at all.
    ...[...names.in(text[language])].filter((id) => id !== AUTHOR && !named.has(id)),
  ];
  return [...new Set(only)].map((what) => ({
    kind: 'texts-differ',
    problem: { ...at('text', language), message: `${what} stands in ${language} and not in ${other}: let both tell the same` },
  }));
}

/** Whether two dates may be the same, one of them without its year. */
const sameDate = (one: string, other: string): boolean =>
  one === other || (one.startsWith('--') && one.slice(1) === other.slice(4)) || (other.startsWith('--') && other.slice(1) === one.slice(4));
