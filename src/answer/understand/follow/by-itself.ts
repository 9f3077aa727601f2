/** Whether what looks like a follow-up is a question of its own. */
import { known } from '../../../dossier/dossier.ts';
import { THRESHOLD } from '../rank/confidence.ts';
import type { Question } from '../read/question.ts';
import { isSaidIn } from './before.ts';
import type { Before } from './before.ts';
import { isAnswer } from './follow-up.ts';
import type { FollowParts, FollowUp, Understood } from './follow-up.ts';
import { contentOf, INSTEAD, openStandIns, SURE_ALONE } from './leaning.ts';
import { showsAgain } from './refusal.ts';
import { isToldInstead } from './same.ts';
import type { Tried } from './tried.ts';

/** Whether a word that was not used before is surely about something of its own: “who mocked it” after a question of mockery is not. */
export function isOwnMatter<Steps extends Understood>(
  { tokens, text, entities }: Question,
  alone: Steps,
  before: Before,
  { words, dossier, confidenceOf }: FollowParts<Steps>,
): boolean {
  const [word, another] = contentOf(tokens);
  if (word === undefined || entities.size > 0 || !isAnswer(alone.plan)) return false;
  if (
    (another === undefined && word.attribute) ||
    words.goesOn(text) ||
    words.asksTheSame(text) ||
    openStandIns({ text, tokens }, { words, dossier }).length > 0
  )
    return false;
  const [subject] = before.subjects;
  const [main] = alone.plan.kind === 'facts' ? alone.plan.facts.map((id) => known(dossier.facts, id)) : [];
  // It is told of whom the question before was about, and the answer is about somebody else.
  const isOfSubject = subject?.entity !== undefined && main !== undefined && isToldInstead(subject.entity, main, dossier);
  if (another !== undefined) return !isOfSubject;
  return confidenceOf(alone) >= SURE_ALONE && !isSaidIn(before, word);
}

/** Whether a follow-up is answered as by itself; names and what only asks have nothing of their own to be whole by. */
export function isWhole<Steps extends Understood>(
  whole: Steps,
  { first, best, gap }: Tried<Steps>,
  { own, content, before, previous, leaning, isOfIt, isOfSubject }: FollowUp,
  { corrects, confidenceOf }: { readonly corrects: boolean } & Pick<FollowParts<Steps>, 'confidenceOf'>,
): boolean {
  if (!isAnswer(whole.plan)) return false;
  // What is known to be untold of whom it goes on from is not told of others.
  if (gap !== undefined && best === undefined && before.facts.length === 0 && !isOfSubject(whole.plan)) return false;
  // What is corrected is not what was asked before.
  if (corrects && isOfIt(whole.plan)) return true;
  const namesUnknown = showsAgain(whole.plan, previous.plan) && own.tokens.some(({ name, kind }) => name || kind === 'unknown');
  // What only takes up words of the question before is of what that was about.
  const takesUp = best !== undefined && content.every((token) => isSaidIn(before, token)) && content.every(({ kind }) => kind !== 'entity');
  const mayBeWhole = content.some(({ kind }) => !INSTEAD.has(kind)) && !namesUnknown && !takesUp;
  if (!mayBeWhole || (best !== undefined && confidenceOf(whole) < confidenceOf(best))) return false;
  if (isOfIt(whole.plan) && (first === undefined || best !== undefined)) return true;
  return first === undefined && leaning === 'plainly' && confidenceOf(whole) >= THRESHOLD;
}
