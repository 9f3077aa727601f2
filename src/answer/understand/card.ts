/** What people ask first, in any wording: of the record as a whole, and of who answers. Nearest example, and nothing that an example does not hold. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { FollowUpWords } from '../../dossier/language/follow-ups.ts';
import type { CardQuestions } from '../../dossier/language/questions.ts';
import { CardPoint } from '../../dossier/schema/card.ts';
import { LANGUAGES } from '../../dossier/schema.ts';
import { plainFolded, plainReader, plainText } from './read/plain.ts';

/** Which point of the card a question asks for. */
export interface CardAsked {
  readonly point: CardPoint;
  /** How near it is to an example, 0 to 1; 1 where it says the same. */
  readonly nearness: number;
  /** It names neither the source nor the dispute: after an answer it may well be about that ("when was it?"). */
  readonly open: boolean;
}

/** Finds the point of the card that a folded question asks for; undefined where it asks for none, or for one that the card does not have. */
export type CardReader = (text: string) => CardAsked | undefined;

/** What may as well be asked of what was just answered: “when was that?” */
const OF_ANSWER: ReadonlySet<CardPoint> = new Set(['about', 'published', 'since', 'link']);

/** Nearer to an example than this, a question asks for the card, whatever facts its words may also hit. */
export const CARD_SURE = 0.7;
/** Nearer than this it asks for the card where nothing else answers it. */
const CARD_LIKELY = 0.62;
/** Nobody asks this in so many characters. */
const LONGEST = 80;

/** Slots as single signs, so that no word of a question is mistaken for one. */
const SLOTS = { '{source}': '\uE000', '{dispute}': '\uE001', '{party}': '\uE002' } as const;

interface Example {
  readonly point: CardPoint;
  readonly features: ReadonlySet<string>;
  readonly weight: number;
  readonly plain: string;
}

/** Builds the reader of a dossier's card on the languages' own wordings, once. */
export function cardReader({ card, claims, entities }: Pick<Dossier, 'card' | 'claims' | 'entities'>, words: CardQuestions): CardReader {
  const parties = new Set([...claims.values()].flatMap(({ by, against }) => [...by, ...against]));
  const namesOfParties = [...parties].flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : LANGUAGES.flatMap((language) => [entity.names[language], ...entity.aliases[language]]);
  });
  const both = ({ zh, en }: { readonly zh: readonly string[]; readonly en: readonly string[] }): readonly string[] => [...zh, ...en];
  const unitsOf = plainReader([
    [namesOfParties, SLOTS['{party}']],
    [both(words.slots.dispute), SLOTS['{dispute}']],
    [both(words.slots.source), SLOTS['{source}']],
    [both(words.fillers), ' '],
  ]);
  // Folding takes such signs out of what people type.
  const plain = (text: string): string[] =>
    unitsOf(Object.entries(SLOTS).reduce((rest, [slot, sign]) => rest.replaceAll(slot, sign), plainText(text)));
  const unitsAsked = (folded: string): string[] => unitsOf(plainFolded(folded));
  const asked = CardPoint.options.flatMap((point) =>
    card[point] === undefined ? [] : both(words.asked[point]).map((question) => ({ point, units: plain(question) })),
  );
  const weigh = weights(asked.map(({ point, units }) => ({ point, features: featuresOf(units) })));
  const sum = (features: Iterable<string>): number => [...features].reduce((total, feature) => total + weigh(feature), 0);
  const examples = asked.map(({ point, units }): Example => {
    const features = featuresOf(units);
    return { point, features, weight: sum(features), plain: units.join(' ') };
  });
  const same = new Map(examples.map((example) => [example.plain, example.point]));
  const known = new Set(asked.flatMap(({ units }) => units));
  const wordsOf = new Map(
    [...Map.groupBy(asked, ({ point }) => point)].map(([point, questions]) => [point, new Set(questions.flatMap(({ units }) => units))]),
  );
  const byFeature = Map.groupBy(
    examples.flatMap((example) => [...example.features].map((feature) => ({ example, feature }))),
    ({ feature }) => feature,
  );
  return (text) => {
    if (text.length > LONGEST) return undefined;
    const units = unitsAsked(text);
    if (units.length === 0) return undefined;
    const outright = same.get(units.join(' '));
    const names = units.some((unit) => unit === SLOTS['{source}'] || unit === SLOTS['{dispute}']);
    const open = (point: CardPoint): boolean => OF_ANSWER.has(point) && !names;
    if (outright !== undefined) return { point: outright, nearness: 1, open: open(outright) };
    // One word that nobody uses to ask for it, such as another name, and it is another question.
    if (!units.every((unit) => known.has(unit))) return undefined;
    const points = new Set([...wordsOf].flatMap(([point, own]) => (units.every((unit) => own.has(unit)) ? [point] : [])));
    if (points.size === 0) return undefined;
    const features = featuresOf(units);
    const common = new Map<Example, number>();
    for (const feature of features) {
      const weight = weigh(feature);
      for (const { example } of byFeature.get(feature) ?? []) common.set(example, (common.get(example) ?? 0) + weight);
    }
    const own = sum(features);
    let best: CardAsked | undefined;
    for (const [{ point, weight }, shared] of common) {
      if (!points.has(point)) continue;
      const nearness = (2 * shared) / (own + weight);
      if (nearness > (best?.nearness ?? 0)) best = { point, nearness, open: open(point) };
    }
    return best !== undefined && best.nearness >= CARD_LIKELY ? best : undefined;
  };
}

/** So many of them stand in front of a question. */
const MOST_BEFORE = 4;

/**
 * Reads what follows a greeting, thanks, laughter or what takes note of an answer (“hi, when is the trial”, “fine… and the judge?”); undefined where
 * there is none, or nothing follows. A sign has to stand between, or a space between Chinese characters.
 */
export function greetingReader({ asked }: CardQuestions, { notes }: Pick<FollowUpWords, 'notes'>): (text: string) => string | undefined {
  const before = [asked.greeting, asked.thanks, asked.laughter, notes].flatMap(({ zh, en }) => [...zh, ...en]).map(plainText);
  const any = before
    .filter((words) => words !== '')
    .toSorted((one, other) => other.length - one.length)
    .map((words) => RegExp.escape(words))
    .join('|');
  const sign = String.raw`\s*[,，.。!！~;；:：…]+\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han})`;
  const pattern = new RegExp(String.raw`^\s*(?:(?:${any})(?:${sign})){1,${MOST_BEFORE}}(?<rest>\S[\s\S]*)$`, 'u');
  return (text) => pattern.exec(text)?.groups?.['rest'];
}

/** Units, and each with the next: the order of words counts for something. */
function featuresOf(units: readonly string[]): Set<string> {
  const ends = ['^', ...units, '$'];
  return new Set([...units, ...ends.slice(1).map((unit, place) => `${ends[place] ?? ''} ${unit}`)]);
}

/** How much a feature tells: the less, the more points have it; one that no example has tells most, against all of them. */
function weights(examples: readonly { readonly point: CardPoint; readonly features: ReadonlySet<string> }[]): (feature: string) => number {
  const points = new Map<string, Set<CardPoint>>();
  for (const { point, features } of examples) {
    for (const feature of features) points.set(feature, (points.get(feature) ?? new Set()).add(point));
  }
  const all = new Set(examples.map(({ point }) => point)).size;
  return (feature) => Math.log(1 + all / (points.get(feature)?.size ?? 0.5));
}
