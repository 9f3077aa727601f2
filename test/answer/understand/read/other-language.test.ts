/** Languages that are not read: each is known, is told so in its own words, and English and Chinese are never taken for one. */
import { describe, expect, test } from 'vitest';
import { otherLanguageReader } from '../../../../src/answer/understand/read/other-language.ts';
import { fold } from '../../../../src/answer/understand/read/fold.ts';
import { execute } from '../../../../src/answer/execute.ts';
import { render } from '../../../../src/reply/render.ts';
import { dispute, engine } from '../../../doubles/dispute.ts';
import { WORDS } from '../../../doubles/words.ts';

const reader = otherLanguageReader(WORDS);
const sentenceOf = (id: string): string | undefined => WORDS.otherLanguages.find((language) => language.id === id)?.sentence;

const QUESTIONS = [
  ['ja', '裁判はいつ始まりますか'],
  ['ja', 'Brackenliftの評価額は？'],
  ['ko', '재판은 언제 열리나요?'],
  ['ko', 'Brackenlift 매출은?'],
  ['ru', 'Когда состоится суд?'],
  ['es', '¿Cuántos trabajadores fueron heridos?'],
  ['es', 'cuanto vale Brackenlift ahora'],
  ['pt', 'Quando é o julgamento contra a Brackenlift?'],
  ['pt', 'Em que ano o Rask acha que isso chega?'],
  ['fr', "Combien d'employés a Brackenlift ?"],
  ['fr', 'en quelle ville se tient le procès'],
  ['de', 'Wie viele Arbeiter wurden verletzt?'],
  ['de', 'Wann beginnt der Prozess gegen Brackenlift?'],
  ['vi', 'Khi nào phiên tòa diễn ra?'],
  ['vi', 'gia bao nhieu'],
  ['id', 'Kapan sidang Brackenlift dimulai?'],
  ['id', 'Berapa uang yang diminta?'],
] as const;

describe('a question in a language that is not read', () => {
  test.each(QUESTIONS)('is known as %s: %s', (id, question) => {
    expect(sentenceOf(id)).toBeDefined();
    expect(reader(fold(question).text)?.sentence).toBe(sentenceOf(id));
  });

  test.each(QUESTIONS)('is told so in its own words (%s: %s)', (id, question) => {
    const { plan, language, spoken } = engine.understand(question);
    expect({ kind: plan.kind, language, spoken }).toEqual({ kind: 'refuse', language: 'en', spoken: true });
    const reply = render(dispute, execute(dispute, plan), language);
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'unreadable', lead: sentenceOf(id), lines: [] });
  });

  test('that has no sentence is told so in English', () => {
    for (const question of ['Chi ha comprato il porto?', 'متى تبدأ المحاكمة؟', 'Hoeveel geld heeft Brackenlift?']) {
      const { plan } = engine.understand(question);
      expect(plan).toMatchObject({ kind: 'refuse', reason: 'unreadable' });
      expect(render(dispute, execute(dispute, plan), 'en').lead).toMatch(/^I could not read that/);
    }
  });

  test('is told so in Chinese where the reply is turned into Chinese', () => {
    const { plan } = engine.understand("Combien d'employés a Brackenlift ?");
    expect(render(dispute, execute(dispute, plan), 'zh').lead).toMatch(/^没有读懂/);
  });
});

test.each([
  'when is the trial',
  'wen iz teh trial plz',
  'What did Le Monde say about Rask?',
  'does Los Angeles host the trial',
  'De Beers?',
  'Las Vegas',
  "what's the café's claim",
  'who is Ильзе?',
  "I'd say Brackenlift pays",
  'did Brackenlift comment',
  'ai trial',
  'son of Rask',
  'trial date pls',
  '什么时候开庭',
  '布拉肯の官司几时开庭',
  'Ильзе要赔多少钱',
  '¿什么时候开庭',
  'café 老板是谁',
  '',
  '???',
])('%s is not taken for one', (question) => expect(reader(fold(question).text)).toBeUndefined());
