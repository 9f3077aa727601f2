/** What goes against a statement by whose words it says they are. */
import { family, owners } from '../../dossier/dossier.ts';
import type { DossierFact } from '../../dossier/dossier.ts';
import type { EntityId } from '../../dossier/schema.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import { isSpeech } from '../understand/read/asks.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Place } from '../understand/read/matches.ts';
import type { Token } from '../understand/read/tokens.ts';
import { StatementWithFigures } from './figures.ts';
import { HAN_NAME, PRONOUN, SURE, WORDS } from './looked.ts';
import type { Against, Looked } from './looked.ts';

/** How far in front of a name stands what denies it, in characters. */
const DENIED_WITHIN = 4;

/** The kinds of those who may say something. */
const SPEAKS: ReadonlySet<string> = new Set(['person', 'organisation', 'outlet']);

/** A statement whose speakers and outlets are held against the facts too. */
export class StatementWithVoices extends StatementWithFigures {
  /** What somebody else says, or an outlet reports that the fact does not come from. */
  protected byVoice(one: Looked): Against | undefined {
    const { question } = this.trace;
    // What a fact itself denies is no denial of who says it.
    if ((this.denied && this.polarityOf(one.evidence) === 'tells') || this.parts.wording.also(this.text)) return undefined;
    const voices = this.voices(one.evidence.fact);
    const outlets = voices.filter((id) => this.kindOf(id) === 'outlet');
    const own = question.tokens.filter(({ start }) => start >= this.from);
    const wrong = own.filter((token) => {
      if (this.isOutlet(token)) return this.isStranger(token, outlets);
      return this.isCited(token, one) && this.isStranger(token, voices);
    });
    // What somebody whom nobody knows is said to do is nothing of the fact's.
    const isOfOthers = own.some((token) => !wrong.includes(token) && this.isUnknownName(token, one));
    return wrong.length > 0 && !isOfOthers && !this.mayBeOthers(one) && this.leavesOnly(one, wrong) ? 'speaker' : undefined;
  }

  /** Whether somebody else may expect the same: what one expects is no word on that, unless the statement says that it is nobody else's. */
  protected mayBeOthers({ evidence: { fact } }: Looked): boolean {
    return fact.status === 'forecast' && fact.via === undefined && this.parts.wording.speakers(this.text).length === 0;
  }

  /** Whether a token is a name, no outlet's, that neither the dossier nor the fact knows. */
  private isUnknownName(token: Token, one: Looked): boolean {
    const kind = this.parts.wording.nameKind(token);
    return (
      token.kind !== 'entity' &&
      token.place !== true &&
      (token.name || (kind !== undefined && kind !== 'outlet' && kind !== 'place')) &&
      this.explainedBy(token, one) < REQUIRED
    );
  }

  /** Whether the statement has others say what a fact tells as somebody's words. Those who speak for that one may say it. */
  protected isSaidByOthers(fact: DossierFact): boolean {
    const { dossier } = this.parts;
    const { speakers } = this.trace.question;
    if (fact.speaker === undefined || fact.status !== 'said' || speakers.size === 0) return false;
    return !this.voices(fact)
      .flatMap((voice) => [...owners(dossier, voice), ...family(dossier, voice)])
      .some((voice) => speakers.has(voice));
  }

  /** What the statement has others say than the one whose words the fact tells, and nothing else of it is open. */
  protected bySpeaker(one: Looked): Against | undefined {
    const { sureness, open } = this.about(one);
    if (
      this.denied ||
      this.parts.wording.also(this.text) ||
      sureness < SURE.stranger ||
      open > SURE.else ||
      !this.isSaidByOthers(one.evidence.fact)
    )
      return undefined;
    const isTheirs = this.looked.some(
      (other) =>
        other !== one &&
        this.about(other).sureness >= SURE.looked &&
        !this.isSaidByOthers(other.evidence.fact) &&
        other.coverage >= one.coverage - SURE.near,
    );
    return isTheirs ? undefined : 'speaker';
  }

  /** Whether a name is none of those that a fact comes from, and the statement names none of them either. */
  protected isStranger(token: Token, voices: readonly EntityId[]): boolean {
    const { dossier } = this.parts;
    if (voices.length === 0 || voices.some((id) => this.trace.question.entities.has(id))) return false;
    return ![...entitiesMeant([token])].some((id) =>
      voices.some((voice) => owners(dossier, voice).includes(id) || family(dossier, id).includes(voice)),
    );
  }

  /** Whether the statement says that its words are those of whom a token names. */
  protected isCited(token: Token, { evidence, explained }: Looked): boolean {
    const { question, weighed } = this.trace;
    const meant = [...entitiesMeant([token])];
    if (token.kind === 'entity' && meant.some((id) => question.speakers.has(id)) && !meant.some((id) => evidence.entities.has(id)))
      return true;
    const { wording } = this.parts;
    const isIn = ({ start, end }: Place): boolean => token.start >= start && token.end <= end;
    const places = wording.voices(question.text).filter(({ start, end }) => !PRONOUN.test(question.text.slice(start, end)));
    const place = places.find(isIn);
    if (place === undefined && this.saysFirst(token, evidence)) return true;
    if (place === undefined || wording.denies(question.text.slice(Math.max(0, place.start - DENIED_WITHIN), place.start))) return false;
    // “It is A who says so” is said of A even where the fact is about A as well.
    if (token.kind === 'entity' && wording.speakers(question.text).some((own) => isIn(own) && this.isOfNames(own) && this.isSaying(own)))
      return true;
    const at = weighed.findIndex((one) => one.token === token);
    const held = at >= 0 && (explained[at] ?? 0) >= REQUIRED;
    if (token.kind === 'entity') return !meant.some((id) => evidence.entities.has(id));
    return (
      !held &&
      (token.name ||
        token.attribute ||
        this.parts.wording.nameKind(token) !== undefined ||
        (token.kind === 'unknown' && HAN_NAME.test(token.text)))
    );
  }

  /** Whether what follows a place is said, where “who” follows: “it was A who reposted it” tells of no words of A. */
  private isSaying({ end }: Place): boolean {
    const { text, tokens } = this.trace.question;
    return (
      !/^\s*who\b/u.test(text.slice(end)) || tokens.some(({ start, readings }) => start >= end && readings.some(({ key }) => isSpeech(key)))
    );
  }

  /** Whether nothing but names stands in a place: not “those on A who did so”. */
  protected isOfNames({ start, end }: Place): boolean {
    return this.trace.question.tokens.every(
      (token) => token.end <= start || token.start >= end || token.kind === 'entity' || token.name || !WORDS.has(token.kind),
    );
  }

  /** Whether a name comes first, with a word for saying behind it, in what is surely somebody's saying. */
  protected saysFirst(token: Token, evidence: Looked['evidence']): boolean {
    const { question, weighed } = this.trace;
    if (token.kind !== 'entity' || evidence.fact.speaker === undefined || this.denied || weighed[0]?.token !== token) return false;
    const one = this.looked.find((other) => other.evidence === evidence);
    const kinds = [...entitiesMeant([token])].map((id) => this.kindOf(id) ?? '');
    return (
      one !== undefined &&
      this.isSurelyAbout(one) &&
      kinds.some((kind) => SPEAKS.has(kind)) &&
      ![...entitiesMeant([token])].some((id) => evidence.entities.has(id)) &&
      question.tokens.some(({ start, readings }) => start > token.start && readings.some(({ key }) => isSpeech(key)))
    );
  }
}
