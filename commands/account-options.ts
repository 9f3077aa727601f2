/** Options that whatever tells an account of the dispute takes: which topic, and how long. */
import type { Localised } from './localised.ts';

/** The topic of an account. */
export const TOPIC = {
  type: 'topic',
  required: false,
  descriptions: {
    'zh-CN': '哪个主题；不填则为整件事',
    'zh-TW': '哪個主題；不填則為整件事',
    en: 'Which topic; leave out for the whole dispute',
  },
} as const;

/** What asking for its length says, and what a short one is called. */
export const HOW_LONG = { 'zh-CN': '多长', 'zh-TW': '多長', en: 'How long' } as const satisfies Localised;
export const SHORT = { 'zh-CN': '简短', 'zh-TW': '簡短', en: 'short' } as const satisfies Localised;
