/** Claims in words: what is alleged and sought, on what basis, and what the other side says. */
import type { Answer } from '../answer/answer.ts';
import type { DossierFact } from '../dossier/dossier.ts';
import { known } from '../dossier/dossier.ts';
import type { Claim, ClaimPart, Entity } from '../dossier/schema.ts';
import { formatTime } from './date.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, namesOf } from './draft.ts';
import { factLines, section } from './lines.ts';
import type { Line } from './reply.ts';

type ClaimAnswer = Extract<Answer, { kind: 'claim' | 'sides' }>;

/** `Anna against Acme and Bidco, January 2026`. */
function parties(claim: Claim, by: readonly Entity[], against: readonly Entity[], voice: Voice): Line {
  const { words, language } = voice;
  const both = words.claim.parties(namesOf(by, voice), namesOf(against, voice));
  return { kind: 'text', text: claim.when === undefined ? both : words.claim.at(both, formatTime(claim.when, language)) };
}

/** What the other side says, or that the source gives no answer of theirs. */
function answerLines({ answers, against }: ClaimAnswer, voice: Voice): Line[] {
  return answers.length > 0 ? factLines(answers, voice) : [{ kind: 'text', text: voice.words.claim.noAnswer(namesOf(against, voice)) }];
}

/** What a part of a claim is called: as the dossier has it, or else in general words. */
const headingOf = (part: ClaimPart, { dossier, words, language }: Voice): string =>
  dossier.head.headings[part]?.[language] ?? words.claim[part];

const factsOf = ({ alleges, seeks, basis, answers, outcome }: ClaimAnswer): DossierFact[] =>
  distinct([...alleges, ...seeks, ...basis, ...answers, ...outcome]);

/** One claim, section by section. */
export function renderClaim(answer: ClaimAnswer, voice: Voice): Draft {
  return {
    title: answer.claim.label[voice.language],
    lines: [
      parties(answer.claim, answer.by, answer.against, voice),
      ...section(headingOf('alleges', voice), factLines(answer.alleges, voice)),
      ...section(headingOf('seeks', voice), factLines(answer.seeks, voice)),
      ...section(headingOf('basis', voice), factLines(answer.basis, voice)),
      ...section(headingOf('answers', voice), answerLines(answer, voice)),
      ...section(headingOf('outcome', voice), factLines(answer.outcome, voice)),
    ],
    facts: factsOf(answer),
  };
}

/** The same claim as two sides, each whole. */
export function renderSides(answer: ClaimAnswer, voice: Voice): Draft {
  const { claim: words } = voice.words;
  return {
    title: answer.claim.label[voice.language],
    lines: [
      ...section(words.side(namesOf(answer.by, voice)), factLines(distinct([...answer.alleges, ...answer.seeks, ...answer.basis]), voice)),
      ...section(words.side(namesOf(answer.against, voice)), answerLines(answer, voice)),
      ...section(headingOf('outcome', voice), factLines(answer.outcome, voice)),
    ],
    facts: factsOf(answer),
  };
}

/** All claims, each with its own facts among those given. */
export function renderClaims({ claims, facts }: Extract<Answer, { kind: 'claims' }>, voice: Voice): Draft {
  const told = new Set<DossierFact['id']>();
  const entities = (ids: Claim['by']): Entity[] => ids.map((id) => known(voice.dossier.entities, id));
  const lines = claims.flatMap((claim): Line[] => {
    const ids = new Set([...claim.seeks, ...claim.alleges, ...claim.basis, ...claim.answers, ...claim.outcome]);
    const own = facts.filter(({ id }) => ids.has(id) && !told.has(id));
    own.forEach(({ id }) => told.add(id));
    return section(claim.label[voice.language], [
      parties(claim, entities(claim.by), entities(claim.against), voice),
      ...factLines(own, voice),
    ]);
  });
  return {
    title: voice.words.claim.list,
    lines: [
      ...lines,
      ...factLines(
        facts.filter(({ id }) => !told.has(id)),
        voice,
      ),
    ],
    facts: distinct(facts),
  };
}
