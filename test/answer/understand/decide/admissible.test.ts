/** What the engine leaves to somebody else's choice, and what it holds that choice to. */
import { describe, expect, test } from 'vitest';
import { concept, dispute, engine, fact } from '../../../doubles/dispute.ts';

const admits = (question: string, ...facts: readonly string[]) => engine.consider(question).admissible(facts.map(fact));
const all = [...dispute.facts.keys()];

describe('a question is open to another’s choice', () => {
  test.each([
    ['when the engine finds nothing and knows of no near miss', "which weight slipped off the Heronarm's hook onto the ferry", 'open'],
    ['not when the engine answers it', 'when is the trial', 'closed'],
    ['not when it is known that the source does not tell it', 'how old is Ilse Rask?', 'closed'],
    ['not when others have what is asked, and this one has not', 'who is the judge in the case', 'closed'],
    ['not when it is about something else', 'write me a poem about cats', 'closed'],
    ['not when there is nothing to read', '?!', 'closed'],
    ['in Spanish', '¿Cuántos trabajadores fueron heridos en el accidente?', 'unread'],
    ['in French', 'Combien de dockers ont été blessés ?', 'unread'],
    ['in German', 'Wie viele Arbeiter wurden bei dem Unfall verletzt?', 'unread'],
    ['in Japanese', '裁判はいつ始まりますか', 'unread'],
    ['in Korean', '재판은 언제 열리나요?', 'unread'],
    ['in Russian', 'Когда состоится суд?', 'unread'],
    ['in Arabic', 'متى تبدأ المحاكمة؟', 'unread'],
  ])('%s: %s', (_, question, openness) => {
    expect(engine.consider(question).openness).toBe(openness);
  });

  test('English and Chinese are read, however sloppy', () => {
    for (const question of [
      'wen iz teh trial plz',
      'café near the harbour?',
      'trial date pls',
      '啥时候开庭呀',
      '開庭日期',
      'OpenAI vs xAI',
      'ok so naïve q: who sued whom',
    ])
      expect(engine.consider(question).openness).not.toBe('unread');
  });
});

describe('a choice is barred', () => {
  test.each([
    ['where who does what to whom is turned', 'Brackenlift sued Saltmere?', ['suit-filed'], 'roles'],
    ['where it is about somebody else', 'how much does the union want from Brackenlift', ['damages-saltmere'], 'entity'],
    ['where a name stands that the facts do not hold', 'did a company called Zorblatt sue Brackenlift', ['suit-filed'], 'name'],
    ['where it is another time', 'the trial is in May 2042, right?', ['trial-date'], 'time'],
    ['where it is another amount, of something else', 'the load that came down was 12 tonnes?', ['injured'], 'value'],
    ['where it is a number of nothing', 'Does the union want 99 from Brackenlift?', ['damages-union'], 'value'],
    ['where it does not tell the kind of thing', 'how many cranes does Brackenlift have', ['suit-filed'], 'kind'],
    ['where it is nothing', 'when is the trial', [], 'too-many'],
    ['where it is too much', 'when is the trial', all.slice(0, 5), 'too-many'],
  ])('%s', (_, question, facts, by) => {
    expect(admits(question, ...facts)).toEqual({ kind: 'barred', by });
  });

  test('where one fact holds what another lacks, unless several things are asked', () => {
    const both = ['container-weight', 'injured'] as const;
    expect(admits('how heavy was the container of the hurt dockers', ...both)).toEqual({ kind: 'barred', by: 'entity' });
    expect(admits('how heavy was the container and how many dockers were hurt', ...both)).toEqual({ kind: 'admitted' });
  });

  test('where what is asked is what is not so, and the fact tells what is', () => {
    const question = 'which crane was not handed over';
    expect(admits(question, 'crane-handover')).toMatchObject({ kind: 'barred' });
  });
});

describe('a verdict', () => {
  test('is the engine’s, where the fact decides it', () => {
    expect(admits('Saltmere wants US$5 million in damages from Brackenlift, right?', 'damages-saltmere')).toEqual({
      kind: 'admitted',
      verdict: 'otherwise',
    });
  });

  test('is none where the fact is about others too', () => {
    expect(admits('Saltmere wants US$5 million in damages from Brackenlift, right?', 'damages-total')).toEqual({ kind: 'admitted' });
  });

  test('is never “otherwise” by a fact about something else, whatever is chosen', () => {
    for (const question of [
      'the load that came down was 12 tonnes?',
      'Does the union want $99 million from Brackenlift?',
      '盐泽向布拉肯索赔500万美元对吧',
    ]) {
      const { admissible } = engine.consider(question);
      const decided = all.filter((id) => {
        const admission = admissible([id]);
        return admission.kind === 'admitted' && admission.verdict !== undefined;
      });
      expect(decided.filter((id) => dispute.facts.get(id)?.concepts.includes(concept('damages-sought')) !== true)).toEqual([]);
    }
  });
});

describe('the facts ranked first', () => {
  test('hold what is asked, are as many as are wanted, and each once', () => {
    const { ranked } = engine.consider("which weight slipped off the Heronarm's hook onto the ferry");
    expect(ranked(10)).toContain('container-weight');
    expect(ranked(10)).toHaveLength(10);
    expect(new Set(ranked(1000)).size).toBe(dispute.facts.size);
  });
});
