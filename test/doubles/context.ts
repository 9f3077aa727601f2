/** A context for commands on the invented dispute, with an understanding that knows a few questions by heart. */
import type { CommandContext, Understanding } from '../../commands/context.ts';
import { processMemory } from '../../commands/memory.ts';
import type { Plan } from '../../src/answer/plan.ts';
import type { Previous } from '../../src/answer/understand/followup.ts';
import type { ReplyLanguage } from '../../src/reply/reply.ts';
import { dispute, fact } from './dossier.ts';

/** Enough of Traditional → Simplified for these tests. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  雲: '云',
  麵: '面',
  訴: '诉',
  訟: '讼',
  機: '机',
  賠: '赔',
  償: '偿',
  標: '标',
  詳: '详',
  細: '细',
};
const fold = (text: string): string => [...text].map((sign) => SIMPLIFIED[sign] ?? sign).join('');

const NOTHING: Plan = { kind: 'refuse', reason: 'not-in-source', missing: [], nearest: [fact('lind-sues')], choices: [], holders: [] };
const facts = (...ids: string[]): Plan => ({ kind: 'facts', facts: ids.map(fact), related: [] });

/** Questions and what they mean; any other is refused. */
const MEANINGS: Readonly<Record<string, Plan>> = {
  'When is the trial?': facts('trial-date'),
  '什么时候开庭？': facts('trial-date'),
  'Lind sued Cloudloaf.': facts('lind-sues'),
  'She wants US$6–9 billion!': facts('damages-total'),
};

/** What was asked of it, in order, with what it was told of before. */
export interface Asked {
  readonly question: string;
  readonly previous: Previous | undefined;
}

/** An understanding that answers by heart and notes in `asked` what it was asked. */
export function understandingByHeart(asked: Asked[] = []): Understanding {
  return {
    understand(question, { previous }) {
      asked.push({ question, previous });
      return { plan: MEANINGS[question] ?? NOTHING, language: /\p{Script=Han}/u.test(question) ? 'zh' : 'en' };
    },
  };
}

/** A context in a language. */
export function contextIn(language: ReplyLanguage, more: Partial<CommandContext> = {}): CommandContext {
  return { dossier: dispute, understanding: understandingByHeart(), language, fold, memory: processMemory(), moderator: true, ...more };
}
