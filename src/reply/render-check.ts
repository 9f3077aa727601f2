/** What the record says of a message: the whole first, then its statements one under another, each with the fact that decides it. */
import type { Answer } from '../answer/answer.ts';
import type { DossierFact } from '../dossier/dossier.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct } from './draft.ts';
import { cutLabel, factLine } from './lines.ts';
import { quoted } from './quote.ts';
import type { Line } from './reply.ts';

type Checked = Extract<Answer, { kind: 'checked' }>;

/** Characters of a statement that are repeated. */
const LONGEST_STATEMENT = 90;

/** The verdict as lead; each statement with its sign, where it is not the whole message, over its facts. */
export function renderCheck({ verdict, statements }: Checked, voice: Voice): Draft {
  const { checked: words } = voice.words;
  const several = statements.length > 1;
  const told = new Set<DossierFact>();
  const lines = statements.flatMap((statement, at): Line[] => {
    const fresh = statement.facts.filter((fact) => !told.has(fact));
    for (const fact of fresh) told.add(fact);
    const paragraphs = [...new Set(statement.facts.flatMap((fact) => fact.paragraphs))].sort((one, other) => one - other);
    const text = statement.text === '' ? words.statement(at + 1) : `“${quoted(cutLabel(statement.text, LONGEST_STATEMENT, voice))}”`;
    const place =
      paragraphs.length === 0 ? text : voice.words.aside(text, voice.words.paragraphs(paragraphs.map(String), paragraphs.length === 1));
    const head: Line[] = several ? [{ kind: 'text', text: `${words.signs[statement.verdict]} ${place}` }] : [];
    return [...head, ...fresh.map((fact) => factLine(fact, voice))];
  });
  return { lead: statements.length === 0 ? words.opinion : words.whole[verdict], lines, facts: distinct(told) };
}
