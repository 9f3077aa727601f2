/** What people say in passing is nobody's dispute: it is told so, and offered no facts. What is asked of any suit is not. */
import { describe, expect, test } from 'vitest';
import { startExhibit } from '../../../bench/exhibit.ts';
import { CRANES } from '../../doubles/cranes.ts';
import { SHIPPED } from '../../shipped.ts';

const DOSSIERS = [
  ['the shipped dossier', SHIPPED],
  ['an invented one', CRANES],
] as const;

describe.each(DOSSIERS)('on %s', (_name, folder) => {
  const { engine } = startExhibit(folder);

  test.each([
    'when are your opening hours',
    'my intern quit',
    '你们几点开门',
    '我们的实习生辞职了',
    'how do I win at chess',
    'how do I lose weight',
    'my cat is hearing impaired',
    'where do i file my taxes',
    'what is the notice period for quitting a job',
    '输了游戏怎么办',
    '手机合约怎么选',
    '我和男朋友吵架了怎么办',
  ])('“%s” is outside what it knows, and no fact is offered', (said) => {
    expect(engine.understand(said).plan).toMatchObject({ kind: 'refuse', reason: 'off-topic', missing: [], nearest: [], choices: [] });
  });

  test.each(['who is the judge', 'did the jury reach a verdict', 'which law firm is it', '有没有陪审团', '谁胜诉了', '会不会撤诉'])(
    '“%s” is about the suit',
    (asked) => {
      const { plan } = engine.understand(asked);
      expect(plan.kind === 'refuse' ? plan.reason : plan.kind).not.toBe('off-topic');
    },
  );
});
