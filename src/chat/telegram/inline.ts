/** What is offered while somebody types `@bot question` in any chat: https://core.telegram.org/bots/inline */
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types';
import { ask } from '../../../commands/ask.ts';
import { answerTo } from '../../../commands/context.ts';
import type { CommandContext, CommandResult } from '../../../commands/context.ts';
import { resolve, suggest } from '../../../commands/resolve.ts';
import { isBlank } from '../../../commands/typed.ts';
import type { Reply, ReplyLanguage } from '../../reply/reply.ts';
import { plainText } from '../../reply/plain.ts';
import type { BotName } from './html.ts';
import { keyboardIn, messagesOf } from './messages.ts';
import { startLink, startParameter } from './start.ts';
import { TELEGRAM_WORDS } from './words.ts';

type Dossier = CommandContext['dossier'];
type Fact = Reply['facts'][number];

/** What is offered for a query. */
export interface Offer {
  readonly results: readonly InlineQueryResultArticle[];
  /** Depends on who asks, and not on the words alone. */
  readonly personal: boolean;
  readonly button?: InlineQueryResultsButton;
}

/** Telegram takes 50 at most; so many are more than anybody reads: https://core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 20;
/** Most bytes of a result's id; ours are ASCII: https://core.telegram.org/bots/api#inlinequeryresultarticle */
const LONGEST_ID = 64;
const LONGEST_TITLE = 120;
const LONGEST_DESCRIPTION = 200;

/** The answer to a question and the facts nearest to it; without a question, what is most asked. */
export async function offerInline(query: string, context: CommandContext, bot: BotName): Promise<Offer> {
  const question = query.trim();
  const { dossier } = context;
  const oneFact = (fact: Fact, language: ReplyLanguage): InlineQueryResultArticle[] =>
    article(fact, answerTo(context, { kind: 'facts', facts: [fact], related: [] }, language), dossier, bot);
  if (isBlank(question)) {
    const facts = suggest('fact', '', context, MOST_RESULTS).flatMap(({ value }) => {
      const found = resolve('fact', value, context, 'name');
      return found.kind === 'found' ? [found.id] : [];
    });
    return { results: facts.flatMap((fact) => oneFact(fact, context.language)), personal: true };
  }
  const result = await ask.run({ ...context, previous: undefined }, { question });
  const { reply } = result;
  const { language } = reply;
  const answer = reply.kind === 'answer' ? article('answer', result, dossier, bot) : [];
  // Of an answer by one fact that fact need not be offered once more.
  const shown = reply.facts.length === 1 && answer.length > 0 ? [] : reply.facts;
  const nearest = [...new Set([...shown, ...reply.related])];
  const results = [...answer, ...nearest.flatMap((fact) => oneFact(fact, language))].slice(0, MOST_RESULTS);
  if (results.length > 0) return { results, personal: false };
  return {
    results,
    personal: false,
    button: { text: TELEGRAM_WORDS[language].nothingInline, start_parameter: startParameter({ kind: 'ask' }) ?? 'ask' },
  };
}

/** The link from a reply that was sent inline to the private chat, on the fact that it told first. */
export const askMoreAbout = ({ facts: [fact] }: Reply, { username }: BotName): string =>
  startLink(username, fact === undefined ? { kind: 'ask' } : { kind: 'fact', fact });

/** A result as something to choose; nothing where not all of it could be reached from one message. */
function article(name: string, { reply, shown }: CommandResult, dossier: Dossier, bot: BotName): InlineQueryResultArticle[] {
  const view = shown && { plan: shown, language: reply.language, page: 0, checked: false };
  const outcome = { shown: { reply, view, audience: reply.audience } };
  const [first, ...more] = messagesOf(outcome, { dossier, bot, owner: '', askMore: askMoreAbout(reply, bot) });
  if (first === undefined || more.length > 0) return [];
  const { page, markup: given } = first;
  const markup = keyboardIn(given);
  const [title = '', ...rest] = plainText(reply, { source: false, actions: false, attribution: false }).split('\n');
  const description = [reply.source, ...rest].filter((text) => text !== undefined && text !== '').join(' · ');
  return [
    {
      type: 'article',
      id: name.slice(0, LONGEST_ID),
      title: cut(title, LONGEST_TITLE),
      ...(description !== '' && { description: cut(description, LONGEST_DESCRIPTION) }),
      input_message_content: { message_text: page.html, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
      ...(markup !== undefined && { reply_markup: markup }),
    },
  ];
}

/** A hint cut to what a list shows; the message itself is whole. */
function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
