/** Another name than the record has in a place that only one can have: who bought it, what it is called, whose words they are. */
import type { EntityId } from '../../dossier/schema.ts';
import { isSpeech } from '../understand/read/asks.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Place } from '../understand/read/matches.ts';
import type { Token } from '../understand/read/tokens.ts';
import { meets, namesAny } from './compare.ts';
import { StatementWithParties } from './parties.ts';
import { HAN_NAME, PRONOUN, SURE, WORDS, foldedText, isHard, lookedAt } from './looked.ts';
import type { Against, Looked } from './looked.ts';
import type { PlacesIn } from './words.ts';

/** Those who can do something, or say it. */
const PARTIES: ReadonlySet<string | undefined> = new Set(['person', 'organisation', 'outlet', undefined]);
const QUOTED = /["“”「」『』]/u;
const MOST_NAMES = 2;
const QUOTATION = /["“「『]([^"”」』]+)["”」』]/gu;
/** A name of two or three words in Latin letters. */
const LATIN = /[A-Za-z]+(?: [A-Za-z]+){1,2}/gu;
const WHO = { han: '谁', latin: 'who' } as const;

/** A statement whose names are held against those that a fact has in their place. */
export class StatementWithRivals extends StatementWithParties {
  /** A name that stands where only another can, the rest of the statement being what the fact tells. */
  protected byRival(one: Looked): Against | undefined {
    const { wording, dossier } = this.parts;
    if (this.denied || wording.also(this.text) || this.polarityOf(one.evidence) !== 'tells') return undefined;
    if (this.isMisnamed(one)) return 'party';
    const names = this.trace.weighed.flatMap(({ token }, at) =>
      token.start >= this.from && this.isName(token) && !namesAny(token, one.evidence, one.explained[at] ?? 0, dossier) ? [token] : [],
    );
    if (names.length === 0 || names.length > MOST_NAMES || !this.leavesOnly(one, names)) return undefined;
    const { sureness, open } = this.asked(names, one);
    if (sureness < SURE.rival || open > SURE.strange) return undefined;
    const missing = [...one.evidence.entities, ...one.evidence.speakers].filter(
      (id) => !this.trace.question.entities.has(id) && this.kindOf(id) !== 'place',
    );
    const said = this.whoSaysSo(one, names, missing);
    if (said.length > 0 && this.mayBeOthers(one)) return undefined;
    if (said.length > 0) return this.isOthers(one, names, said, sureness) ? undefined : 'speaker';
    const rivals = [...this.soleInRelation(one, names, missing), ...this.soleInFact(one, names, missing), ...this.soNamed(names, missing)];
    return rivals.length === 0 || this.isOthers(one, names, rivals, sureness) ? undefined : 'party';
  }

  /** A name that is no place: of somebody known, or one that looks like it. */
  private isName(token: Token): boolean {
    return token.kind === 'entity'
      ? !this.isPlace(token)
      : token.place !== true && (token.name || this.parts.wording.nameKind(token) !== undefined);
  }

  /** The kinds of what a name means; undefined where nobody knows. */
  private kindsOf(name: Token): readonly (string | undefined)[] {
    if (name.kind === 'entity') return [...entitiesMeant([name])].map((id) => this.kindOf(id));
    const kind = this.parts.wording.nameKind(name);
    return [kind === 'other' ? undefined : kind];
  }

  /** How sure it is that the fact is the answer once a question word stands in the place of the names. */
  private asked(names: readonly Token[], one: Looked): Pick<Looked, 'sureness' | 'open'> {
    const { text } = this.trace.question;
    const who = /\p{Script=Han}/u.test(text) ? WHO.han : WHO.latin;
    const question = names.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)} ${who} ${rest.slice(end)}`, text);
    const asked = lookedAt(this.parts.trace(question)).find(({ place }) => place === one.place);
    const own = this.about(one);
    return asked !== undefined && asked.sureness > own.sureness ? asked : own;
  }

  /** Whether another fact that tells of the names, and of none of those in whose place they would stand, may be what is meant, or another surely is. */
  private isOthers(one: Looked, names: readonly Token[], rivals: readonly EntityId[], sureness = Number.POSITIVE_INFINITY): boolean {
    return this.looked.some(
      (other) =>
        other.place !== one.place &&
        other.sureness >= SURE.named &&
        (other.sureness >= sureness - SURE.near ||
          !rivals.some((id) => other.evidence.entities.has(id) || other.evidence.speakers.has(id))) &&
        names.every((name) => name.kind === 'entity' && namesAny(name, other.evidence, this.explainedBy(name, other), this.parts.dossier)),
    );
  }

  /** Those who alone have a role towards the other side of a relation, where names stand in their place: a firm has one buyer. */
  private soleInRelation({ evidence }: Looked, names: readonly Token[], missing: readonly EntityId[]): readonly EntityId[] {
    const { question } = this.trace;
    const meant = names.flatMap((name) => [...entitiesMeant([name])]);
    if (!names.every((name) => this.kindsOf(name).every((kind) => PARTIES.has(kind)))) return [];
    return evidence.fact.concepts.flatMap((id) => {
      const relation = this.parts.dossier.concepts.get(id)?.relation;
      if (relation?.sole === undefined) return [];
      const [own, other] = relation.sole === 'from' ? [relation.from, relation.to] : [relation.to, relation.from];
      const holders = evidence.roles.get(own) ?? [];
      if (!holders.every((holder) => missing.includes(holder)) || !meets([...question.entities], evidence.roles.get(other) ?? []))
        return [];
      // Where somebody else stands on that side, the names stand on the other.
      const told = question.relations.find(({ concept }) => concept === id)?.[relation.sole] ?? [];
      return told.length > 0 && !meets(told, meant) ? [] : holders;
    });
  }

  /** Whether the statement tells a name that the fact quotes with one of its words changed. */
  private isMisnamed(one: Looked): boolean {
    if (this.about(one).sureness < SURE.supports) return false;
    const { voices, speakers, identities, namings } = this.parts.wording;
    const given = [voices, speakers, identities, namings]
      .flatMap((places) => places(this.text))
      .map(({ start, end }) => this.text.slice(start, end));
    const quoted = [...this.text.matchAll(QUOTATION)].map(([, words = '']) => words);
    const said = [...given, ...quoted].map(
      (words) =>
        words
          .replace(/^\s*the /u, '')
          .match(LATIN)?.[0]
          .split(/\s+/u) ?? [],
    );
    const { zh, en } = one.evidence.fact.text;
    const names = [...zh.matchAll(LATIN), ...[...en.matchAll(QUOTATION)].flatMap(([, words = '']) => words.match(LATIN) ?? [])].flat();
    const own = names.map((words) => words.toLowerCase().replace(/^the /u, '').split(/\s+/u));
    if (own.some((words) => this.text.includes(words.join(' ')))) return false;
    return own.some((words) =>
      said.some(
        (others) =>
          others.length === words.length && words.some((word, at) => others[at] === word) && words.some((word, at) => others[at] !== word),
      ),
    );
  }

  /** Those whom the fact calls the only ones, where names stand in the place of the one, or of some of several of whom the others are named. */
  private soleInFact({ evidence: { fact } }: Looked, names: readonly Token[], missing: readonly EntityId[]): readonly EntityId[] {
    const voices = this.voices(fact);
    const kinds = names.flatMap((name) => this.kindsOf(name));
    const isOfKind = (id: EntityId, kind: string | undefined): boolean =>
      // A person may stand for their firm.
      kind === undefined || kind === this.kindOf(id) || (kind === 'person' && this.kindOf(id) === 'organisation');
    return [...Map.groupBy(fact.sole, (id) => fact.about[id]).values()].flatMap((holders) => {
      const absent = holders.filter((id) => missing.includes(id));
      const isRivalled = absent.length > 0 && (holders.length === 1 || absent.length < holders.length);
      const fits = kinds.every((kind) => absent.some((id) => isOfKind(id, kind)));
      const isVoice = absent.some((id) => voices.includes(id));
      return isRivalled && fits && (!isVoice || this.isGiven(names)) ? absent : [];
    });
  }

  /** What the fact names, where the statement says that names are what something is called. */
  private soNamed(names: readonly Token[], missing: readonly EntityId[]): readonly EntityId[] {
    return this.standIn(names, [this.parts.wording.namings]) ? missing.filter((id) => this.kindOf(id) !== 'person') : [];
  }

  /** Whether the statement says that it is names from whom something comes, or who it is. */
  private isGiven(names: readonly Token[]): boolean {
    const { voices, speakers, identities } = this.parts.wording;
    return this.standIn(names, [voices, speakers, identities]);
  }

  private standIn(names: readonly Token[], placesIn: readonly PlacesIn[]): boolean {
    const places = placesIn.flatMap((find) => find(this.text));
    return names.every(({ start, end }) => places.some((place) => start >= place.start && end <= place.end));
  }

  /** Whose words the fact tells, where the statement has them said by somebody else. */
  private whoSaysSo(one: Looked, [name, more]: readonly Token[], missing: readonly EntityId[]): readonly EntityId[] {
    const { fact } = one.evidence;
    const voices = this.voices(fact);
    if (name === undefined || more !== undefined || !voices.every((id) => missing.includes(id))) return [];
    if (!this.kindsOf(name).every((kind) => PARTIES.has(kind))) return [];
    const { question, weighed } = this.trace;
    const isSaying =
      fact.status === 'said' &&
      weighed[0]?.token === name &&
      (QUOTED.test(this.text) || question.tokens.some(({ readings }) => readings.some(({ key }) => isSpeech(key))));
    return isSaying || this.isCited(name, one) ? voices : [];
  }

  /** “It is A”, where the fact names another of the kind in its place, and the statement does not. */
  protected byIdentity(one: Looked): Against | undefined {
    const { question } = this.trace;
    const { wording, dossier } = this.parts;
    if (this.denied || wording.also(question.text)) return undefined;
    // “It is A”, and not “it is A that did so”.
    const isNamesOnly = ({ start, end }: Place): boolean =>
      !/(?<!的)是\s*$/u.test(question.text.slice(0, start)) ||
      /^的[\s。.!！]*$/u.test(question.text.slice(end)) ||
      question.tokens.every((token) => token.end <= start || token.start >= end || this.isName(token) || !WORDS.has(token.kind));
    const places = wording
      .identities(question.text)
      .filter((place) => !PRONOUN.test(question.text.slice(place.start, place.end)) && isNamesOnly(place));
    const names = question.tokens.filter(
      (token) =>
        token.start >= this.from &&
        places.some((place) => token.start >= place.start && token.end <= place.end) &&
        !namesAny(token, one.evidence, this.explainedBy(token, one), dossier),
    );
    const { concepts, via, speaker } = one.evidence.fact;
    const settled =
      via !== undefined || speaker !== undefined || concepts.some((id) => dossier.concepts.get(id)?.relation?.sole !== undefined);
    const rivals = [...one.evidence.entities, ...one.evidence.speakers].filter((id) => !question.entities.has(id));
    const isRivalled = (token: Token): boolean => {
      const known = token.kind === 'entity' ? [...entitiesMeant([token])].map((id) => this.kindOf(id)) : [wording.nameKind(token)];
      if (known.some((kind) => kind !== undefined && rivals.some((id) => this.kindOf(id) === kind))) return true;
      const unknown = token.name || (token.kind === 'unknown' && HAN_NAME.test(token.text));
      return (
        unknown &&
        settled &&
        rivals.some((id) => this.kindOf(id) === 'person' || this.kindOf(id) === 'outlet' || this.kindOf(id) === 'organisation')
      );
    };
    const wrong = names.filter(isRivalled);
    return wrong.length > 0 && this.leavesOnly(one, wrong) ? 'party' : undefined;
  }

  /** A name that is none of the fact's, where everything else is, amount or time and all, and somebody of the kind is missing. */
  protected byStranger(one: Looked): Against | undefined {
    const { question, weighed } = this.trace;
    const { wording, dossier } = this.parts;
    const { evidence } = one;
    if (this.denied || this.from > 0 || wording.also(question.text) || this.polarityOf(evidence) !== 'tells') return undefined;
    const strange = weighed.flatMap(({ token }, at) => {
      const isName = token.kind === 'entity' ? !this.isPlace(token) : token.name || wording.nameKind(token) !== undefined;
      return isName && token.place !== true && (one.explained[at] ?? 0) < REQUIRED && !namesAny(token, evidence, 0, dossier) ? [token] : [];
    });
    const [name, more] = strange;
    if (name === undefined || more !== undefined || this.about(one).open > SURE.strange) return undefined;
    const others = weighed.filter(({ token }) => token !== name && token.kind !== 'ask' && token.kind !== 'light');
    const unheld = others.filter(({ token }) => this.finding(token, one) !== 'holds');
    if (unheld.some(({ token }) => isHard(token)) || unheld.reduce((sum, { weight }) => sum + weight, 0) > SURE.strange) return undefined;
    const sure = others.some(({ token }) => (token.kind === 'value' || token.kind === 'date') && token.open !== true);
    const measured = evidence.fact.measured.flatMap(({ of }) => of);
    // What is measured is still of its own.
    if (!sure || (measured.length > 0 ? !measured.some((id) => question.entities.has(id)) : question.entities.size === 0)) return undefined;
    const kinds = name.kind === 'entity' ? [...entitiesMeant([name])].map((id) => this.kindOf(id)) : [wording.nameKind(name)];
    const missing = [...evidence.entities, ...evidence.speakers].filter((id) => !question.entities.has(id));
    // Who says it may be anybody; a name of which nothing is known may be anybody's.
    const { speaker, via } = evidence.fact;
    const unsaid = [speaker, via].some((id) => id !== undefined && missing.includes(id));
    if (unsaid && kinds.some((kind) => PARTIES.has(kind)) && wording.voices(question.text).length > 0) return 'speaker';
    if (kinds.every((kind) => kind === undefined)) return missing.some((id) => this.kindOf(id) !== 'place') ? 'party' : undefined;
    return missing.some((id) => kinds.some((kind) => kind !== undefined && kind === this.kindOf(id))) ? 'party' : undefined;
  }

  /** Somebody else of what only one is: the first, the largest. */
  protected byParties(one: Looked): Against | undefined {
    const { question } = this.trace;
    const { dossier, wording } = this.parts;
    if (this.denied || !wording.superlatives(question.text) || !wording.superlatives(foldedText(one.evidence.fact))) return undefined;
    const [other, more] = question.tokens.filter(
      (token) => token.start >= this.from && token.kind === 'entity' && !this.isPlace(token) && !namesAny(token, one.evidence, 0, dossier),
    );
    if (other === undefined || more !== undefined) return undefined;
    const kinds = new Set([...entitiesMeant([other])].map((id) => this.kindOf(id)));
    const rivals = [...one.evidence.entities].filter((id) => kinds.has(this.kindOf(id) ?? 'place') && !question.entities.has(id));
    return rivals.length > 0 && !this.isOthers(one, [other], rivals) && this.leavesOnly(one, [other]) ? 'party' : undefined;
  }
}
