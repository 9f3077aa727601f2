/** Another name than the record has in a place that only one can have: who bought it, what it is called, whose words they are. */
import type { EntityId, FactId } from '../../dossier/schema.ts';
import { isSpeech } from '../understand/read/asks.ts';
import { entitiesMeant } from '../understand/read/meaning.ts';
import type { Token } from '../understand/read/tokens.ts';
import { namesAny } from './compare.ts';
import { StatementWithFigures } from './figures.ts';
import { SURE, lookedAt, meets } from './looked.ts';
import type { Against, Looked } from './looked.ts';
import type { PlacesIn } from './words.ts';

/** Those who can do something, or say it. */
const PARTIES: ReadonlySet<string | undefined> = new Set(['person', 'organisation', 'outlet', undefined]);
const QUOTED = /["“”「」『』]/u;
const MOST_NAMES = 2;
const MOST_PARTIES = 3;
const WHO = { han: '谁', latin: 'who' } as const;

/** A statement whose names are held against those that a fact has in their place. */
export class StatementWithRivals extends StatementWithFigures {
  /** A name that stands where only another can, the rest of the statement being what the fact tells. */
  protected byRival(one: Looked): Against | undefined {
    const { wording, dossier } = this.parts;
    if (this.denied || wording.also(this.text) || this.polarityOf(one.evidence) !== 'tells') return undefined;
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
    if (said.length > 0) return this.isOthers(one, names, said) ? undefined : 'speaker';
    const rivals = [...this.soleInRelation(one, names, missing), ...this.soleInFact(one, names, missing), ...this.soNamed(names, missing)];
    return rivals.length === 0 || this.isOthers(one, names, rivals) ? undefined : 'party';
  }

  /** The fact that tells what the statement would, had two whom it names each other's places. */
  protected byTurned(): { readonly fact: FactId; readonly sureness: number } | undefined {
    const { tokens, text } = this.trace.question;
    if (this.denied || this.from > 0) return undefined;
    const parties = tokens.filter((token) => token.kind === 'entity' && !this.isPlace(token)).slice(0, MOST_PARTIES);
    for (const [at, first] of parties.entries())
      for (const second of parties.slice(at + 1)) {
        const turned = this.parts.trace(
          `${text.slice(0, first.start)} ${second.text} ${text.slice(first.end, second.start)} ${first.text} ${text.slice(second.end)}`,
        );
        const [best] = lookedAt(turned).toSorted((one, other) => other.sureness - one.sureness);
        if (best === undefined) continue;
        const before = this.looked.find(({ place }) => place === best.place)?.sureness ?? 0;
        if (best.sureness >= SURE.rival && before <= best.sureness / 2 && best.open <= SURE.strange && this.changesRoles(first, second, best))
          return { fact: best.evidence.fact.id, sureness: best.sureness };
      }
    return undefined;
  }

  /** Whether a fact gives two names roles of their own, and holds all amounts and times of the statement. */
  private changesRoles(first: Token, second: Token, one: Looked): boolean {
    const { about } = one.evidence.fact;
    const [from, to] = [first, second].map((name) => [...entitiesMeant([name])].flatMap((id) => about[id] ?? []));
    return (
      from !== undefined &&
      to !== undefined &&
      from.length > 0 &&
      to.length > 0 &&
      !meets(from, to) &&
      this.trace.weighed.every(({ token }) => (token.kind !== 'value' && token.kind !== 'date') || this.finding(token, one) === 'holds')
    );
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

  /** Whether another fact that tells of the names, and of none of those in whose place they would stand, may be what is meant. */
  private isOthers(one: Looked, names: readonly Token[], rivals: readonly EntityId[]): boolean {
    return this.looked.some(
      (other) =>
        other.place !== one.place &&
        other.sureness >= SURE.named &&
        !rivals.some((id) => other.evidence.entities.has(id) || other.evidence.speakers.has(id)) &&
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
      if (!holders.every((holder) => missing.includes(holder)) || !meets([...question.entities], evidence.roles.get(other) ?? [])) return [];
      // Where somebody else stands on that side, the names stand on the other.
      const told = question.relations.find(({ concept }) => concept === id)?.[relation.sole] ?? [];
      return told.length > 0 && !meets(told, meant) ? [] : holders;
    });
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
    const places = placesIn.flatMap((places) => places(this.text));
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
}
