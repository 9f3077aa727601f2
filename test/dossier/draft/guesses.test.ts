/** What is guessed of small articles that say things in the ways that are easily missed. */
import { describe, expect, test } from 'vitest';
import { openDossier } from '../../../src/dossier/load.ts';
import type { DossierFiles } from '../../../src/dossier/files.ts';
import type { DraftFact } from '../../../src/dossier/schema/fact-files.ts';
import { begun, written } from './drafting.ts';

const filesOf = (article: string): DossierFiles => openDossier(written(begun(article).files)).files;
const entitiesOf = (files: DossierFiles): Record<string, string> =>
  Object.fromEntries(files.drafts.entities.map(({ value }) => [value.names?.en || value.names?.zh || '', value.kind ?? '']));
const factsOf = (files: DossierFiles): ReadonlyMap<string, DraftFact> =>
  new Map(files.drafts.facts.flatMap(({ value }) => (value === undefined ? [] : [[value.id, value]])));

const ENGLISH = `The kilns of Marrow Lane

*By Petra Quist, The Dunmoor Echo*

**4 June 2052**

Reading time: 5 minutes

On 3 March 2052 the Potters' Guild of Dunmoor sued Ashgrove Kilns Ltd. in the Dunmoor Labour Court. It wants €2.6 million for lost wages.

Two potters were hurt in 2051. Among the injured were three workers, Milo Crane, Edda Voss and Per Lund, who had fired the kiln.

The insurer Tolley & Nephews refused to pay more than €150,000. According to Bruno Castellan, the kiln cost about €90,000.

"Nobody had read the manual," said Sean O'Dowd, the guild's chief. He asks for between €2 million and €3 million.

Professor Anna Reyle of Dunmoor University expects that the court will order at least £5,000.

Mrs. Hetty Brown left the guild in May 2052.
`;

describe('of an English article', () => {
  test('who and what it names, each by its own name and kind', () => {
    const files = filesOf(ENGLISH);
    const entities = entitiesOf(files);
    expect(entities).toMatchObject({
      "Potters' Guild of Dunmoor": 'organisation',
      'Ashgrove Kilns Ltd': 'organisation',
      'Tolley & Nephews': 'organisation',
      'Milo Crane': 'person',
      'Edda Voss': 'person',
      "Sean O'Dowd": 'person',
      'Anna Reyle': 'person',
      'Dunmoor University': 'organisation',
      'Hetty Brown': 'person',
    });
    expect(entities['Bruno Castellan']).not.toBe('place');
  });

  test('its byline and day between marks of emphasis, and what is said of its length', () => {
    const files = filesOf(ENGLISH);
    const [source] = files.sources.value ?? [];
    expect(source).toMatchObject({ published: '2052-06-04', byline: { en: 'Petra Quist, The Dunmoor Echo' } });
    expect(source?.paragraphs.slice(0, 4).map(({ kind }) => kind)).toEqual(['furniture', 'furniture', 'furniture', 'furniture']);
  });

  test('the currencies it counts in, declared as units', () => {
    const files = filesOf(ENGLISH);
    expect(files.head.value?.units.map(({ id }) => id)).toEqual(['EUR', 'GBP']);
    expect(factsOf(files).get('p05-2')?.figures).toEqual([expect.objectContaining({ value: 2.6e6, unit: 'EUR' })]);
  });

  test('how exact an amount is, and the two ends of one', () => {
    const files = filesOf(ENGLISH);
    expect(factsOf(files).get('p07-1')?.figures).toEqual([expect.objectContaining({ value: 150_000, unit: 'EUR', is: 'over' })]);
    expect(factsOf(files).get('p07-2')?.figures).toEqual([expect.objectContaining({ value: 90_000, unit: 'EUR', is: 'about' })]);
    expect(factsOf(files).get('p08-2')?.figures).toEqual([expect.objectContaining({ value: [2e6, 3e6], unit: 'EUR' })]);
    expect(factsOf(files).get('p09-1')?.figures).toEqual([expect.objectContaining({ value: 5000, unit: 'GBP', is: 'at-least' })]);
  });

  test('who says so, where the verb comes first, and where a place of work follows the name', () => {
    const files = filesOf(ENGLISH);
    expect(factsOf(files).get('p08-1')).toMatchObject({ status: 'said', speaker: 'sean-o-dowd' });
    expect(factsOf(files).get('p09-1')).toMatchObject({ status: 'forecast', speaker: 'anna-reyle' });
  });
});

describe('of a Chinese article', () => {
  const CHINESE = `渔港之争

作者：顾闻舟　2052年6月4日

2052年3月，三家渔户向临海市中级人民法院起诉白鲸冷藏有限公司，索赔约460万元。

渔户代表陈阿满说，冷库停电之后，损失超过300万元。

白鲸冷藏的发言人范子期否认此事。

临海海洋大学教授苏映雪带队检查了冷库，发现电缆早已老化。
`;

  test('who and what it names, a company by its short name too', () => {
    const files = filesOf(CHINESE);
    expect(entitiesOf(files)).toMatchObject({
      白鲸冷藏有限公司: 'organisation',
      临海市中级人民法院: 'court',
      陈阿满: 'person',
      范子期: 'person',
      苏映雪: 'person',
      临海海洋大学: 'organisation',
    });
    expect(files.drafts.entities.find(({ value }) => value.names?.zh === '白鲸冷藏有限公司')?.value.aliases?.zh).toEqual(['白鲸冷藏']);
  });

  test('that a court says nothing where a suit is brought before it', () => {
    const files = filesOf(CHINESE);
    expect(factsOf(files).get('p3-1')?.speaker).toBeUndefined();
  });

  test('its currency, and how exact its amounts are', () => {
    const files = filesOf(CHINESE);
    expect(files.head.value?.units.map(({ id }) => id)).toEqual(['CNY']);
    expect(factsOf(files).get('p3-1')?.figures).toContainEqual(expect.objectContaining({ value: 4.6e6, unit: 'CNY', is: 'about' }));
    expect(factsOf(files).get('p4-1')?.figures).toContainEqual(expect.objectContaining({ value: 3e6, unit: 'CNY', is: 'over' }));
  });
});

describe('lines that were cut to one width', () => {
  const wrap = (text: string, width: number): string =>
    text
      .split('\n')
      .map((line) => line.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd())
      .join('\n');

  test('are told apart from a paragraph a line', () => {
    expect(begun(ENGLISH).wrapped).toBe(false);
    expect(begun(wrap(ENGLISH, 60)).wrapped).toBe(true);
  });

  test('are told of in Chinese, too', () => {
    const whole = '渔户们说，冷库停电之后，他们在码头上守了两个晚上，眼看着一船一船的鱼全都变了味道，却没有一个人出来解释到底发生了什么。';
    const article = Array.from({ length: 3 }, () => whole).join('\n');
    expect(begun(article).wrapped).toBe(false);
    expect(begun(article.replaceAll(/(.{24})/gu, '$1\n')).wrapped).toBe(true);
  });
});
