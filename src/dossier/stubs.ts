/** Stubs of examples and near misses: questions that people asked, as YAML to be pasted into the files of a dossier. */
import { Document, visit } from 'yaml';
import type { Dossier } from './dossier.ts';
import { entityNames } from './names.ts';
import type { Language } from './schema.ts';

export const STUB_KINDS = ['examples', 'near-misses'] as const;
export type StubKind = (typeof STUB_KINDS)[number];

/** A question, folded, and how often it was asked. */
export interface AskedQuestion {
  readonly question: string;
  readonly times: number;
}

/** Most characters of a proposed id. */
const LONGEST_ID = 40;
/** Words of a question that make an id of it, at most. */
const MOST_WORDS = 5;

/**
 * Questions as pages of YAML, each of at most `most` characters and complete in itself: `asked:` with its lists for examples; for near misses
 * entries of `near_misses:`, or of `gaps/<topic>.yaml`, whose id is a proposal and whose `missing` is left to be written.
 * @throws RangeError where a single question does not fit
 */
export function stubPages(
  kind: StubKind,
  asked: readonly AskedQuestion[],
  dossier: Pick<Dossier, 'entities' | 'facts' | 'gaps'>,
  most: number,
): string[] {
  const cleaned = cleanedOf(asked);
  if (kind === 'examples') return packed(cleaned, most, (some) => written({ asked: byLanguage(some) }, some));
  const propose = proposer(dossier);
  const entries = cleaned.map((one) => ({
    one,
    entry: { id: propose(one.question), missing: { zh: '', en: '' }, asked: byLanguage([one]) },
  }));
  return packed(entries, most, (some) =>
    written(
      some.map(({ entry }) => entry),
      some.map(({ one }) => one),
    ),
  );
}

/** The questions without what cannot be seen, or would end what it stands in on some platform; each once. */
function cleanedOf(asked: readonly AskedQuestion[]): AskedQuestion[] {
  const counts = new Map<string, number>();
  for (const { question, times } of asked) {
    const clean = question
      .toWellFormed()
      .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .replaceAll('`', '’')
      .trim();
    if (clean !== '') counts.set(clean, (counts.get(clean) ?? 0) + times);
  }
  return [...counts].map(([question, times]) => ({ question, times }));
}

/** Under which language a question belongs: one in Chinese may hold more English than Chinese. */
const askedIn = (question: string): Language => (/\p{Script=Han}/u.test(question) ? 'zh' : 'en');

/** Questions under their languages; a language that none is in is left out. */
function byLanguage(asked: readonly AskedQuestion[]): Partial<Record<Language, string[]>> {
  const of = (language: Language): string[] => asked.flatMap(({ question }) => (askedIn(question) === language ? [question] : []));
  const [zh, en] = [of('zh'), of('en')];
  return { ...(zh.length > 0 && { zh }), ...(en.length > 0 && { en }) };
}

/** Items in as few pages as hold them, in their order. */
function packed<Item>(items: readonly Item[], most: number, write: (items: readonly Item[]) => string): string[] {
  const pages: string[] = [];
  let page: Item[] = [];
  for (const item of items) {
    if (page.length > 0 && write([...page, item]).length > most) {
      pages.push(write(page));
      page = [];
    }
    page.push(item);
    if (page.length === 1 && write(page).length > most) throw new RangeError(`a question takes more than ${most} characters`);
  }
  return page.length === 0 ? pages : [...pages, write(page)];
}

/** A value as YAML, how often each question was asked beside it. Whatever a question holds is quoted where it has to be. */
function written(value: unknown, asked: readonly AskedQuestion[]): string {
  const document = new Document(value);
  const times = new Map(asked.map((one) => [one.question, one.times]));
  visit(document, {
    Scalar(key, node) {
      const count = typeof key === 'number' && typeof node.value === 'string' ? times.get(node.value) : undefined;
      if (count !== undefined && count > 1) node.comment = ` asked ${count} times`;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}

/** Proposes ids that nothing has yet: an English question's first words; for another, whom of the dossier it names. */
function proposer({ entities, facts, gaps }: Pick<Dossier, 'entities' | 'facts' | 'gaps'>): (question: string) => string {
  const names = entityNames(entities.values());
  const taken = new Set<string>([...facts.keys(), ...gaps.keys()]);
  return (question) => {
    const words = question.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
    const said = askedIn(question) === 'en' ? words.slice(0, MOST_WORDS) : [...names.in(question)];
    const base = said.join('-').slice(0, LONGEST_ID).replace(/-+$/u, '') || 'asked';
    let id = base;
    for (let again = 2; taken.has(id); again++) id = `${base}-${again}`;
    taken.add(id);
    return id;
  };
}
