/** What is offered while somebody types `@bot question` in any chat: https://core.telegram.org/bots/inline */
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types';
import { ask } from '../../../commands/ask.ts';
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext } from '../../../commands/context.ts';
import type { PlanCode } from '../../../commands/plan-code.ts';
import { planCodeOf } from '../../../commands/plan-code.ts';
import { resolve, suggest } from '../../../commands/resolve.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { plainText } from '../../reply/plain.ts';
import type { Plan } from './callback.ts';
import type { Voice } from './html.ts';
import { canPage, replyKeyboard } from './keyboard.ts';
import { pagesOf } from './layout.ts';
import { startLink, startParameter } from './start.ts';
import { TELEGRAM_WORDS } from './words.ts';

/** What is offered for a query. */
export interface Offer {
  readonly results: readonly InlineQueryResultArticle[];
  /** Depends on who asks, and not on the words alone. */
  readonly personal: boolean;
  readonly button?: InlineQueryResultsButton;
}

/** Telegram takes 50 at most; so many are more than anybody reads: https://core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 20;
const LONGEST_TITLE = 120;
const LONGEST_DESCRIPTION = 200;

/** The answer to a question and the facts nearest to it; without a question, what is most asked. */
export async function offerInline(query: string, context: CommandContext, voice: Voice): Promise<Offer> {
  const code = planCodeOf(context.dossier);
  const question = query.trim();
  if (question === '') {
    const facts = suggest('fact', '', context, MOST_RESULTS).flatMap(({ value }) => {
      const found = resolve('fact', value, context, 'name');
      return found.kind === 'found' ? [found.id] : [];
    });
    return { results: facts.flatMap((fact) => oneFact(fact, context.language, context, code, voice)), personal: true };
  }
  const { reply, plan } = await ask.run({ ...context, previous: undefined }, { question });
  const { language } = reply;
  const answer = reply.kind === 'answer' && plan !== undefined ? article('answer', reply, plan, code, voice) : [];
  const [only, ...more] = reply.facts;
  const shown = more.length === 0 && answer.length > 0 ? [] : only === undefined ? [] : [only, ...more];
  const nearest = [...new Set([...shown, ...reply.related])];
  const results = [...answer, ...nearest.flatMap((fact) => oneFact(fact, language, context, code, voice))].slice(0, MOST_RESULTS);
  if (results.length > 0) return { results, personal: false };
  return {
    results,
    personal: false,
    button: { text: TELEGRAM_WORDS[language].nothingInline, start_parameter: startParameter({ kind: 'ask' }) ?? 'ask' },
  };
}

function oneFact(fact: Reply['facts'][number], language: ReplyLanguage, context: CommandContext, code: PlanCode, voice: Voice) {
  const plan: Plan = { kind: 'facts', facts: [fact], related: [] };
  return article(code.encodeFacts([fact]), answerTo(context, plan, language).reply, plan, code, voice);
}

/** The link from a reply that was sent inline to the private chat, on the fact that it told first. */
export const askMoreAbout = ({ facts: [fact] }: Reply, { username }: Voice): string =>
  startLink(username, fact === undefined ? { kind: 'ask' } : { kind: 'fact', fact });

/** A reply as something to choose; nothing where not all of it could be reached from one message. */
function article(id: string, reply: Reply, plan: Plan, code: PlanCode, voice: Voice): InlineQueryResultArticle[] {
  const pages = pagesOf(reply, voice);
  const [first] = pages;
  if (first === undefined || (pages.length > 1 && !canPage(plan, reply.language, pages.length, code))) return [];
  const askMore = askMoreAbout(reply, voice);
  const markup = replyKeyboard({ reply, plan, page: 0, pages: pages.length, repliesToQuestion: false, askMore }, code);
  const [title = '', ...rest] = plainText(reply, { source: false, actions: false, attribution: false }).split('\n');
  const description = [reply.source, ...rest].filter((text) => text !== undefined && text !== '').join(' · ');
  return [
    {
      type: 'article',
      id,
      title: cut(title, LONGEST_TITLE),
      ...(description !== '' && { description: cut(description, LONGEST_DESCRIPTION) }),
      input_message_content: { message_text: first.html, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
      ...(markup !== undefined && { reply_markup: markup }),
    },
  ];
}

/** A hint cut to what a list shows; the message itself is whole. */
function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
