/** What people ask first is found in any wording, and nothing that is asked of the facts is taken for it. */
import { describe, expect, test } from 'vitest';
import { cardReader, CARD_SURE, greetingReader } from '../../../src/answer/understand/card.ts';
import { fold } from '../../../src/answer/understand/read/fold.ts';
import { loadDossier } from '../../../src/dossier/load.ts';
import { CardPoint } from '../../../src/dossier/schema/card.ts';
import { LANGUAGES } from '../../../src/dossier/schema.ts';
import { CRANES } from '../../doubles/cranes.ts';
import { dispute, engine, fact } from '../../doubles/dispute.ts';
import { WORDS } from '../../doubles/words.ts';
import { SHIPPED } from '../../shipped.ts';

const read = cardReader(dispute, WORDS.cardQuestions);
const pointOf = (question: string): CardPoint | undefined => {
  const { plan } = engine.understand(question);
  return plan.kind === 'card' ? plan.point : undefined;
};

describe('the card is asked for', () => {
  test.each<[CardPoint, ...string[]]>([
    ['about', 'What is this about?', '这是在说什么', '這篇文章在講什麼？', 'whats going on here', '盐泽轮渡和布拉肯起重怎么了'],
    ['three-sentences', 'Please summarise it in 3 sentences', '请用三句话总结一下', 'three sentences please'],
    ['short', 'TL;DR', 'tldr pls', '太长不看', '一句話總結'],
    ['simply', 'ELI5', 'explain like im five', '说人话', '用大白話講'],
    ['sides', 'What do both sides say?', '双方都怎么说', 'Saltmere and Brackenlift, what do they each say?', '雙方立場'],
    ['right', 'Who is right?', '到底谁对谁错', 'is Brackenlift right?', '你站哪边'],
    ['author', 'Who wrote this article?', '文章是谁写的呀', '這篇報導是誰寫的', 'where do you get this from?'],
    ['published', 'When was the article published?', '文章是什么时候的', '這是什麼時候的文章'],
    ['reliable', 'Is the article reliable?', '靠谱吗', '這篇文章可信嗎', 'do you make things up'],
    ['link', 'is there a link', '发个链接', '原文在哪里', 'can I get a link to the original article'],
    ['since', 'What has happened since?', '后来怎么样了', '有什么新消息', 'any updates on the case'],
    ['identity', 'Who are you?', '你是谁', '妳是誰', 'whats this bot'],
    ['model', 'are you ChatGPT?', '你是ChatGPT吗', 'are you a real person', '你是机器人吗', '你是布拉肯起重的吗'],
    ['abilities', 'what can you do', '你能干嘛', '可以問什麼', 'how do I use this'],
    ['greeting', 'hello', 'Hi!', '你好', '哈囉', '在吗'],
    ['thanks', 'thanks', 'ok thx', '谢谢！', '辛苦了', '謝謝你'],
    ['laughter', 'lol', 'hahaha', '哈哈哈', '笑死'],
  ])('%s', (point, ...questions) => {
    expect(questions.map((question) => [question, pointOf(question)])).toEqual(questions.map((question) => [question, point]));
  });

  test('whatever was said before, and its words decide the language', () => {
    const previous = { plan: { kind: 'facts', facts: [fact('trial-date')], related: [] }, question: 'when is the trial' } as const;
    for (const [question, point, language] of [
      ['谢谢', 'thanks', 'zh'],
      ['who wrote the article', 'author', 'en'],
      ['後來怎麼樣了', 'since', 'zh-Hant'],
    ] as const)
      expect(engine.understand(question, { previous })).toMatchObject({ plan: { kind: 'card', point }, language });
  });

  test('unless it goes on from an answer that tells it', () => {
    const previous = { plan: { kind: 'facts', facts: [fact('suit-filed')], related: [] }, question: 'who sued Brackenlift' } as const;
    expect(engine.understand('when was that?', { previous }).plan).toMatchObject({ kind: 'facts' });
    expect(engine.understand('when was the article published?', { previous }).plan).toEqual({ kind: 'card', point: 'published' });
  });
});

describe('the card is not asked for', () => {
  test.each([
    'who wrote the warning about the crane',
    'is the analyst reliable',
    '分析师拉斯克靠谱吗',
    'how old is Varnholt',
    'who is the judge',
    'when did Brackenlift offer to settle',
    'what is Saltmere',
    'summarise the weather',
    '写一首诗',
    'good crane, how much did it cost',
  ])('%s', (question) => expect(pointOf(question)).toBeUndefined());

  test.each([
    ['the cranes', CRANES],
    ['the shipped dossier', SHIPPED],
  ])('by any example of one fact, but for those that say the very same: %s', (_name, folder) => {
    const dossier = loadDossier(folder);
    const reader = cardReader(dossier, WORDS.cardQuestions);
    const taken = dossier.examples
      .filter(({ facts }) => facts.length === 1)
      .flatMap(({ asked }) => LANGUAGES.flatMap((language) => asked[language]))
      .filter((question) => (reader(fold(question).text)?.nearness ?? 0) >= CARD_SURE);
    expect(taken.length).toBeLessThanOrEqual(10);
  });

  test('where its dossier has no such point', () => {
    const { thanks: _thanks, ...rest } = dispute.card;
    const without = cardReader({ ...dispute, card: rest }, WORDS.cardQuestions);
    expect(read('thanks')).toMatchObject({ point: 'thanks', nearness: 1 });
    expect(without('thanks')?.point).not.toBe('thanks');
  });
});

test('a greeting in front of a question is passed over', () => {
  const rest = greetingReader(WORDS.cardQuestions, WORDS.followUps);
  expect(rest('hi, when is the trial')).toBe('when is the trial');
  expect(rest('你好！什么时候开庭')).toBe('什么时候开庭');
  expect(rest('fine… when is the trial')).toBe('when is the trial');
  expect(rest('lol. ok, when is the trial')).toBe('when is the trial');
  expect(rest('哈哈哈 行吧 什么时候开庭')).toBe('什么时候开庭');
  expect(rest('行业第一是谁')).toBeUndefined();
  expect(rest('fine art')).toBeUndefined();
  expect(rest('hi')).toBeUndefined();
  expect(rest('history of the crane')).toBeUndefined();
  expect(engine.understand('Hello, when is the trial?').plan).toMatchObject({ kind: 'facts', facts: [fact('trial-date')] });
});

test('every wording asks for its own point', () => {
  const wrong = CardPoint.options.flatMap((point) =>
    LANGUAGES.flatMap((language) => WORDS.cardQuestions.asked[point][language])
      .map((question) =>
        question.replaceAll('{source}', 'the article').replaceAll('{dispute}', 'the case').replaceAll('{party}', 'Saltmere'),
      )
      .filter((question) => read(fold(question).text)?.point !== point)
      .map((question) => `${point}: ${question}`),
  );
  expect(wrong).toEqual([]);
});
