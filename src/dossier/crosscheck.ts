/** What zod cannot see: whether the files of a dossier hold together. */
import { basename } from 'node:path';
import { endsOf } from './bounds.ts';
import { cardChecked } from './crosscheck-card.ts';
import { examplesChecked } from './crosscheck-examples.ts';
import { statementsChecked } from './crosscheck-statements.ts';
import { relationsChecked } from './crosscheck-relations.ts';
import { figuresInTexts, measuredOtherwise, measuringIn } from './crosscheck-figures.ts';
import type { FactFault } from './crosscheck-figures.ts';
import { timesInParagraphs } from './crosscheck-times.ts';
import { unitsChecked } from './crosscheck-units.ts';
import type { DossierFiles } from './files.ts';
import { summariesChecked } from './crosscheck-summaries.ts';
import { duplicates, placed, placedWhole } from './source-location.ts';
import type { Placed } from './source-location.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { LANGUAGES, UNITS } from './schema.ts';
import type { Claim, Concept, DraftEntity, Entity, Fact, Topic, Unit } from './schema.ts';
import type { DraftFact, FactFile } from './schema/fact-files.ts';
import type { Head } from './schema/head.ts';
import type { Source } from './schema/sources.ts';

/** Roles that any fact may use beside those of the concepts' relations. */
const COMMON_ROLES = ['subject', 'mentioned'];

/** Everything of the files that the checks look at, each with the way to its line. */
interface Parts {
  readonly files: DossierFiles;
  readonly facts: readonly Placed<FactFile>[];
  readonly entities: readonly Placed<Entity>[];
  readonly concepts: readonly Placed<Concept>[];
  readonly topics: readonly Placed<Topic>[];
  readonly claims: readonly Placed<Claim>[];
  readonly sources: readonly Placed<Source>[];
  readonly heads: readonly Placed<Head>[];
  readonly drafts: { readonly fact: readonly Placed<DraftFact>[]; readonly entity: readonly Placed<DraftEntity>[] };
}

type Place = Pick<Problem, 'file' | 'line' | 'field'>;
/** Tells of an id that nothing has. */
type Need = (kind: 'fact' | 'entity' | 'concept' | 'source', id: string, where: Place) => void;

/** Every problem between and inside the files, in the order of the files. Empty when the dossier holds together. */
export function crossCheck(files: DossierFiles): Problem[] {
  const parts: Parts = {
    files,
    facts: files.facts.flatMap(placedWhole),
    entities: placed(files.entities),
    concepts: placed(files.concepts),
    topics: placed(files.topics),
    claims: placed(files.claims),
    sources: placed(files.sources),
    heads: placedWhole(files.head),
    drafts: { fact: files.drafts.facts.flatMap(placedWhole), entity: files.drafts.entities },
  };
  const { facts, entities, concepts, topics, claims, sources, drafts } = parts;
  const problems: Problem[] = [];
  const need = needer(parts, problems);
  for (const list of [[...facts, ...drafts.fact], [...entities, ...drafts.entity], concepts, topics, claims, sources])
    problems.push(...duplicates(list));
  problems.push(...sharedAliases(entities));
  problems.push(...factsChecked(parts, need));
  problems.push(...entitiesChecked(parts, need));
  problems.push(...paragraphsChecked(sources));
  for (const { value: topic, at } of topics) topic.summary.forEach((id, index) => need('fact', id, at('summary', index)));
  for (const { value: claim, at } of claims) {
    if (claim.part_of !== undefined && claims.every(({ value }) => value.id !== claim.part_of || value.id === claim.id))
      problems.push({ ...at('part_of'), message: `there is no other claim ${claim.part_of}: name the claim that this is a part of` });
    for (const list of ['by', 'against'] as const) claim[list].forEach((id, index) => need('entity', id, at(list, index)));
    for (const list of ['alleges', 'seeks', 'basis', 'answers', 'outcome'] as const)
      claim[list].forEach((id, index) => need('fact', id, at(list, index)));
  }
  problems.push(...topicsChecked(parts));
  problems.push(
    ...relationsChecked(facts, need),
    ...unitsChecked(parts.heads, concepts, facts),
    ...examplesChecked(files, need),
    ...statementsChecked(files),
    ...summariesChecked(files, need),
  );
  const head = files.head.value;
  for (const list of ['most_asked', 'summary'] as const)
    head?.[list].forEach((id, index) => need('fact', id, files.head.locate([list, index])));
  problems.push(...uncovered(sources, [...facts, ...drafts.fact]));
  // A figure that is wrong in a fact is told of there, and not again wherever the card has it.
  const holds = problems.length === 0;
  const ofCard = cardChecked(files, need);
  if (holds) problems.push(...ofCard);
  return problems;
}

