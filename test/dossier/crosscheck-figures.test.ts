/** A figure's unit and a fact's times are compared with everything that tells them: the texts, the concept, the paragraphs, the article. */
import { describe, expect, test } from 'vitest';
import { changeItem, changeFact, copyOfCranes } from './copy.ts';
import { ARTICLE, changeFile, check } from './checking.ts';

/** The check of the dossier with its article, after one change of a fact. */
async function after(fact: string, change: (text: string) => string): Promise<readonly string[]> {
  const folder = copyOfCranes();
  changeFact(folder, fact, change);
  const { errors } = await check('--source', ARTICLE, folder);
  return errors === ''
    ? []
    : errors
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^.*\/dossier\//u, ''));
}

describe('a figure in another unit than', () => {
  test('its texts and its concept is told at each', async () => {
    const [first, ...others] = await after('damages-total', (text) => text.replace('unit: USD', 'unit: weeks'));
    expect(first).toMatch(
      /damages-total\.yaml:\d+: figures\[1\]\.unit: damages-sought is measured in USD, and this figure in weeks: correct one/,
    );
    expect(others.map((line) => line.replace(/^\S+ /u, ''))).toEqual(
      ['zh 210000000', 'zh 265000000', 'en 210000000', 'en 265000000'].map((told) => {
        const [language, value] = told.split(' ');
        return `figures[1]: ${value} is in USD in text.${language}, and the figure in weeks: correct one of them`;
      }),
    );
  });

  test.each([
    ['weeks in place of days', 'standstill-board', 'unit: days', 'unit: weeks', 'days'],
    ['a share in place of dollars', 'crane-price', 'unit: USD', 'unit: percent', 'USD'],
    ['dollars in place of a share', 'rask-settlement-chance', 'unit: percent', 'unit: USD', 'percent'],
    ['people in place of ships', 'ships-per-week', 'unit: ships', 'unit: people', 'ships'],
  ])('its texts: %s', async (_, fact, from, to, told) => {
    const problems = await after(fact, (text) => text.replace(from, to));
    expect(problems.join('\n')).toContain(`is in ${told} in text.zh, and the figure in`);
  });

  test('the article is told where the texts are as wrong as it is', async () => {
    const folder = copyOfCranes();
    changeFact(folder, 'standstill-board', (text) =>
      text.replace('unit: days', 'unit: weeks').replace('96天', '96周').replace('96 days', '96 weeks'),
    );
    changeFile(folder, 'concepts.yaml', (text) => text.replaceAll('measure: days', 'measure: weeks'));
    changeFact(folder, 'standstill-lantern', (text) =>
      text.replace('unit: days', 'unit: weeks').replace('118天', '118周').replace('118 days', '118 weeks'),
    );
    const { errors } = await check('--source', ARTICLE, folder);
    expect(errors).toMatch(
      /standstill-board\.yaml:\d+: figures\[1\]\.unit: 96 is in days in the article, and the figure in weeks: correct it\n/,
    );
  });

  test('the dollars of another country may be told with a dollar sign', async () => {
    const folder = copyOfCranes();
    changeFile(folder, 'dossier.yaml', (text) => `${text}  - { id: AUD, zh: '{}澳元', en: 'A\${}', asked: money }\n`);
    changeFact(folder, 'crane-price', (text) =>
      text
        .replace('unit: USD', 'unit: AUD')
        .replace(/US\$62/u, 'A$62')
        .replace(/(zh: .*?)美元/u, '$1澳元'),
    );
    changeItem(folder, 'concepts.yaml', 'crane-price', (item) => item.replace('measure: USD', 'measure: AUD'));
    // The article alone says otherwise.
    expect((await check(folder)).errors).toBe('');
    expect((await check('--source', ARTICLE, folder)).errors).toMatch(/62000000 is in USD in the article, and the figure in AUD/);
  });
});

