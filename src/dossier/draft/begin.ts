/** Beginning a dossier: from an article to all its files, with what can be guessed filled in and nothing of the article's sentences. */
import type { DraftingWords } from '../language/drafting.ts';
import type { Names } from '../language/vocabulary.ts';
import type { Language, OwnUnit } from '../schema.ts';
import { amountReader } from '../units.ts';
import { draftSource } from './draft-source.ts';
import type { Unusable } from './draft-source.ts';
import { entitiesOf } from './entities.ts';
import type { Mention, Numbered } from './mention.ts';
import { namesInChinese } from './names-zh.ts';
import { namesInEnglish } from './names-en.ts';
import type { ParagraphGuess } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import { statementsOf } from './statements.ts';
import type { Statement } from './statements.ts';
import { stubId, stubYaml } from './stub.ts';
import { cardYaml } from './card.ts';
import { looksWrapped } from './wrapped.ts';
import {
  claimsYaml,
  conceptsYaml,
  dossierYaml,
  entitiesYaml,
  gapsYaml,
  sourceYaml,
  summariesYaml,
  togetherYaml,
  topicsYaml,
} from './texts.ts';
import type { TopicGuess } from './texts.ts';

/** What is known of the languages. */
export interface DraftingData {
  readonly words: DraftingWords;
  readonly names: readonly Names[];
  readonly stopWords: Readonly<Record<Language, readonly string[]>>;
}

export interface Beginning {
  readonly language: Language;
  /** How many paragraphs are taken for what. */
  readonly paragraphs: Readonly<Partial<Record<ParagraphGuess, number>>>;
  readonly published: string | undefined;
  /** Whether its lines look cut to one width, so that what is taken for a paragraph is only a line. */
  readonly wrapped: boolean;
  /** The text of each file, by its path from the dossier's folder. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * All files of a new dossier.
 * @param id the dossier's
 * @param today the day to take for the article's where it names none, such as 2026-01-22
 */
export function beginDossier(id: string, article: string, data: DraftingData, today: string): Beginning | Unusable {
  const units = currenciesIn(article, data.words);
  const amounts = amountReader(units);
  const source = draftSource(article, data.words, today, amounts);
  if (typeof source === 'string') return source;
  const { texts, language, guesses, paragraphs, day } = source;
  const numbered = texts.flatMap((text, place): Numbered[] =>
    guesses[place] === 'factual' || guesses[place] === 'abstract'
      ? [{ number: place + 1, sentences: sentencesOf(text, data.words.abbreviations) }]
      : [],
  );
  const entities = entitiesOf(numbered, mentionsIn(numbered, language, data), data.names, language);
  const statements = statementsOf(
    numbered.filter(({ number }) => guesses[number - 1] === 'factual'),
    entities,
    data.words,
    amounts,
  );
  if (statements.length === 0) return 'states-nothing';
  const sections = [...Map.groupBy(statements, ({ paragraph }) => paragraphs[paragraph - 1]?.section ?? 0).values()];
  const topics = sections.map(topicOf);
  const [first] = topics;
  const files = new Map([
    ['dossier.yaml', dossierYaml(id, units)],
    ['source.yaml', sourceYaml(source)],
    ['entities.yaml', entitiesYaml(entities, language, Math.max(1, guesses.indexOf('dateline') + 1))],
    ['concepts.yaml', conceptsYaml()],
    ['topics.yaml', topicsYaml(topics)],
    ['claims.yaml', claimsYaml()],
    ['summaries.yaml', summariesYaml()],
    ['card.yaml', cardYaml()],
    ...sections.flatMap((section, place) =>
      section.map((statement) => {
        const stub = stubId(statement, texts.length);
        return [`facts/${topics[place]?.id ?? ''}/${stub}.yaml`, stubYaml(stub, statement, entities, { published: day })] as const;
      }),
    ),
    ...(first === undefined
      ? []
      : ([
          [`facts/${first.id}/together.yaml`, togetherYaml()],
          [`gaps/${first.id}.yaml`, gapsYaml()],
        ] as const)),
  ]);
  return { language, paragraphs: countOf(guesses), published: source.published, wrapped: looksWrapped(article), files };
}

function mentionsIn(paragraphs: readonly Numbered[], language: Language, { words, stopWords }: DraftingData): Mention[] {
  const known = { ...words, stopWords: new Set(stopWords[language]) };
  return language === 'zh' ? namesInChinese(paragraphs, known) : namesInEnglish(paragraphs, known);
}

/** The currencies that the article tells an amount in. */
function currenciesIn(article: string, { currencies }: DraftingWords): OwnUnit[] {
  const plain = article.normalize('NFKC');
  return currencies.filter((unit) => amountReader([unit])(plain).some((amount) => amount.unit === unit.id));
}

function topicOf(statements: readonly Statement[], place: number): TopicGuess {
  const number = place + 1;
  return {
    id: `part-${number}`,
    label: { zh: `第${number}部分`, en: `Part ${number}` },
    paragraphs: statements.map(({ paragraph }) => paragraph),
  };
}

const countOf = (guesses: readonly ParagraphGuess[]): Partial<Record<ParagraphGuess, number>> =>
  Object.fromEntries([...Map.groupBy(guesses, (guess) => guess)].map(([guess, all]) => [guess, all.length]));
