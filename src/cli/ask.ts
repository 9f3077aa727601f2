/** The command line that answers once, or a file of questions line by line: `npm run ask -- …`. */
import { parseArgs } from 'node:util';
import { isBlank } from '../../commands/typed.ts';
import { REPLY_LANGUAGES } from '../reply/reply.ts';
import type { ReplyLanguage } from '../reply/reply.ts';
import type { CheckMessage } from '../chat/terminal/checked.ts';
import { answerLines } from '../chat/terminal/jsonl.ts';
import { replyRows } from '../chat/terminal/layout.ts';
import { outletTo } from '../chat/terminal/outlet.ts';
import { BLANK, paint } from '../chat/terminal/row.ts';
import type { Row } from '../chat/terminal/row.ts';
import { safeText } from '../chat/terminal/safe.ts';
import type { AnswerQuestion } from '../chat/terminal/session.ts';
import { wantsColour, widthOf } from '../chat/terminal/terminal.ts';
import type { Terminal } from '../chat/terminal/terminal.ts';
import type { TerminalWords } from '../chat/terminal/words.ts';

export type AskRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage'; readonly fault: string }
  | ({
      readonly kind: 'question';
      readonly question: string;
      readonly after?: string;
      readonly why: boolean;
      readonly check: boolean;
    } & Choices)
  | ({ readonly kind: 'jsonl'; readonly check: boolean } & Choices);

interface Choices {
  readonly language: ReplyLanguage | undefined;
  /** The folder or the id of the dossier that is asked, where one is named. */
  readonly dossier: string | undefined;
}

const OPTIONS = {
  lang: { type: 'string' },
  dossier: { type: 'string' },
  after: { type: 'string' },
  jsonl: { type: 'boolean' },
  check: { type: 'boolean' },
  why: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
/** Those that take a value. */
const VALUED = { lang: '--lang', dossier: '--dossier', after: '--after' } as const;
const isLanguage = (text: string): text is ReplyLanguage => REPLY_LANGUAGES.some((language) => language === text);

/** Reads the arguments after `ask`. Nothing is thrown: what is wrong with them is a request too. */
export function readAsk(args: readonly string[], words: TerminalWords): AskRequest {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help' };
  const unknown = tokens.find((token) => token.kind === 'option' && !(token.name in OPTIONS));
  if (unknown?.kind === 'option') return { kind: 'usage', fault: words.unknownOption(unknown.rawName) };
  const valued = tokens.find((token) => token.kind === 'option' && !(token.name in VALUED) && token.value !== undefined);
  if (valued?.kind === 'option') return { kind: 'usage', fault: words.unexpected(`${valued.rawName}=${valued.value ?? ''}`) };
  const { lang, dossier: named, after } = values;
  if (lang === true || lang === '') return { kind: 'usage', fault: words.needsValue(VALUED.lang) };
  if (named === true || named === '') return { kind: 'usage', fault: words.needsValue(VALUED.dossier) };
  if (after === true || after === '') return { kind: 'usage', fault: words.needsValue(VALUED.after) };
  if (typeof lang === 'string' && !isLanguage(lang)) return { kind: 'usage', fault: words.wrongLanguage(lang, REPLY_LANGUAGES) };
  const choices: Choices = {
    language: typeof lang === 'string' ? lang : undefined,
    dossier: typeof named === 'string' ? named : undefined,
  };
  const question = positionals.join(' ').trim();
  const why = values.why === true;
  const check = values.check === true;
  if (check && why) return { kind: 'usage', fault: words.whyAndCheck };
  if (after !== undefined && (check || values.jsonl === true)) return { kind: 'usage', fault: words.afterAlone };
  if (values.jsonl === true && why) return { kind: 'usage', fault: words.whyAndLines };
  if (values.jsonl === true)
    return question === '' ? { kind: 'jsonl', check, ...choices } : { kind: 'usage', fault: words.questionAndLines };
  if (isBlank(question)) return { kind: 'usage', fault: check ? words.noMessage : words.noQuestion };
  return { kind: 'question', question, ...(typeof after === 'string' && { after }), why, check, ...choices };
}

/** What answers, and says why. */
export interface Answerer {
  readonly answer: AnswerQuestion;
  /** Says of a message what the record says of it. */
  readonly check: CheckMessage;
  /** How a question is understood, as lines of text. */
  readonly why: (question: string, after?: string) => Promise<readonly string[]>;
}

export interface AskOptions {
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly words: TerminalWords;
  /** Opens the dossier named, or the one meant where none is; not called for `--help` or a wrong usage. */
  readonly open: (dossier: string | undefined) => Promise<Answerer>;
}

/** Runs the command line and returns its exit code: 0 answered or refused, 1 a bad line, 2 a wrong usage. */
export async function runAsk({ args, terminal, words, open }: AskOptions): Promise<number> {
  const out = outletTo(terminal.output);
  const complain = outletTo(terminal.errors);
  const request = readAsk(args, words);
  switch (request.kind) {
    case 'help':
      await out(`${words.askUsage}\n`);
      return 0;
    case 'usage':
      await complain(`${safeText(request.fault)}\n\n${words.askUsage}\n`);
      return 2;
    case 'question': {
      const { answer, check, why } = await open(request.dossier);
      if (request.why)
        await out(
          paint(
            [...(await why(request.question, request.after)).map((text): Row => ({ text, face: 'dim' })), BLANK],
            wantsColour(terminal),
          ),
        );
      const reply = request.check
        ? (await check(request.question, request.language)).reply
        : await answer(request.question, request.language, request.after);
      await out(paint(replyRows(reply, widthOf(terminal)), wantsColour(terminal)));
      return 0;
    }
    case 'jsonl': {
      const { input, apologise } = terminal;
      const { answer, check } = await open(request.dossier);
      return answerLines({
        input,
        out,
        complain,
        does: request.check ? { kind: 'check', check } : { kind: 'answer', answer },
        language: request.language,
        words,
        apologise,
      });
    }
  }
}