/** What tells of ids that nothing has, into `problems`. */
function needer({ facts, entities, concepts, sources, drafts }: Parts, problems: Problem[]): Need {
  const ids = {
    fact: new Set<string>(facts.map(({ value }) => value.id)),
    entity: new Set<string>(entities.map(({ value }) => value.id)),
    concept: new Set<string>(concepts.map(({ value }) => value.id)),
    source: new Set<string>(sources.map(({ value }) => value.id)),
  };
  const unready: ReadonlySet<string> = new Set(
    Object.entries(drafts).flatMap(([kind, list]) => list.map(({ value }) => `${kind} ${value.id}`)),
  );
  return (kind, id, where) => {
    if (ids[kind].has(id)) return;
    if (unready.has(`${kind} ${id}`)) {
      problems.push({ ...where, message: `${kind} ${id} is still a draft: write it and take its \`draft: true\` out` });
      return;
    }
    const like = nearest(id, ids[kind]);
    problems.push({
      ...where,
      message: `there is no ${kind} ${id}${like === undefined ? ': correct the id, or add it' : `; is ${like} meant?`}`,
    });
  };
}

/** What is wrong with the facts, one after the other. */
function factsChecked({ facts, concepts, sources, heads }: Parts, need: Need): Problem[] {
  const measuring = measuringIn(heads.flatMap(({ value }) => value.units));
  const roles = new Set([
    ...COMMON_ROLES,
    ...concepts.flatMap(({ value: { relation } }) => (relation ? [relation.from, relation.to] : [])),
  ]);
  const measured = new Map<string, Concept>(concepts.map(({ value }) => [value.id, value]));
  return facts.flatMap(({ value: fact, at }) => {
    const problems: Problem[] = [];
    for (const [entity, role] of Object.entries(fact.about)) {
      need('entity', entity, at('about', entity));
      if (!roles.has(role))
        problems.push({
          ...at('about', entity),
          message: `no concept has the role ${role}; roles are ${COMMON_ROLES.join(', ')} and the two sides of a concept's relation`,
        });
    }
    fact.sole.forEach((entity, index) => {
      if (fact.about[entity] === undefined)
        problems.push({ ...at('sole', index), message: `the fact is not about ${entity}: name it under about, or leave it out here` });
    });
    fact.concepts.forEach((concept, index) => need('concept', concept, at('concepts', index)));
    if (fact.speaker !== undefined) need('entity', fact.speaker, at('speaker'));
    if (fact.via !== undefined) need('entity', fact.via, at('via'));
    if (fact.source !== undefined) need('source', fact.source, at('source'));
    fact.disagrees.forEach((other, index) => other.with.forEach((id) => need('fact', id, at('disagrees', index, 'with'))));
    fact.supersedes.forEach((id, index) => {
      need('fact', id, at('supersedes', index));
      if (id === fact.id) problems.push({ ...at('supersedes', index), message: 'a fact cannot supersede itself: name the older one' });
    });
    fact.figures.forEach((figure, index) => {
      need('concept', figure.concept, at('figures', index, 'concept'));
      figure.of.forEach((entity) => need('entity', entity, at('figures', index, 'of')));
      const concept = measured.get(figure.concept);
      if (concept !== undefined && measuredOtherwise(figure, concept, measuring.units))
        problems.push({
          ...at('figures', index, 'unit'),
          message: `${concept.id} is measured in ${concept.measure ?? ''}, and this figure in ${figure.unit}: correct one of them, or name another concept`,
        });
    });
    const source = fact.source === undefined ? sources[0]?.value : sources.find(({ value }) => value.id === fact.source)?.value;
    const faults = [...figuresInTexts(fact, measuring), ...(source === undefined ? [] : againstParagraphs(fact, source))];
    return [...problems, ...faults.map(({ path, message }) => ({ ...at(...path), message }))];
  });
}

/** What is wrong with the entities. */
function entitiesChecked({ entities, sources }: Parts, need: Need): Problem[] {
  return entities.flatMap(({ value: entity, at }) => {
    if (entity.belongs_to !== undefined) need('entity', entity.belongs_to, at('belongs_to'));
    for (const list of ['leads', 'not_quoted'] as const) entity[list].forEach((id, index) => need('fact', id, at(list, index)));
    const problems = entity.paragraphs.flatMap((number, index): Problem[] =>
      sources.some(({ value: { paragraphs } }) => paragraphs.some((paragraph) => paragraph.number === number))
        ? []
        : [{ ...at('paragraphs', index), message: `no source has a paragraph ${number}: cite another` }],
    );
    return belongsToItself(entity, entities)
      ? [
          ...problems,
          { ...at('belongs_to'), message: 'the owners of an entity may not lead back to it: leave one `belongs_to` of the circle out' },
        ]
      : problems;
  });
}

