/** Who and what an article names, put together from the places where it does. */
import type { Names } from '../language/vocabulary.ts';
import { AUTHOR } from '../schema.ts';
import type { EntityKind, Language } from '../schema.ts';
import type { Mention, Numbered } from './mention.ts';
import { COMPANY_END } from './names-zh.ts';

export interface FoundEntity {
  /** In lower case with single hyphens. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest form first, then the shorter ones that the article uses too. */
  readonly forms: readonly string[];
  /** What the other language is known to call it. */
  readonly translated: string | undefined;
  /** How often the article names it. */
  readonly count: number;
  /** The paragraphs that do. */
  readonly paragraphs: readonly number[];
}

/** Where one of `entities` is named in a text. */
export interface Named {
  readonly entity: FoundEntity;
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly forms: readonly string[];
  readonly kind: EntityKind | undefined;
}

/**
 * The entities of an article, the one that is named most often first.
 * @param known well-known names of both languages, by which their kinds and other names are told
 */
export function entitiesOf(
  paragraphs: readonly Numbered[],
  mentions: readonly Mention[],
  known: readonly Names[],
  language: Language,
): FoundEntity[] {
  const wellKnown = wellKnownNames(known, language);
  const groups = grouped([...mentions, ...wellKnownIn(paragraphs, wellKnown, language)], wellKnown);
  const unnumbered = groups.map(({ forms, kind }): FoundEntity => {
    const famous = forms.flatMap((form) => wellKnown.get(form.toLowerCase()) ?? [])[0];
    return { id: '', kind: famous?.kind ?? kind ?? 'organisation', forms, translated: famous?.other, count: 0, paragraphs: [] };
  });
  const places = paragraphs.map(({ number, sentences }) => ({
    number,
    named: sentences.flatMap((sentence) => namedIn(sentence, unnumbered)),
  }));
  const counted = unnumbered
    .map((entity) => {
      const own = places.map(({ number, named }) => ({ number, count: named.filter((one) => one.entity === entity).length }));
      return {
        ...entity,
        count: own.reduce((sum, { count }) => sum + count, 0),
        paragraphs: own.filter(({ count }) => count > 0).map(({ number }) => number),
      };
    })
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  return withIds(counted);
}

/** The entities named in a text, from its beginning on; of names that overlap the longest. */
export function namedIn(text: string, entities: readonly FoundEntity[]): Named[] {
  const all = entities.flatMap((entity) =>
    entity.forms.flatMap((form) => placesOf(text, form).map(([start, end]): Named => ({ entity, start, end }))),
  );
  const chosen: Named[] = [];
  for (const one of all.toSorted((first, second) => second.end - second.start - (first.end - first.start) || first.start - second.start))
    if (chosen.every(({ start, end }) => one.end <= start || one.start >= end)) chosen.push(one);
  return chosen.toSorted((one, other) => one.start - other.start);
}

function placesOf(text: string, form: string): (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
    const end = start + form.length;
    // A name in Latin letters is a word of its own; a Chinese one has no border.
    const inside = isLatin(form.at(0)) && isLatin(text.at(start - 1)) && start > 0;
    if (!inside && !(isLatin(form.at(-1)) && isLatin(text.at(end)))) found.push([start, end]);
  }
  return found;
}

const isLatin = (sign: string | undefined): boolean => sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);

interface WellKnown {
  readonly kind: EntityKind;
  readonly other: string | undefined;
}

const KINDS: Readonly<Record<Names['kind'], EntityKind>> = {
  organisation: 'organisation',
  person: 'person',
  product: 'product',
  outlet: 'outlet',
  place: 'place',
  work: 'product',
  other: 'organisation',
};

function wellKnownNames(known: readonly Names[], language: Language): Map<string, WellKnown> {
  const other = language === 'zh' ? 'en' : 'zh';
  return new Map(
    known.flatMap(({ kind, names }) =>
      names.flatMap((one) =>
        one[language].map(
          (form) =>
            [
              form.toLowerCase(),
              { kind: KINDS[kind], other: one[other][0]?.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) },
            ] as const,
        ),
      ),
    ),
  );
}

/** Chinese names have no capitals to be found by: those that everybody knows are looked up. */
function wellKnownIn(paragraphs: readonly Numbered[], known: ReadonlyMap<string, WellKnown>, language: Language): Mention[] {
  if (language !== 'zh') return [];
  const text = paragraphs.flatMap(({ sentences }) => sentences).join('\n');
  return [...known].flatMap(([name, { kind }]) =>
    /^\p{Script=Han}{2,}/u.test(name) && text.includes(name) ? [{ name, kind, certain: true }] : [],
  );
}

/** One group for all forms of a name: “Doe” is “Jane Doe”, “Acme” is “Acme Mills”. */
function grouped(mentions: readonly Mention[], known: ReadonlyMap<string, WellKnown>): Group[] {
  const byName = Map.groupBy(mentions, ({ name }) => name);
  const sure = [...byName]
    .filter(([name, all]) => all.length > 1 || all.some(({ certain }) => certain) || known.has(name.toLowerCase()))
    .map(([name, all]) => ({
      name,
      kind: mostFrequent(all.flatMap(({ kind }) => kind ?? [])) ?? mostFrequent(all.flatMap(({ perhaps }) => perhaps ?? [])),
    }));
  const longestFirst = sure.toSorted((one, other) => other.name.length - one.name.length);
  const groups: { forms: string[]; kind: EntityKind | undefined }[] = [];
  for (const { name, kind } of longestFirst) {
    const fuller = groups.filter(({ forms, kind: ofGroup }) => isShortFor(name, forms[0] ?? '', kind, ofGroup));
    const [only] = fuller;
    if (only !== undefined && fuller.length === 1) only.forms.push(name);
    else groups.push({ forms: [name], kind });
  }
  const order = [...byName.keys()];
  const first = ({ forms }: Group): number => Math.min(...forms.map((form) => order.indexOf(form)));
  return groups.toSorted((one, other) => first(one) - first(other));
}

/** Whether one name is the last word of another, or its first, unless that is a place of its own. */
function isShortFor(name: string, full: string, kind: EntityKind | undefined, ofFull: EntityKind | undefined): boolean {
  if (full.includes('·')) return full.split('·').includes(name);
  // 合作社 is 白鹭湾盐业合作社, where there is but one of the kind.
  if (/^\p{Script=Han}+$/u.test(name)) return (full.endsWith(name) && kind === undefined) || full.replace(COMPANY_END, '') === name;
  if (full.endsWith(` ${name}`)) return true;
  return full.startsWith(`${name} `) && kind !== 'place' && ofFull !== 'outlet' && ofFull !== 'court' && ofFull !== 'place';
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
}

/** Ids from the names in Latin letters; of the others by kind and number. */
function withIds(entities: readonly FoundEntity[]): FoundEntity[] {
  const taken = new Set<string>([AUTHOR]);
  return entities.map((entity) => {
    const slug = slugOf(entity.forms[0] ?? '') || slugOf(entity.translated ?? '');
    const numbered = (count: number): string => (slug === '' ? `${entity.kind}-${count}` : count === 1 ? slug : `${slug}-${count}`);
    let count = 1;
    while (taken.has(numbered(count))) count += 1;
    taken.add(numbered(count));
    return { ...entity, id: numbered(count) };
  });
}

/** A name as an id; empty where it has no Latin letter. */
const slugOf = (name: string): string =>
  /\p{Script=Latin}/u.test(name)
    ? name
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, '-')
        .replaceAll(/^-+|-+$/gu, '')
    : '';
