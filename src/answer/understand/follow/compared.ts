/** “More than Acme?”: what was just told of one, compared with what the record tells of another, by what their figures measure. */
import type { Dossier, DossierFact } from '../../../dossier/dossier.ts';
import { owners } from '../../../dossier/dossier.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import type { ConceptId, EntityId, Figure } from '../../../dossier/schema.ts';
import { allFacts } from '../../lookup.ts';
import type { FigureRef, Plan } from '../../plan.ts';
import { foldTerm } from '../read/fold.ts';
import type { Question } from '../read/question.ts';
import { entityNamed } from './before.ts';
import type { Before } from './before.ts';
import { refusalOf } from './refusal.ts';

/** The plan that compares the main figure shown with that of whom the follow-up names; where they have none, it is refused by name. Undefined where nothing was measured. */
export function comparedWith(own: Question, { facts: shown }: Before, dossier: Dossier): Plan | undefined {
  const entity = own.tokens.flatMap((token) => entityNamed(token) ?? [])[0];
  const [main] = shown;
  if (main === undefined || entity === undefined) return undefined;
  const index = main.figures.findIndex((figure) => isSingle(figure) && !ownsIt(figure, entity, dossier));
  const figure = main.figures[index];
  if (figure === undefined) return undefined;
  // “Higher than Acme’s revenue” names what is to be compared itself.
  const named = measuredIn(own.text, dossier);
  const concepts = new Set<ConceptId>(named.length > 0 ? named : [figure.concept]);
  const other = figureFor(entity, concepts, figure, dossier);
  if (other === undefined) {
    const [concept = figure.concept] = concepts;
    return refusalOf(shown, dossier.entities.has(entity) ? [{ kind: 'concept', concept, entity }] : []);
  }
  return { kind: 'compute', operation: own.shape.computes ?? 'larger', figures: [{ fact: main.id, index }, other] };
}

/** The measured concepts that a text names, whatever longer word their terms are part of. */
const measuredIn = (text: string, { concepts }: Dossier): ConceptId[] =>
  [...concepts.values()].flatMap(({ id, measure, label, terms }) =>
    measure !== undefined && LANGUAGES.some((language) => [label[language], ...terms[language]].some((term) => says(text, foldTerm(term))))
      ? [id]
      : [],
  );
const says = (text: string, term: string): boolean =>
  /\p{Script=Han}/u.test(term) ? text.includes(term) : term !== '' && ` ${text} `.includes(` ${term} `);

/** Of one entity, with a number, as it stands in the source. */
const isSingle = ({ of, value, computed }: Figure): boolean => of.length === 1 && value !== undefined && !computed;
const ownsIt = ({ of: [owner] }: Figure, entity: EntityId, dossier: Dossier): boolean =>
  owner !== undefined && owners(dossier, owner).includes(entity);

/** The entity's own figure of one of the concepts in the same unit: what is beats what somebody expects. */
function figureFor(entity: EntityId, concepts: ReadonlySet<ConceptId>, { unit }: Figure, dossier: Dossier): FigureRef | undefined {
  const found = allFacts(dossier).flatMap((fact: DossierFact) => {
    const index = fact.figures.findIndex(
      (figure) => isSingle(figure) && concepts.has(figure.concept) && figure.unit === unit && ownsIt(figure, entity, dossier),
    );
    return index < 0 ? [] : [{ fact, index }];
  });
  const best =
    found.find(({ fact: { status } }) => status === 'stated') ?? found.find(({ fact: { status } }) => status !== 'forecast') ?? found[0];
  return best && { fact: best.fact.id, index: best.index };
}