/** Paragraphs of a source that are there twice: facts could not say which they cite. */
const paragraphsChecked = (sources: readonly Placed<Source>[]): Problem[] =>
  sources.flatMap(({ value: { paragraphs }, at }) => {
    const seen = new Set<number>();
    return paragraphs.flatMap(({ number }, index): Problem[] => {
      const again = seen.has(number);
      seen.add(number);
      return again
        ? [
            {
              ...at('paragraphs', index, 'number'),
              message: `paragraph ${number} is there twice: derive the file again (--source FILE --write)`,
            },
          ]
        : [];
    });
  });

/** Files that stand under no topic, or under another name than their fact's. */
function topicsChecked({ files, topics }: Parts): Problem[] {
  const facts = [...files.facts, ...files.drafts.facts];
  return [
    ...[...facts, ...files.together, ...files.gaps].flatMap(({ topic, file }) =>
      topics.some(({ value }) => value.id === topic)
        ? []
        : [{ file, message: `topics.yaml has no topic ${topic}: add the topic, or move the file to another` }],
    ),
    ...facts.flatMap((file) => {
      const { value } = file;
      return value === undefined || basename(file.file) === `${value.id}.yaml`
        ? []
        : [{ ...file.locate(['id']), message: `a file is named after its fact: call it ${value.id}.yaml, or correct the id` }];
    }),
  ];
}

const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

function sharedAliases(entities: readonly Placed<Entity>[]): Problem[] {
  const owner = new Map<string, string>();
  return entities.flatMap(({ value: entity, at }) =>
    LANGUAGES.flatMap((language) => [
      { name: foldName(entity.names[language]), path: ['names', language] },
      ...entity.aliases[language].map((alias, index) => ({ name: foldName(alias), path: ['aliases', language, index] })),
    ]).flatMap(({ name, path }) => {
      const other = owner.get(name);
      owner.set(name, other ?? entity.id);
      return other === undefined || other === entity.id
        ? []
        : [{ ...at(...path), message: `“${name}” already names ${other}: a name stands for one entity, take it from one of them` }];
    }),
  );
}

const isDeclared = (unit: Unit): boolean => !UNITS.some((known) => known === unit);
/** Amounts in Chinese numerals are told from other words by the unit behind them. */
const DERIVE_AGAIN = '; where its unit was declared since source.yaml was derived, derive it again (--source FILE --write)';

/** A fact against what is kept of the paragraphs it cites. */
function againstParagraphs(fact: Fact, source: Source): FactFault[] {
  const problems: FactFault[] = [];
  const cited = fact.paragraphs.flatMap((number, index) => {
    const paragraph = source.paragraphs.find((other) => other.number === number);
    if (paragraph === undefined || paragraph.kind === 'furniture')
      problems.push({ path: ['paragraphs', index], message: `${source.id} has no paragraph ${number} that states anything: cite another` });
    return paragraph === undefined ? [] : [paragraph];
  });
  const held = new Set(cited.flatMap((paragraph) => paragraph.figures));
  fact.figures.forEach((figure, index) => {
    if (figure.computed) return;
    for (const bound of endsOf(figure)) {
      if (!held.has(bound.toFixed()))
        problems.push({
          path: ['figures', index],
          message: `${bound.toFixed()} does not stand in the paragraphs cited (${fact.paragraphs.join(', ')}): cite another, correct it, or mark it \`computed: true\`${isDeclared(figure.unit) ? DERIVE_AGAIN : ''}`,
        });
    }
  });
  problems.push(...timesInParagraphs(fact, source, cited));
  return problems;
}

function belongsToItself(entity: Entity, entities: readonly Placed<Entity>[]): boolean {
  const seen = new Set<string>();
  for (let next: Entity | undefined = entity; next?.belongs_to !== undefined;) {
    // A circle further up is told of the entities in it.
    if (seen.has(next.id)) return next.id === entity.id;
    seen.add(next.id);
    const owner: string = next.belongs_to;
    next = entities.find(({ value }) => value.id === owner)?.value;
  }
  return false;
}

function uncovered(sources: readonly Placed<Source>[], facts: readonly Placed<Pick<Fact, 'source' | 'paragraphs'>>[]): Problem[] {
  return sources.flatMap(({ value: source, at }, place) => {
    const cited = new Set(
      facts
        .filter(({ value }) => (value.source === undefined ? place === 0 : value.source === source.id))
        .flatMap(({ value }) => value.paragraphs),
    );
    return source.paragraphs.flatMap((paragraph, index) =>
      paragraph.kind === 'factual' && !cited.has(paragraph.number)
        ? [
            {
              ...at('paragraphs', index),
              message: `no fact cites paragraph ${paragraph.number}: write one, or say what kind of paragraph it is`,
            },
          ]
        : [],
    );
  });
}
