/** Why a question was answered as it was, for whoever tends the data: every step of the engine, as lines of text. */
import { confidenceOf, contributions } from '../rank/confidence.ts';
import type { Trace } from '../trace.ts';
import { leftOpen } from '../rank/constraints.ts';
import type { Examined, Violation } from '../rank/constraints.ts';
import type { Intent } from '../rank/intent.ts';
import type { Candidate } from '../rank/inquiry.ts';
import type { Trained } from '../learn/trained.ts';
import type { Token } from '../read/tokens.ts';
import { placeOf } from '../rank/feature-places.ts';
import { postingOf } from '../rank/model.ts';

const MOST_NEAREST = 8;
const MOST_INTENTS = 5;
const MOST_FEATURES = 8;
const MOST_CONTRIBUTIONS = 7;
const MOST_FOLLOWED = 5;

/** What the prefixes of keys stand for: `data/README.md` tells where each is written. */
const KEYS: Record<string, string> = {
  e: 'entity',
  c: 'concept',
  t: 'own term',
  s: 'sense',
  w: 'word',
  ww: 'words',
  b: 'characters',
  u: 'character',
  v: 'amount',
  d: 'date',
  k: 'asks for',
  r: 'relation',
  ee: 'in this order',
  ec: 'together',
  q: 'shape',
};

/** The lines that `ask --why` shows: folding, links with weights, what the examples make of it, candidates with what speaks for and against each, the plan. */
export function whyLines(trace: Trace, trained: Trained): string[] {
  const { question, language, weighed, examined, ruled, decision, plan } = trace;
  const { shape, relations, speakers } = question;
  const marks = (['yesNo', 'negated', 'whichOfTwo', 'bare'] as const).filter((mark) => shape[mark]);
  const [main] = decision.chosen.length > 0 ? decision.chosen : examined;
  const open = main === undefined ? weighed : leftOpen(weighed, main.explained);
  return [
    `folded      ${question.text} (${language})`,
    `shape       ${[...shape.asks.map(({ ask }) => `asks for ${ask}`), ...marks].join(', ') || '-'}`,
    ...relations.map(({ concept, from, to }) => `relation    ${concept}: ${from.join('/') || '?'} → ${to.join('/') || '?'}`),
    ...(speakers.size === 0 ? [] : [`words of    ${[...speakers].join(', ')}`]),
    '',
    'token, weight, what it may mean',
    ...question.tokens.filter(({ kind }) => kind !== 'light').map((token) => `  ${tokenLine(token, trace)}`),
    `unexplained by ${main?.evidence.fact.id ?? 'anything'}  ${open.map(({ token, weight }) => `${token.text} ${number(weight)}`).join(', ') || '-'}`,
    `by rule     ${ruled?.chosen.map(({ evidence }) => evidence.fact.id).join(' + ') ?? '-'}${ruled?.turned === true ? ' (roles turned)' : ''}`,
    ...recognitionLines(trace, trained),
    ...(trace.candidates.length === 0
      ? []
      : [
          '',
          'answers considered: how sure after reranking and (by their features alone), facts, which features speak for and against',
          ...trace.candidates.flatMap((candidate) => candidateLines(candidate, trained)),
        ]),
    ...followedLines(trace),
    ...(examined.length === 0 || decision.chosen.length > 0 ? [] : nearestLines(examined)),
    '',
    ...(plan.kind === 'refuse' && decision.ground !== undefined ? [`refused for ${decision.ground}`] : []),
    `plan        ${JSON.stringify(plan)}`,
  ];
}

const number = (value: number): string => value.toFixed(2);

function tokenLine(token: Token, { weighed }: Trace): string {
  const weight = weighed.find((one) => one.token === token)?.weight ?? 0;
  const means = token.readings.map(({ key, strength }) => `${keyText(key)}${strength === 1 ? '' : ` ${number(strength)}`}`);
  return `${token.text || '(from before)'}  ${number(weight)}  ${means.join(', ') || 'nobody knows it'}${token.attribute ? '  (must be held)' : ''}`;
}

