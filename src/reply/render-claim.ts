/** Claims in words: what is alleged and sought, on what basis, and what the other side says. */
import type { Answer } from '../answer/answer.ts';
import type { DossierFact } from '../dossier/dossier.ts';
import { known } from '../dossier/dossier.ts';
import type { Claim, ClaimPart, Entity } from '../dossier/schema.ts';
import { formatTime } from './date.ts';
import type { Draft, Voice } from './draft.ts';
import { distinct, nameOf, namesOf } from './draft.ts';
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

/** So many facts a side are read next to the other's. */
const MOST_OF_SIDE = 5;

/** The same claim side by side: whoever makes it, then each of those it is against with what that one says. */
export function renderSides(answer: ClaimAnswer, voice: Voice): Draft {
  const { claim: words } = voice.words;
  const theirs = distinct([...answer.alleges, ...answer.seeks, ...answer.basis]).slice(0, MOST_OF_SIDE);
  const against = answer.against.map((entity) => ({ entity, facts: answersOf(answer, entity).slice(0, MOST_OF_SIDE) }));
  const others = answer.answers.filter((fact) => against.every(({ facts }) => !facts.includes(fact)));
  return {
    title: answer.claim.label[voice.language],
    lines: [
      ...section(words.side(namesOf(answer.by, voice)), factLines(theirs, voice)),
      ...against.flatMap(({ entity, facts }) =>
        section(
          nameOf(entity, voice),
          facts.length > 0 ? factLines(facts, voice) : [{ kind: 'text', text: words.noAnswer(nameOf(entity, voice)) }],
        ),
      ),
      ...factLines(others, voice),
      ...section(headingOf('outcome', voice), factLines(answer.outcome, voice)),
    ],
    facts: distinct([...theirs, ...answer.answers, ...answer.outcome]),
  };
}

/** What one of those a claim is against says to it, or is told of its saying nothing. */
const answersOf = ({ answers }: ClaimAnswer, entity: Entity): readonly DossierFact[] =>
  answers.filter(({ speaker, about }) => speaker === entity.id || (speaker === undefined && about[entity.id] !== undefined));

/** All claims, each with its leading facts. */
export function renderClaims({ claims }: Extract<Answer, { kind: 'claims' }>, voice: Voice): Draft {
  const entities = (ids: Claim['by']): Entity[] => ids.map((id) => known(voice.dossier.entities, id));
  return {
    title: voice.words.claim.list,
    lines: claims.flatMap(({ claim, facts }): Line[] =>
      section(claim.label[voice.language], [
        parties(claim, entities(claim.by), entities(claim.against), voice),
        ...factLines(facts, voice),
      ]),
    ),
    facts: distinct(claims.flatMap(({ facts }) => facts)),
  };
}
