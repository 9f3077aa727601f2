import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { LONGEST_PRESS, readStart, startParameter } from '../../../src/chat/telegram/start.ts';
import { loadedDossier } from '../../shipped.ts';

const ids = fc.stringMatching(/^[a-z][a-z0-9-]{0,80}$/u);

describe('a link that starts the bot', () => {
  test.prop([ids])('means what it was made for, where it fits', (fact) => {
    const parameter = startParameter({ kind: 'fact', fact });
    if (parameter === undefined) {
      expect(fact.length).toBeGreaterThan(59);
      return;
    }
    expect(parameter).toMatch(/^[\w-]{1,64}$/u);
    expect(readStart(parameter)).toEqual({ kind: 'fact', fact });
  });

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^(?:fact|press|ask|fact_|x)[\w. -]{0,70}$/u))])(
    'is a welcome where it means nothing',
    (rest) => {
      fc.pre(!/^\s*(?:ask|fact_[\w-]+|press_[\w-]*)\s*$/u.test(rest));
      expect(readStart(rest)).toEqual({ kind: 'welcome' });
    },
  );

  test.prop([fc.stringMatching(/^[\w~.:-]{1,60}$/u)])('carries what a button carried, where it fits', (press) => {
    const parameter = startParameter({ kind: 'press', press });
    expect(parameter === undefined).toBe(press.length > LONGEST_PRESS);
    if (parameter !== undefined) expect(readStart(parameter)).toEqual({ kind: 'press', press });
  });

  test('asks for a question', () => {
    expect(readStart(' ask ')).toEqual({ kind: 'ask' });
    expect(startParameter({ kind: 'ask' })).toBe('ask');
  });

  test('there is one for every fact of the shipped dossier', () => {
    for (const fact of loadedDossier().facts.keys()) expect(startParameter({ kind: 'fact', fact })).toBeDefined();
  });
});
