/** nlp.js: a classifier of intents, here one for each fact and one for what no fact answers. https://github.com/axa-group/nlp.js */
import { z } from 'zod';
import { LANGUAGES } from '../../src/dossier/schema.ts';
import type { FactId, Language } from '../../src/dossier/schema.ts';
import { outcomeOf } from '../../test/questions/score.ts';
import type { Gold } from '../../test/questions/score.ts';
import { libraryOf, wordsOf } from './documents.ts';
import { callable, loadPackage } from './package.ts';
import type { Build, Find, Lesson } from './peer.ts';
import { languageOf, replyWith } from './reply.ts';

interface Classifier {
  addDocument(locale: Language, utterance: string, intent: string): void;
  train(): Promise<unknown>;
  process(
    locale: Language,
    utterance: string,
  ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
}
interface Container {
  use(plugin: unknown): void;
}
type Nlp = new (settings: {
  readonly container: Container;
  readonly languages: readonly Language[];
  readonly autoSave: false;
  readonly autoLoad: false;
  readonly calculateSentiment: false;
  readonly nlu: { readonly log: false; readonly useNoneFeature: false };
}) => Classifier;
type Train = (utterances: readonly Utterance[]) => Promise<Classifier>;

interface Utterance {
  readonly text: string;
  readonly intent: FactId | typeof NONE;
}

/** What nlp.js itself calls the intent of a question that is none of the others. */
const NONE = 'None';
const FOLDS = 5;

/** Loads nlp.js with its English and its Chinese: the latter cuts by a dictionary and learns pinyin, of Traditional script too. */
export async function openNlpJs(): Promise<Build> {
  const plugin = z.custom<unknown>((value) => typeof value === 'function');
  const core = await loadPackage('@nlpjs/core', z.object({ containerBootstrap: callable<() => Container>() }));
  const nlp = await loadPackage('@nlpjs/nlp', z.object({ Nlp: callable<Nlp>() }));
  const english = await loadPackage('@nlpjs/lang-en', z.object({ LangEn: plugin }));
  const chinese = await loadPackage('@nlpjs/lang-zh', z.object({ LangZh: plugin }));
  const train: Train = async (utterances) => {
    const container = core.containerBootstrap();
    for (const part of [nlp.Nlp, english.LangEn, chinese.LangZh]) container.use(part);
    const classifier = new nlp.Nlp({
      container,
      languages: LANGUAGES,
      autoSave: false,
      autoLoad: false,
      calculateSentiment: false,
      // Its own feature for words it does not know did worse on the tune half.
      nlu: { log: false, useNoneFeature: false },
    });
    for (const { text, intent } of utterances) classifier.addDocument(languageOf(text), text, intent);
    await classifier.train();
    return classifier;
  };
  return (lesson) => taught(lesson, train);
}

async function taught(lesson: Lesson, train: Train): ReturnType<Build> {
  const facts = factTexts(lesson);
  const known = new Map(facts.map(({ intent }) => [String(intent), intent]));
  const finder =
    (classifier: Classifier): Find =>
    async (question) => {
      const { classifications } = await classifier.process(languageOf(question), question);
      if (classifications[0]?.intent === NONE) return [];
      return classifications.flatMap(({ intent, score }) => {
        const fact = known.get(intent);
        return fact === undefined || fact === NONE ? [] : [{ fact, score }];
      });
    };
  // Thousands of examples take many minutes, so they are learnt once, and the tune half then tells the threshold as it is.
  if (lesson.examples) return { kind: 'ranker', grows: false, find: finder(await train([...facts, ...exampleTexts(lesson)])) };
  const questions = questionTexts(lesson);
  return {
    kind: 'ranker',
    grows: false,
    find: finder(await train([...facts, ...questions])),
    findUnlearnt: async () => {
      const finders: Find[] = [];
      for (let fold = 0; fold < FOLDS; fold++)
        finders.push(finder(await train([...facts, ...questions.filter((_, at) => at % FOLDS !== fold)])));
      const folds = new Map(questions.map(({ text }, at) => [text, finders[at % FOLDS]]));
      const [any] = finders;
      return async (question) => (await (folds.get(question) ?? any)?.(question)) ?? [];
    },
  };
}

const factTexts = ({ dossier }: Lesson): Utterance[] =>
  [...dossier.facts.values()].flatMap(({ id, text }) => LANGUAGES.map((language) => ({ text: text[language], intent: id })));

const exampleTexts = ({ dossier }: Lesson): Utterance[] => [
  ...dossier.examples.flatMap(({ asked, facts: [fact] }) =>
    [...asked.zh, ...asked.en].flatMap((text) => (fact === undefined ? [] : [{ text, intent: fact }])),
  ),
  ...[...dossier.gaps.values()].flatMap(({ asked }) => [...asked.zh, ...asked.en].map((text) => ({ text, intent: NONE }) as const)),
];

/** The questions of the tune half, each with the fact that answers it; without those that no single fact answers. */
function questionTexts(lesson: Lesson): Utterance[] {
  const words = new Map(libraryOf(lesson).documents.map(({ id, zh, en, aliases }) => [id, new Set(wordsOf(`${zh}\n${en}\n${aliases}`))]));
  const shared = (fact: FactId, question: readonly string[]): number => question.filter((word) => words.get(fact)?.has(word)).length;
  return lesson.tune.flatMap((gold): Utterance[] => {
    if (gold.expect !== 'answer') return gold.expect === 'abstain' ? [{ text: gold.q, intent: NONE }] : [];
    const question = wordsOf(gold.q);
    const [fact] = answering(gold, lesson).toSorted((one, other) => shared(other, question) - shared(one, question));
    return fact === undefined ? [] : [{ text: gold.q, intent: fact }];
  });
}

const answering = (gold: Gold, { dossier }: Lesson): FactId[] =>
  [...dossier.facts.keys()].filter((fact) => outcomeOf(gold, replyWith([{ fact, score: 1 }], gold.q, dossier)) === 'right');
