/** What the rules make of one statement: which facts decide it, and whether anything in it goes against them. */
import { sourceOf } from '../../dossier/dossier.ts';
import type { FactId } from '../../dossier/schema.ts';
import { REQUIRED } from '../understand/rank/constraints.ts';
import type { Token } from '../understand/read/tokens.ts';
import { StatementBorneOut } from './borne-out.ts';
import { namesAny } from './compare.ts';
import { dateFinding, isEarlier } from './dates.ts';
import { BEHIND, SURE, foldedText } from './looked.ts';
import type { Against, Judgement } from './looked.ts';

/** What the rules make of a statement with all facts that it may be about. */
export interface Ruling {
  readonly verdict: Judgement;
  /** What goes against it, and what bears it out, each whatever the other says. */
  readonly contradiction: Judgement | undefined;
  readonly borneOut: Judgement | undefined;
  readonly support: Judgement | undefined;
}

/** What is so at one time and maybe not at another. */
const OF_ITS_TIME: ReadonlySet<Against> = new Set<Against>(['amount', 'denial', 'only', 'all', 'opposite', 'ruled-out']);
const DENYING: ReadonlySet<Against> = new Set<Against>(['denial', 'ruled-out', 'opposite']);

/** A statement with the verdict that the facts allow. */
export class RuledStatement extends StatementBorneOut {
  /** What the rules make of the statement. */
  ruling(): Ruling {
    const contradiction = this.contradiction();
    const borneOut = this.borneOut();
    const support = this.support(borneOut);
    const nothing: Judgement = { verdict: 'not-in-record', facts: [], sureness: this.trace.candidates[0]?.confidence ?? 0 };
    const verdict = contradiction === undefined ? (support ?? nothing) : this.weighed(contradiction, borneOut, support, nothing);
    return { verdict, contradiction, borneOut, support };
  }

  /** What goes against the statement, held against what bears it out. */
  private weighed(against: Judgement, borneOut: Judgement | undefined, support: Judgement | undefined, nothing: Judgement): Judgement {
    if (this.isOfAnother(against)) return nothing;
    const [main] = against.facts;
    // What a fact rules out by name is not borne out by one that does not tell of it.
    if (against.against === 'ruled-out' && borneOut !== undefined && !this.tellsRuledOut(main, borneOut.facts)) return against;
    // What tells of one of them bears out nothing of “only”.
    const { dossier, wording } = this.parts;
    const isOnly = (id: FactId): boolean => {
      const fact = dossier.facts.get(id);
      return fact !== undefined && wording.only(foldedText(fact));
    };
    if (
      against.against === 'only' &&
      borneOut !== undefined &&
      !borneOut.facts.some(isOnly) &&
      against.sureness >= borneOut.sureness - BEHIND
    )
      return against;
    // What another fact bears out as surely is undecided at the most.
    const undecided = borneOut !== undefined && borneOut.sureness >= against.sureness && !borneOut.facts.some((fact) => fact === main);
    if (!undecided) return against;
    return borneOut.sureness > against.sureness + SURE.near ? (support ?? nothing) : nothing;
  }

