/** Exhibit beside its peers: the same facts, the same questions, the same run; each measured in a process of its own, one after another. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { table } from '../quality.ts';
import { CONTESTANTS } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import { Measurement } from './measure.ts';
import { installedVersion } from './package.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const MOST_OUTPUT = 2 ** 26;
const COLUMNS = ['right', 'refused', 'precision', 'find p50 ms', 'find p99 ms', 'reply p50 ms', 'reply p99 ms', 'index ms', 'heap MiB'];
const LEGEND = `The verify half, without worked.jsonl. right: of the questions that the source answers, those answered rightly; refused: of those that it
does not answer, those refused; precision: of the answers given, the right ones. find: from the question to the facts (Exhibit: understanding
alone); reply: from the question to the text. index: from facts in memory; Exhibit learns anew here, and otherwise keeps what it learnt.
A peer answers from that score on which has the highest right + refused on the tune half; Exhibit's own confidence is fitted on that half too.`;

/** Measures everybody who is installed and returns a table, with what to run where somebody is not. */
export async function peersTable(): Promise<string> {
  const rows: string[][] = [['who', 'learns from', ...COLUMNS, 'threshold']];
  const usual = CONTESTANTS.filter(({ slow }) => slow !== true);
  const present = usual.filter(({ needs }) => needs === undefined || installedVersion(needs) !== undefined);
  for (const contestant of present) rows.push(rowOf(contestant, await measureApart(contestant)));
  const missing = [...new Set(usual.filter((one) => !present.includes(one)).map(({ title }) => title))];
  const hint =
    missing.length === 0 ? [] : [`Not installed, so not compared: ${missing.join(', ')}. To install them: npm ci --prefix bench`];
  return [table(rows), LEGEND, ...hint].join('\n');
}

async function measureApart({ name }: Contestant): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', CHILD, name], { maxBuffer: MOST_OUTPUT });
  return Measurement.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
}

function rowOf({ title, needs, learns }: Contestant, measured: Measurement): string[] {
  const version = needs === undefined ? undefined : installedVersion(needs);
  const { right, refused, precision, find, reply, index, heap, threshold } = measured;
  return [
    version === undefined ? title : `${title} ${version}`,
    learns,
    ...[right, refused, precision].map((share) => `${(100 * share).toFixed(1)} %`),
    ...[find.median, find.p99, reply.median, reply.p99].map((time) => time.toFixed(2)),
    index.toFixed(0),
    heap.toFixed(1),
    threshold,
  ];
}
