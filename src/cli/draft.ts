/** The command line that has a language model draft examples and near misses: `npm run draft -- examples|near-misses FACT…`. For maintainers, in English. */
import { parseArgs } from 'node:util';
import { Document } from 'yaml';
import type { Engine } from '../answer/engine.ts';
import type { TaughtDossier } from '../dossier/dossier.ts';
import { nearest } from '../dossier/nearest.ts';
import { FactId } from '../dossier/schema.ts';
import { draftingPrompt, DraftedQuestions, filterDraft } from '../llm/drafting.ts';
import type { Drafting, FilteredDraft } from '../llm/drafting.ts';
import { ModelFailure } from '../llm/failure.ts';
import type { Model } from '../llm/model.ts';
import { runCommand } from './command-line.ts';
import type { Given, Write } from './command-line.ts';
import { DOSSIER_OPTION } from './dossier-argument.ts';

const USAGE = `Usage: npm run -s draft -- examples|near-misses [--dossier D] FACT…

Asks the configured language model (README, “With a language model”) how people may ask for a fact, or what they may ask
close to it that the record does not tell, in both languages and many voices. Leaves out what the engine gets right
already and what contradicts the record, and writes the rest as YAML for the file of the fact, marked \`reviewed: false\`:
nothing is learnt of it before somebody has looked through it and written \`reviewed: true\`.

  --dossier D  the dossier's folder, or its id under data/; else the one that npm start asks
  --help       show this

Ends with 0, 1 when a fact brought nothing, 2 on wrong usage or where no model is configured.`;

const KINDS: readonly Drafting[] = ['examples', 'near-misses'];
const isKind = (text: string | undefined): text is Drafting => KINDS.some((kind) => kind === text);

export interface DraftOptions {
  readonly args: readonly string[];
  readonly out: Write;
  readonly complain: Write;
  /** The model; undefined where none is configured. */
  readonly model: Model | undefined;
  /** Opens a dossier with its examples and its engine; the one meant where none is named. */
  readonly open: (named: string | undefined) => { readonly dossier: TaughtDossier; readonly engine: Engine };
}

/** Runs the command line and returns its exit code. */
export async function runDraft({ args, out, complain, model, open }: DraftOptions): Promise<number> {
  return runCommand({ read: () => readArguments(args), usage: USAGE, out, complain }, async (read) => {
    if (model === undefined) {
      await complain('No language model is configured: set OPENAI_MODEL, with OPENAI_API_KEY or OPENAI_BASE_URL.\n');
      return 2;
    }
    const { dossier, engine } = open(read.dossier);
    const unknown = read.facts.filter((id) => !isFactOf(id, dossier));
    if (unknown.length > 0) {
      for (const id of unknown) {
        const like = nearest(id, [...dossier.facts.keys()]);
        await complain(`there is no fact ${id}${like === undefined ? '' : `; do you mean ${like}?`}\n`);
      }
      return 2;
    }
    let brought = 0;
    for (const text of read.facts) {
      const id = FactId.parse(text);
      try {
        const { text: said } = await model.ask(draftingPrompt(read.kind, id, dossier), DraftedQuestions);
        const filtered = filterDraft(read.kind, id, said, dossier, engine);
        await complain(`${id}: ${summary(filtered)}\n`);
        if (filtered.kept.zh.length + filtered.kept.en.length === 0) continue;
        brought += 1;
        await out(`# ${fileOf(id, dossier)}\n${draftedYaml(read.kind, id, filtered)}\n`);
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error;
        await complain(`${id}: the model was of no use: ${error.kind}\n`);
      }
    }
    return brought === read.facts.length ? 0 : 1;
  });
}

interface Arguments {
  readonly kind: Drafting;
  readonly facts: readonly string[];
  readonly dossier: string | undefined;
}

function readArguments(args: readonly string[]): Given<Arguments> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...DOSSIER_OPTION, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return 'help';
  const [kind, ...facts] = positionals;
  if (!isKind(kind)) return { fault: 'say what is to be drafted: examples or near-misses' };
  return facts.length === 0 ? { fault: 'name a fact by its id' } : { kind, facts, dossier: values.dossier };
}

const isFactOf = (text: string, { facts }: Pick<TaughtDossier, 'facts'>): boolean => {
  const id = FactId.safeParse(text).data;
  return id !== undefined && facts.has(id);
};

const fileOf = (id: FactId, { facts }: Pick<TaughtDossier, 'facts'>): string => `facts/${facts.get(id)?.topic ?? ''}/${id}.yaml`;

/** The block for the fact's file. What a near miss is called, and what is missing, somebody writes who knows the record: readers see that. */
function draftedYaml(kind: Drafting, id: FactId, { kept }: FilteredDraft): string {
  const asked = { ...(kept.zh.length > 0 && { zh: kept.zh }), ...(kept.en.length > 0 && { en: kept.en }) };
  const entry =
    kind === 'examples' ? { reviewed: false, asked } : { reviewed: false, id: `${id}-untold`, missing: { zh: '', en: '' }, asked };
  return new Document({ drafted: [entry] }).toString({ lineWidth: 0 }).trimEnd();
}

const summary = ({ kept, dropped }: FilteredDraft): string =>
  [
    `${kept.zh.length} in zh and ${kept.en.length} in en to review`,
    ...(dropped.learnt > 0 ? [`${dropped.learnt} that the engine gets right already`] : []),
    ...(dropped.contradicts > 0 ? [`${dropped.contradicts} that contradict the record`] : []),
    ...(dropped.known > 0 ? [`${dropped.known} that stand there already`] : []),
    ...(dropped.unfit > 0 ? [`${dropped.unfit} that are no question in their language`] : []),
  ].join(', ');