  /** What goes against the statement; undefined where nothing surely does. */
  private contradiction(): Judgement | undefined {
    const [best] = this.trace.candidates;
    if (best === undefined) return undefined;
    const about = this.looked.map((one) => ({ one, ...this.about(one) })).toSorted((one, other) => other.sureness - one.sureness);
    const most = about[0]?.sureness ?? 0;
    const foreign = this.isForeign();
    // Roles the other way round make it unsure that the fact is meant.
    const reversed = about.find(
      ({ one, sureness }) =>
        (sureness >= SURE.named || (one.coverage >= SURE.covers && this.isOfNothingElse(one))) && this.byRoles(one) === 'roles',
    );
    if (reversed !== undefined)
      return {
        verdict: 'contradicted',
        facts: [reversed.one.evidence.fact.id],
        against: 'roles',
        sureness: Math.max(reversed.sureness, most),
      };
    const side = this.bySide();
    if (side !== undefined) return { verdict: 'contradicted', facts: [side.fact], against: 'roles', sureness: side.sureness };
    for (const { one, sureness, open } of about) {
      if (sureness < most - BEHIND || (this.from > 0 && sureness < SURE.joined)) break;
      const against =
        (sureness >= SURE.ruledOut ? this.byWords(one) : undefined) ??
        (one.coverage >= SURE.turned || sureness >= SURE.contradicts ? this.byRoles(one) : undefined) ??
        (sureness >= SURE.contradicts ? this.byComparison(one) : undefined) ??
        this.byRival(one) ??
        this.bySpeaker(one) ??
        (sureness >= SURE.voice && open <= SURE.open ? (this.byVoice(one) ?? this.byIdentity(one)) : undefined) ??
        ((sureness >= SURE.contradicts ||
          (sureness >= SURE.named && this.measuresNamed(one)) ||
          this.holdsRest(one) ||
          this.holdsAllButPlace(one)) &&
        open <= SURE.open
          ? foreign
            ? (this.byVoice(one) ?? this.byIdentity(one))
            : (this.byTokens(one) ?? this.byVoice(one) ?? this.byIdentity(one) ?? this.byParties(one) ?? this.bySense(one))
          : undefined) ??
        (sureness >= SURE.stranger ? this.byStranger(one) : undefined);
      if (against === undefined) continue;
      const beside = best.facts.includes(one.evidence.fact.id) && best.facts.length <= 3 ? best.facts : [];
      return { verdict: 'contradicted', facts: [...new Set([one.evidence.fact.id, ...beside])], against, sureness };
    }
    const alone = this.byWordsAlone();
    if (alone !== undefined) return { verdict: 'contradicted', facts: [alone.fact], against: 'ruled-out', sureness: alone.sureness };
    const turned = foreign ? undefined : this.byTurned();
    return turned && { verdict: 'contradicted', facts: [turned.fact], against: 'roles', sureness: turned.sureness };
  }

  /** Whether what goes against it is of one time, of many or of certain ones, and the statement of a time before, of some, or of somebody else. */
  private isOfAnother({ against, facts }: Judgement): boolean {
    const [id] = facts;
    const evidence = id === undefined ? undefined : this.parts.evidenceOf(id);
    if (evidence === undefined || against === undefined || !OF_ITS_TIME.has(against)) return false;
    const { wording, dossier } = this.parts;
    const told = foldedText(evidence.fact);
    const own = this.text.slice(this.from);
    const words = this.ruledOut.get(evidence.fact.id);
    const isRuledOut = ({ start, end }: Token): boolean =>
      against === 'ruled-out' && words !== undefined && start < words.end && end > words.start;
    const isBefore =
      evidence.fact.status === 'stated' &&
      this.trace.weighed.some(
        ({ token }) =>
          token.kind === 'date' &&
          token.open !== true &&
          !isRuledOut(token) &&
          (dateFinding(this.trace, token, evidence, 0, dossier) === 'against' ||
            (evidence.fact.when === undefined && isEarlier(token, sourceOf(dossier, evidence.fact).published))),
      );
    const isOnce = wording.before(own) && !wording.before(told);
    const isOfSome = DENYING.has(against) && wording.some(own) && !wording.some(told);
    const isOfOthers =
      against === 'opposite' && this.trace.weighed.some(({ token }) => token.kind === 'entity' && !namesAny(token, evidence, 0, dossier));
    return isBefore || isOnce || isOfSome || isOfOthers;
  }

  /** Whether facts tell the words that another rules out. */
  private tellsRuledOut(by: FactId | undefined, facts: readonly FactId[]): boolean {
    const found = by === undefined ? undefined : this.ruledOut.get(by);
    if (found === undefined) return true;
    return this.trace.weighed.some(
      ({ token }, at) =>
        token.start < found.end &&
        token.end > found.start &&
        token.kind !== 'entity' &&
        this.trace.examined.some(({ evidence, explained }) => facts.includes(evidence.fact.id) && (explained[at] ?? 0) >= REQUIRED),
    );
  }
}
