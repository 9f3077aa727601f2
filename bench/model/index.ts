/** `npm run evaluate -- --model`: a question set with a language model in play, or what any could do at best and at worst. */
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/answer/engine.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { withUntold } from '../../src/answer/understand/learn/untold.ts';
import { DOSSIER_HELP, DOSSIER_OPTION } from '../../src/cli/dossier-argument.ts';
import { readConfig } from '../../src/app/config.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { openModel } from '../../src/llm/model.ts';
import type { Model } from '../../src/llm/model.ts';
import { costOf, fittingFacts, promptOf, tokensOf } from '../../src/llm/prompt.ts';
import type { ModelConfig } from '../../src/app/model-config.ts';
import { modelOn } from '../../src/app/model-on.ts';
import { GoldError, halfOf } from '../../test/questions/score.ts';
import type { Gold } from '../../test/questions/score.ts';
import { meant } from '../arguments.ts';
import { askOf, startExhibit, WORDS } from '../exhibit.ts';
import { goldFor, percent, score, table } from '../quality.ts';
import type { Scored } from '../quality.ts';
import { liar, oracle, rightSets } from './bounds.ts';
import { callsTable, changesTable } from './report.ts';
import type { Call } from './report.ts';
import { recording, replaying } from './tape.ts';

const OPTIONS = {
  model: { type: 'boolean' },
  ...DOSSIER_OPTION,
  record: { type: 'string' },
  replay: { type: 'string' },
  hurry: { type: 'boolean' },
  'without-examples': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const USAGE = `Usage: npm run evaluate -- --model [DOSSIER] [FILE …]

Scores the answers with a language model in play (README, “With a language model”) beside those of the engine alone: what it gained
and what it broke, its calls, tokens and cost. Where no server is configured: the best and the worst that any model could do.

  ${DOSSIER_HELP}
  FILE                questions, as without --model
  --record FILE       keep what the server says
  --replay FILE       in place of a server, what was kept
  --hurry             replay without waiting as long as the server took
  --without-examples  as if nobody had written examples yet
  --help              show this`;

const UNLIMITED = { calls: Number.MAX_SAFE_INTEGER, tokens: Number.MAX_SAFE_INTEGER };

interface Tried {
  readonly scored: readonly Scored[];
  readonly calls: readonly Call[];
}

/** Runs it. @throws GoldError where there is nothing to score by, TypeError for another option */
export async function evaluateModel(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  print: (title: string, text: string) => unknown,
): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help === true) {
    print('', USAGE);
    return;
  }
  const { model: configured, wrong } = readConfig(env);
  for (const { variable } of wrong.model) throw new GoldError(`${variable} cannot be used as it is: .env.example tells what it may be`);
  const { folder, rest } = meant(values.dossier, positionals, env);
  const { dossier, engine } = values['without-examples'] === true ? untaught(folder) : startExhibit(folder);
  const golds = goldFor(folder, dossier, rest).filter(({ kind }) => kind !== 'worked');
  const without = await score(askOf(dossier, engine), golds);
  const config: ModelConfig = { ...(configured ?? UNCONFIGURED), allowances: { person: UNLIMITED, chat: UNLIMITED, day: UNLIMITED } };
  const withModel = async (model: Model): Promise<Tried> => {
    const calls: Call[] = [];
    const on = modelOn({ config, dossier, engine, model, report: (call) => void calls.push(call) });
    return { scored: await score(askOf(dossier, engine, on), golds), calls };
  };
  const parts = { dossier, engine, golds };
  if (values.replay === undefined && configured === undefined) {
    print(
      'No server is configured. The best that any model could do: an oracle',
      changesTable(without, (await withModel(oracle(parts))).scored),
    );
    print('The worst: a liar', changesTable(without, (await withModel(liar(parts))).scored));
  } else {
    const live = values.replay === undefined ? openModel(config) : replaying(values.replay, values.hurry);
    const { scored, calls } = await withModel(values.record === undefined ? live : recording(live, values.record));
    print('With the model', changesTable(without, scored));
    print('Its calls', callsTable(calls, config.price));
  }
  print('Where the right facts stand among those that are sent, for questions that the engine refuses', ranksTable(parts, without));
  print('What is sent', sizesTable(dossier, engine, golds, config));
}

