/** Answer → reply: every kind of answer in words that were written beforehand, in one language. */
import type { Answer } from '../answer/answer.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { citesOf, paragraphsOf, sourceLine } from './cite.ts';
import { IN_PASSING } from '../dossier/schema/card.ts';
import type { Draft, Voice } from './draft.ts';
import { cutLabel } from './lines.ts';
import { computedFigures, disagreements, remarks } from './notes.ts';
import { isOfRecord, renderCard } from './render-card.ts';
import { renderCheck } from './render-check.ts';
import { renderClaim, renderClaims, renderSides } from './render-claim.ts';
import { renderComputed } from './render-computed.ts';
import { renderFacts, renderSaid, renderSource, renderSpeakers, renderTimeline, renderWho } from './render-facts.ts';
import { renderFigures } from './render-figure.ts';
import { renderRefusal } from './render-refusal.ts';
import { renderSummary } from './render-summary.ts';
import type { Action, Reply, ReplyLanguage } from './reply.ts';
import { REPLY_LANGUAGES } from './reply.ts';
import { toTraditionalReply } from './traditional.ts';
import { dataLanguage, OWN_NAMES, WORDS } from './words.ts';

const MOST_RELATED = 2;
const LONGEST_LABEL = 60;
/** Where many facts stand one after another, notes on each would bury them. */
const LISTS: ReadonlySet<Answer['kind']> = new Set(['timeline', 'who', 'said', 'summary', 'card']);

/** An answer in words: who says what with what status, where the source disagrees, where it stands, and what to do next. */
export function render(dossier: Dossier, answer: Answer, language: ReplyLanguage): Reply {
  const data = dataLanguage(language);
  const voice: Voice = { dossier, language: data, words: WORDS[data] };
  const reply = assemble(draftOf(answer, voice), answer, language, voice);
  return language === 'zh-Hant' ? toTraditionalReply(reply) : reply;
}

function draftOf(answer: Answer, voice: Voice): Draft {
  switch (answer.kind) {
    case 'facts':
      return renderFacts(answer, voice);
    case 'claims':
      return renderClaims(answer, voice);
    case 'claim':
      return renderClaim(answer, voice);
    case 'sides':
      return renderSides(answer, voice);
    case 'timeline':
      return renderTimeline(answer, voice);
    case 'who':
      return renderWho(answer, voice);
    case 'figure':
    case 'compare':
      return renderFigures(answer, voice);
    case 'said':
      return renderSaid(answer, voice);
    case 'speakers':
      return renderSpeakers(answer, voice);
    case 'source':
      return renderSource(answer, voice);
    case 'summary':
      return renderSummary(answer, voice);
    case 'card':
      return renderCard(answer, voice);
    case 'checked':
      return renderCheck(answer, voice);
    case 'computed':
      return renderComputed(answer, voice);
    case 'refusal':
      return renderRefusal(answer, voice);
  }
}

/** Adds what all replies have: the source line, the notes, the actions. */
function assemble(draft: Draft, answer: Answer, language: ReplyLanguage, voice: Voice): Reply {
  const refused = answer.kind === 'refusal';
  const { title, chart, dates, facts, related = [], cites = [] } = draft;
  const nothing = voice.dossier.facts.size === 0 ? voice.words.nothingYet : voice.words.nothingHere;
  const lead = draft.lead ?? (draft.lines.length === 0 ? nothing : undefined);
  // The card says itself where it stands, or leaves it to its facts.
  const cited = answer.kind === 'card' && cites.length > 0 ? cites : [...cites, ...citesOf(facts, voice)];
  // A refusal cites what it offers instead, but answers nothing by it.
  const source = draft.foot ?? sourceLine(refused ? citesOf(related, voice) : cited, voice);
  // Of itself it tells nothing of the record: no answer from it, and for nobody else.
  const small = answer.kind === 'card' && !isOfRecord(answer.point);
  const noted = LISTS.has(answer.kind) ? [] : refused ? related : facts;
  const notes = [
    ...disagreements(noted, voice),
    ...remarks(refused ? [] : noted, voice),
    ...(draft.notes ?? []),
    ...computedFigures(facts, voice),
    ...((answer.kind === 'facts' || answer.kind === 'checked') && answer.by === 'model' ? [voice.words.chosenByModel] : []),
  ];
  return {
    language,
    kind: refused ? 'refusal' : small ? 'notice' : 'answer',
    ...(refused && { reason: answer.reason }),
    ...(answer.kind === 'card' && IN_PASSING.has(answer.point) && { inPassing: true }),
    ...(title !== undefined && { title }),
    ...(lead !== undefined && { lead }),
    lines: draft.lines,
    notes: [...new Set(notes)],
    ...(source !== undefined && { source }),
    ...(chart !== undefined && { chart }),
    ...(dates !== undefined && { dates }),
    actions: actionsOf(draft, answer, language, voice),
    audience: refused || small ? 'asker' : 'everyone',
    facts: facts.map(({ id }) => id),
    paragraphs: paragraphsOf(cited),
    related: related.map(({ id }) => id),
  };
}

/** The source of the first fact, what was perhaps meant or is related, the other languages, and the two votes. */
function actionsOf({ facts, choices, related = [] }: Draft, answer: Answer, language: ReplyLanguage, voice: Voice): Action[] {
  const { actions: words } = voice.words;
  const label = (fact: DossierFact): string => cutLabel(fact.text[voice.language], LONGEST_LABEL, voice);
  const [first] = answer.kind === 'source' ? [] : facts;
  const chosen = new Set(choices?.map(({ id }) => id));
  return [
    ...(first === undefined ? [] : [{ kind: 'source', fact: first.id, label: words.source } satisfies Action]),
    ...(choices ?? []).map((fact): Action => ({ kind: 'choose', fact: fact.id, label: label(fact) })),
    ...related
      .filter(({ id }) => !chosen.has(id))
      .slice(0, MOST_RELATED)
      .map((fact): Action => ({ kind: 'fact', fact: fact.id, label: label(fact) })),
    ...REPLY_LANGUAGES.filter((other) => other !== language).map((to): Action => ({ kind: 'language', to, label: OWN_NAMES[to] })),
    { kind: 'vote', helpful: true, label: words.helpful },
    { kind: 'vote', helpful: false, label: words.notHelpful },
  ];
}