function keyText(key: string): string {
  const colon = key.indexOf(':');
  return `${KEYS[key.slice(0, colon)] ?? ''} ${key.slice(colon + 1)}`;
}

/** The likeliest intents, each with the features that speak most for it. */
function recognitionLines({ recognition, features: asked }: Trace, { intents, model }: Trained): string[] {
  const { ranking, chances, features, untoldLogOdds } = recognition;
  const names = new Map(
    asked.flatMap((feature) => {
      const place = placeOf(model.places, feature);
      return place === undefined ? [] : [[place, feature] as const];
    }),
  );
  return [
    '',
    `asked like: chance, what for, what speaks most for it (the source is ${untoldLogOdds > 0 ? 'rather silent' : 'rather not silent'}, log odds ${number(untoldLogOdds)})`,
    ...ranking.slice(0, MOST_INTENTS).map((intent) => {
      const speaking = features
        .flatMap(({ place, value }) => {
          const posting = postingOf(model, place, intent);
          return posting < 0 ? [] : [{ name: names.get(place) ?? '', value: (model.weights[posting] ?? 0) * value }];
        })
        .sort((one, other) => other.value - one.value)
        .slice(0, MOST_FEATURES);
      return `  ${number(chances.get(intent) ?? 0)}  ${intentText(intents[intent])}  [${speaking.map(({ name, value }) => `${keyText(name)} ${number(value)}`).join(', ')}]`;
    }),
  ];
}

function intentText(intent: Intent | undefined): string {
  switch (intent?.kind) {
    case 'facts':
      return intent.facts.join(' + ');
    case 'gap':
      return `gap ${intent.gap}`;
    case 'untold':
      return `untold of many: ${intent.what}`;
    case 'off-topic':
      return `off-topic: ${intent.theme}`;
    case undefined:
      return '-';
  }
}

function candidateLines({ confidence, facts, features, examined }: Candidate, trained: Trained): string[] {
  const speaking = contributions(features, trained.calibration).slice(0, MOST_CONTRIBUTIONS);
  const against = examined.flatMap(({ violations }) => violations.map(violationText));
  return [
    `  ${number(confidence)} (${number(confidenceOf(features, trained.calibration))})  ${facts.join(' + ')}`,
    `        ${speaking.map(({ name, value }) => `${name} ${value > 0 ? '+' : ''}${number(value)}`).join(', ')}`,
    ...(against.length === 0 ? [] : [`        ✗ ${[...new Set(against)].join('; ')}`]),
  ];
}

/** Of a follow-up: the answers that it may ask for, the likeliest first. */
function followedLines({ followed = [] }: Trace): string[] {
  if (followed.length === 0) return [];
  const none = 1 - followed.reduce((sum, { chance }) => sum + chance, 0);
  const likeliest = followed.toSorted((one, other) => other.chance - one.chance).slice(0, MOST_FOLLOWED);
  return [
    '',
    `answers that it may ask for after what was answered: chance, facts (none of them ${number(none)})`,
    ...likeliest.map(({ facts, chance }) => `  ${number(chance)}  ${facts.join(' + ')}`),
  ];
}

const nearestLines = (examined: readonly Examined[]): string[] => [
  '',
  'nearest facts: score, share explained, fact, what each token is explained by, violations',
  ...examined.slice(0, MOST_NEAREST).map(({ score, coverage, evidence, explained, violations }) => {
    const against = violations.map(violationText).join('; ');
    return `  ${number(score)} ${number(coverage)}  ${evidence.fact.id}  [${explained.map(number).join(' ')}]${against === '' ? '' : `  ✗ ${against}`}`;
  }),
];

const violationText = (violation: Violation): string =>
  'token' in violation ? `${violation.kind} “${violation.token.text}”` : violation.kind;