const UNCONFIGURED: Omit<ModelConfig, 'allowances'> = {
  ...modelDefaults(),
  key: undefined,
  baseUrl: undefined,
  model: 'none',
  api: 'chat',
  price: undefined,
};

function modelDefaults(): Pick<ModelConfig, 'seconds' | 'promptTokens' | 'unreadPromptTokens'> {
  const { model } = readConfig({ OPENAI_MODEL: 'none', OPENAI_API_KEY: 'none' });
  return {
    seconds: model?.seconds ?? 0,
    promptTokens: model?.promptTokens ?? 0,
    unreadPromptTokens: model?.unreadPromptTokens ?? 0,
  };
}

/** A dossier whose examples nobody has written yet. */
function untaught(folder: string): { readonly dossier: Dossier; readonly engine: Engine } {
  const dossier = withUntold({ ...loadDossier(folder), examples: [] }, WORDS);
  return { dossier, engine: createEngine(dossier, WORDS) };
}

const FIRST = [20, 40, 80] as const;

function ranksTable(parts: { readonly dossier: Dossier; readonly engine: Engine }, without: readonly Scored[]): string {
  const rows = [['half', 'refused, and answered by some facts', ...FIRST.map((most) => `first ${most}`), 'let through']];
  for (const half of ['tune', 'verify'] as const) {
    const found = without
      .filter(({ gold, outcome }) => halfOf(gold) === half && outcome === 'false refusal' && gold.after === undefined)
      .flatMap(({ gold }) => {
        const considered = parts.engine.consider(gold.q);
        const right = rightSets(gold, parts.engine.understand(gold.q).language, parts);
        const order = considered.ranked(parts.dossier.facts.size);
        const last = Math.min(...right.map((set) => Math.max(...set.map((one) => order.indexOf(one)))));
        const through = considered.openness !== 'closed' && right.some((set) => considered.admissible(set).kind === 'admitted');
        return right.length === 0 ? [] : [{ last, through }];
      });
    rows.push([
      half,
      String(found.length),
      ...FIRST.map((most) => percent(found.filter(({ last }) => last < most).length, found.length)),
      percent(found.filter(({ through }) => through).length, found.length),
    ]);
  }
  return table(rows);
}

function sizesTable(dossier: Dossier, engine: Engine, golds: readonly Gold[], { promptTokens }: Pick<ModelConfig, 'promptTokens'>): string {
  const all = [...dossier.facts.values()];
  const rows = [['facts in', '', 'whole record', `first ${FIRST[0]}`, `first ${FIRST[1]}`, `first ${FIRST[2]}`, `within ${promptTokens}`]];
  const [gold] = golds;
  for (const language of ['zh', 'en'] as const) {
    const ranked =
      gold === undefined
        ? all
        : engine
            .consider(gold.q)
            .ranked(all.length)
            .flatMap((id) => dossier.facts.get(id) ?? []);
    const prompt = (facts: typeof all): number =>
      tokensOf(
        promptOf({ facts, language, question: gold?.q ?? '', kind: 'question', before: [] }),
        facts.map(({ id }) => id),
      );
    const whole = all.reduce((sum, fact) => sum + costOf(fact, language), 0);
    const within = whole <= promptTokens ? all : fittingFacts(ranked, language, promptTokens);
    rows.push([
      language,
      '',
      `${prompt(all)} tokens`,
      ...FIRST.map((most) => `${prompt(ranked.slice(0, most))} tokens`),
      `${within.length} facts, ${prompt([...within])} tokens`,
    ]);
  }
  return `${table(rows)}\nTokens as they are reckoned here: a Han character one, of others 3.2 characters one; with the instructions and the ids in the schema.`;
}
