/** What goes against a statement by who does what to whom: roles the other way round, or somebody else where there is only one. */
import type { FactId } from '../../dossier/schema.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import { conceptsMeant, entitiesMeant } from '../understand/read/meaning.ts';
import type { RelationAsked } from '../understand/read/relations.ts';
import type { Token } from '../understand/read/tokens.ts';
import { meets, namesAny } from './compare.ts';
import { StatementWithVoices } from './voices.ts';
import { SURE, holdsRelation, isHard, lookedAt, sameRoles, turnsBoth } from './looked.ts';
import type { Against, Looked } from './looked.ts';

/** How many of those named are tried in each other's places. */
const MOST_PARTIES = 3;

/** A statement whose parties are held against those that a fact has in their roles. */
export class StatementWithParties extends StatementWithVoices {
  /** The roles of the fact the other way round, or somebody else where there is only one. */
  protected byRoles(one: Looked): Against | undefined {
    const { question } = this.trace;
    const { dossier } = this.parts;
    if (this.denied || this.from > 0) return undefined;
    for (const relation of question.relations) {
      const own = dossier.concepts.get(relation.concept)?.relation;
      if (own === undefined || relation.from.length === 0 || relation.to.length === 0) continue;
      if (this.looked.some(({ evidence }) => holdsRelation(relation, own, evidence.roles))) continue;
      const { roles, fact } = one.evidence;
      if (!fact.concepts.some((id) => sameRoles(dossier.concepts.get(id)?.relation, own))) continue;
      if (turnsBoth(relation, own, roles)) return 'roles';
      const froms = roles.get(own.from) ?? [];
      const tos = roles.get(own.to) ?? [];
      if (own.sole === 'from' && meets(relation.to, tos) && froms.length > 0 && !meets(relation.from, froms)) return 'party';
      if (own.sole === 'to' && meets(relation.from, froms) && tos.length > 0 && !meets(relation.to, tos)) return 'party';
    }
    if (question.relations.some((relation) => this.turnsOwn(relation, one))) return 'roles';
    return this.isAnothersFigure(one) ? 'party' : undefined;
  }

  /** Whether a relation of another name, which the fact tells in its own way, has its sides the other way round: what somebody owns they hold. */
  private turnsOwn(relation: RelationAsked, one: Looked): boolean {
    const { fact, roles } = one.evidence;
    const { concepts } = this.parts.dossier;
    const isTold = this.trace.weighed.some(
      ({ token }, at) => conceptsMeant([token]).has(relation.concept) && (one.explained[at] ?? 0) >= REQUIRED,
    );
    const isAll = this.trace.weighed.every(({ token }) => !isHard(token) || this.finding(token, one) === 'holds');
    // Of two relations that have one holder each, the one says the other: not so of who says what of whom.
    const own = fact.concepts.flatMap((id) => concepts.get(id)?.relation ?? []).filter(({ sole }) => sole !== undefined);
    if (concepts.get(relation.concept)?.relation?.sole === undefined) return false;
    return (
      isTold &&
      isAll &&
      this.isOfNothingElse(one) &&
      own.some((names) => turnsBoth(relation, names, roles)) &&
      !own.some((names) => holdsRelation(relation, names, roles))
    );
  }

  /** Somebody on the other side than the one where facts have them, and no fact has them there. */
  protected bySide(): { readonly fact: FactId; readonly sureness: number } | undefined {
    if (this.denied) return undefined;
    const { tokens, text } = this.trace.question;
    const claims = this.parts.sidesIn(text, tokens);
    const about = this.looked.filter((one) => this.about(one).sureness >= SURE.named || one.coverage >= SURE.turned);
    for (const { entities, role, other } of claims) {
      const sides = about.filter(({ evidence: { roles } }) => roles.has(role) && roles.has(other));
      const has = (one: Looked, side: string): boolean => meets(entities, one.evidence.roles.get(side) ?? []);
      if (sides.some((one) => has(one, role))) continue;
      const found = sides.find((one) => has(one, other));
      if (found !== undefined) return { fact: found.evidence.fact.id, sureness: Math.max(this.about(found).sureness, SURE.contradicts) };
    }
    return undefined;
  }

  /** The fact that tells what the statement would, had two whom it names each other's places. */
  protected byTurned(): { readonly fact: FactId; readonly sureness: number } | undefined {
    const { tokens, text } = this.trace.question;
    if (this.denied || this.from > 0 || this.trace.question.relations.length === 0) return undefined;
    const parties = tokens.filter((token) => token.kind === 'entity' && !this.isPlace(token)).slice(0, MOST_PARTIES);
    for (const [at, first] of parties.entries())
      for (const second of parties.slice(at + 1)) {
        const turned = this.parts.trace(
          `${text.slice(0, first.start)} ${second.text} ${text.slice(first.end, second.start)} ${first.text} ${text.slice(second.end)}`,
        );
        const [best] = lookedAt(turned).toSorted((one, other) => other.sureness - one.sureness);
        if (best === undefined) continue;
        const before = this.looked.find(({ place }) => place === best.place)?.sureness ?? 0;
        if (
          best.sureness >= SURE.rival &&
          before <= best.sureness / 2 &&
          best.open <= SURE.strange &&
          this.changesRoles(first, second, best)
        )
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

  /** The very amount of the fact, given to somebody else than the one who has it. */
  protected isAnothersFigure(one: Looked): boolean {
    const { question, weighed } = this.trace;
    const { concepts } = this.parts.dossier;
    const { fact, roles } = one.evidence;
    const sole = fact.concepts
      .flatMap((id) => (question.concepts.has(id) ? (concepts.get(id)?.relation ?? []) : []))
      .find((relation) => relation.sole === 'from');
    if (sole === undefined || !fact.measured.some(({ value }) => value !== undefined)) return false;
    const exact = weighed.some(({ token }, at) => token.kind === 'value' && (one.explained[at] ?? 0) >= REQUIRED);
    const holders = roles.get(sole.from) ?? [];
    const strange = question.tokens.filter((token) => token.kind === 'entity' && !namesAny(token, one.evidence, 0, this.parts.dossier));
    return (
      exact &&
      strange.length === 1 &&
      meets([...question.entities], roles.get(sole.to) ?? []) &&
      !meets([...question.entities], holders) &&
      this.leavesOnly(one, strange)
    );
  }
}
