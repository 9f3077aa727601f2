import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { entitiesOf, namedIn } from '../../../src/dossier/draft/entities.ts';
import type { FoundEntity } from '../../../src/dossier/draft/entities.ts';
import { namesInChinese } from '../../../src/dossier/draft/names-zh.ts';
import { namesInEnglish } from '../../../src/dossier/draft/names-en.ts';
import { sentencesOf } from '../../../src/dossier/draft/sentences.ts';
import { DATA, WORDS } from './drafting.ts';

const numbered = (paragraphs: readonly string[]) =>
  paragraphs.map((text, place) => ({ number: place + 1, sentences: sentencesOf(text, WORDS.abbreviations) }));
const english = (...paragraphs: readonly string[]): FoundEntity[] =>
  entitiesOf(
    numbered(paragraphs),
    namesInEnglish(numbered(paragraphs), { ...WORDS, stopWords: new Set(DATA.stopWords.en) }),
    DATA.names,
    'en',
  );
const chinese = (...paragraphs: readonly string[]): FoundEntity[] =>
  entitiesOf(
    numbered(paragraphs),
    namesInChinese(numbered(paragraphs), { ...WORDS, stopWords: new Set(DATA.stopWords.zh) }),
    DATA.names,
    'zh',
  );
const names = (entities: readonly FoundEntity[]): string[] => entities.map(({ kind, forms }) => `${kind}: ${forms.join(', ')}`);

describe('names in English', () => {
  test('a shorter form belongs to the fuller one', () => {
    expect(names(english('Corvin Ashdell denies it. The company of Ashdell built it.'))).toEqual(['person: Corvin Ashdell, Ashdell']);
  });

  test('an ordinary word at the beginning of a sentence is none, a month and a currency neither', () => {
    expect(names(english('Dockers were hurt. In March the dockers got US$5 million of Saltmere. Nobody died on Friday.'))).toEqual([
      'organisation: Saltmere',
    ]);
  });

  test('a title, a company before it and a telling word inside say what it is', () => {
    expect(
      names(
        english(
          'Judge Mary Holt heard the ferry company Saltmere in the Stonnard County Court. The Evening Lantern reported from Quillmouth.',
        ),
      ).toSorted(),
    ).toEqual([
      'court: Stonnard County Court',
      'organisation: Saltmere',
      'outlet: Evening Lantern',
      'person: Mary Holt',
      'place: Quillmouth',
    ]);
  });

  test('a line in capitals is no name', () => {
    expect(english('WE WILL NEVER PAY FOR THIS BRIDGE AT ALL says a poster.')).toEqual([]);
  });
});

describe('names in Chinese', () => {
  test('whoever speaks, with and without a title; what has a dot; what is in Latin letters', () => {
    expect(names(chinese('云渡集团董事长陆知远表示，此事与他无关。', '科文·阿什戴尔否认了BridgeCo的说法。')).toSorted()).toEqual([
      'organisation: BridgeCo',
      'organisation: 云渡集团',
      'person: 科文·阿什戴尔',
      'person: 陆知远',
    ]);
  });

  test('a pronoun and “the plaintiff” name nobody', () => {
    expect(chinese('他表示不服。原告认为证据充足。双方拒绝和解。')).toEqual([]);
  });

  test('a word that no dictionary knows, where it comes again and again', () => {
    expect(names(chinese('镇上欠奎尔茅的钱。奎尔茅的桥塌了。大家都怪奎尔茅的风。'))).toEqual(['organisation: 奎尔茅']);
  });
});

describe('entities of any text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'Ann ',
        'Lee ',
        'said ',
        'the ',
        'Court ',
        'of ',
        '. ',
        '马云',
        '表示',
        '，',
        '公司',
        '·',
        '李安',
        '。',
        'xAI',
        'Österreich ',
        '5',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  property.prop([text, fc.constantFrom('en' as const, 'zh' as const)])(
    'have ids of their own, stand in the text, and are found there again',
    (paragraph, language) => {
      const entities = language === 'en' ? english(paragraph) : chinese(paragraph);
      const ids = entities.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, forms, count, paragraphs } of entities) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
        expect(paragraph).toContain(forms[0]);
        expect(count).toBeGreaterThan(0);
        expect(paragraphs).toEqual([1]);
      }
      const places = namedIn(paragraph, entities);
      expect(places.every(({ start, end }, place) => start < end && end <= (places[place + 1]?.start ?? paragraph.length))).toBe(true);
    },
  );
});