test('a figure without a unit is warned of where the text tells one', async () => {
  const folder = copyOfCranes();
  changeFact(folder, 'standstill-board', (text) => text.replace('unit: days', 'unit: unspecified'));
  const { code, out } = await check(folder);
  expect(code).toBe(0);
  expect(out).toMatch(/standstill-board\.yaml:\d+: figures\[1\]\.unit: the text gives it in days: write `unit: days`/);
});

describe('a time of a fact', () => {
  test.each([
    [
      'another day',
      'trial-date',
      /when: .*/u,
      'when: 2041-11-14',
      /when: 2041-11-14 stands neither in the paragraphs cited \(\d+\), which tell 2041-11-04, 2041-03-12, nor in the text: correct it/,
    ],
    ['another month', 'trial-date', /when: .*/u, 'when: 2041-12-04', /when: 2041-12-04 stands neither/],
    ['another month alone', 'trial-date', /when: .*/u, 'when: 2041-12', /when: 2041-12 stands neither/],
    ['another quarter', 'trial-date', /when: .*/u, 'when: 2041-Q3', /when: 2041-Q3 stands neither/],
    ['another end of a span', 'trial-date', /when: .*/u, 'when: 2041-11-04/2041-12-24', /when: 2041-12-24 stands neither/],
    ['another year', 'trial-date', /when: .*/u, 'when: 2042', /when: the year 2042 does not stand in the paragraphs/],
  ])('that is %s than its paragraphs tell is a fault', async (_, fact, from, to, says) => {
    const [problem, ...more] = await after(fact, (text) => text.replace(from, to));
    expect(problem).toMatch(says);
    expect(more).toEqual([]);
  });

  test.each(['2041-11', '2041-Q4', '2041', 'before 2041-11-04'])('that is as exact as they are, or less, is none: %s', async (when) => {
    expect(await after('trial-date', (text) => text.replace(/when: .*/u, `when: ${when}`))).toEqual([]);
  });

  test('may stand in the paragraph right before, and not in one further up', async () => {
    // The claims are told in paragraph 5, and when they were brought in paragraph 4.
    expect(await after('damages-union', (text) => `${text}\n# as it is\n`)).toEqual([]);
    expect(
      await after('concealment-allegation', (text) =>
        text.replace(/when: .*\n/u, '').replace('\nparagraphs:', '\nwhen: 2041-01-09\nparagraphs:'),
      ),
    ).toEqual([expect.stringMatching(/when: 2041-01-09 stands neither/)]);
  });

  test('may be counted from another date, where the text writes it out', async () => {
    const folder = copyOfCranes();
    changeFact(folder, 'settlement-refused', (text) =>
      text
        .replace(/when: .*\n/u, '')
        .replace('\nparagraphs:', '\nwhen: 2041-02-25\nparagraphs:')
        .replace(/ {2}en: (.*)\n/u, '  en: On 25 February 2041, $1\n')
        .replace(/ {2}zh: (.*)\n/u, '  zh: 2041年2月25日，$1\n'),
    );
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
  });

  test('as of which a figure holds is compared likewise', async () => {
    const problems = await after('damages-total', (text) => text.replace('unit: USD', 'unit: USD, as_of: 2041-01-19'));
    expect(problems).toEqual([expect.stringMatching(/figures\[1\]\.as_of: 2041-01-19 stands neither/)]);
  });
});

test('an amount in a unit that was declared later is told with how the paragraphs come to hold it', async () => {
  const folder = copyOfCranes();
  changeFile(folder, 'source.yaml', (text) =>
    text
      .replaceAll('"31"', '"30"')
      .replaceAll("'31'", "'30'")
      .replaceAll(/- 31\n/gu, '- 30\n'),
  );
  const { errors } = await check(folder);
  expect(errors).toMatch(
    /ships-per-week\.yaml:\d+: .*31 does not stand in the paragraphs cited.*derive it again \(--source FILE --write\)/,
  );
});
