/** Why a question was answered as it was, for whoever tends the data: every step of the engine, as lines of text. */
import type { Objection } from './guards.ts';
import { leftOpen } from './guards.ts';
import type { Trace } from './engine.ts';
import type { Key, Token } from './tokens.ts';

const MOST_CANDIDATES = 8;
const MOST_EXAMPLES = 5;

/** What the prefixes of keys stand for: `data/README.md` tells where each is written. */
const KEYS: Record<string, string> = {
  e: 'entity',
  c: 'concept',
  t: 'own term',
  s: 'sense',
  w: 'word',
  b: 'characters',
  v: 'amount',
  d: 'date',
  k: 'asks for',
};

/** The lines that `ask --why` shows: folding, links with weights, what stays unexplained, examples, candidates with scores, the plan. */
export function whyLines(trace: Trace): string[] {
  const { question, language, weighed, alike, candidates, decision, plan } = trace;
  const { shape, relations, speakers } = question;
  const marks = (['yesNo', 'negated', 'whichOfTwo', 'bare'] as const).filter((mark) => shape[mark]);
  const open = leftOpen(weighed, candidates[0]?.explained ?? []);
  return [
    `folded      ${question.text} (${language})`,
    `shape       ${[...shape.asks.map(({ ask }) => `asks for ${ask}`), ...marks].join(', ') || '-'}`,
    ...relations.map(({ concept, from, to }) => `relation    ${concept}: ${from.join('/') || '?'} → ${to.join('/') || '?'}`),
    ...(speakers.size === 0 ? [] : [`words of    ${[...speakers].join(', ')}`]),
    '',
    'token, weight, what it may mean',
    ...question.tokens.filter(({ kind }) => kind !== 'light').map((token) => `  ${tokenLine(token, trace)}`),
    `unexplained by the best  ${open.map(({ token, weight }) => `${token.text} ${number(weight)}`).join(', ') || '-'}`,
    '',
    'examples alike: likeness, question, what it asks for',
    ...alike.slice(0, MOST_EXAMPLES).map(({ example: { text, asked }, similarity }) => {
      const target = asked.kind === 'gap' ? `gap ${asked.gap}` : asked.facts.join(', ');
      return `  ${number(similarity)}  ${text} → ${target}`;
    }),
    '',
    'candidates: score, share explained, fact, what each token is explained by, objections',
    ...candidates.slice(0, MOST_CANDIDATES).map((candidate) => {
      const examined = decision.examined.find(({ place }) => place === candidate.place);
      const against = examined?.objections.map(objectionText).join('; ') ?? '';
      const each = candidate.explained.map(number).join(' ');
      return `  ${number(candidate.score)} ${number(candidate.coverage)}  ${candidate.evidence.fact.id}  [${each}]${against === '' ? '' : `  ✗ ${against}`}`;
    }),
    '',
    `plan        ${JSON.stringify(plan)}`,
  ];
}

const number = (value: number): string => value.toFixed(2);

function tokenLine(token: Token, { weighed }: Trace): string {
  const weight = weighed.find((one) => one.token === token)?.weight ?? 0;
  const means = token.readings.map(({ key, strength }) => `${keyText(key)}${strength === 1 ? '' : ` ${number(strength)}`}`);
  return `${token.text || '(from before)'}  ${number(weight)}  ${means.join(', ') || 'nobody knows it'}${token.attribute ? '  (must be held)' : ''}`;
}

const keyText = (key: Key): string => `${KEYS[key.charAt(0)] ?? ''} ${key.slice(2)}`;

const objectionText = (objection: Objection): string =>
  'token' in objection ? `${objection.kind} “${objection.token.text}”` : objection.kind;
