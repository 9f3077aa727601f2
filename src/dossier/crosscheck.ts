/** What zod cannot see: whether the files of a dossier hold together. */
import { Decimal } from 'decimal.js';
import { basename } from 'node:path';
import { cardChecked } from './crosscheck-card.ts';
import { examplesChecked } from './crosscheck-examples.ts';
import { relationsChecked } from './crosscheck-relations.ts';
import { unitsChecked } from './crosscheck-units.ts';
import type { DossierFiles } from './files.ts';
import { summariesChecked } from './crosscheck-summaries.ts';
import { duplicates, placed, placedWhole } from './placed.ts';
import type { Placed } from './placed.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { LANGUAGES } from './schema.ts';
import type { Entity, Fact, Figure, Source } from './schema.ts';
import { amountReader } from './units.ts';
import type { AmountReader } from './units.ts';
import { readWhen, yearsOf } from './when.ts';

/** Roles that any fact may use beside those of the concepts' relations. */
const COMMON_ROLES = ['subject', 'mentioned'];

/** Every problem between and inside the files, in the order of the files. Empty when the dossier holds together. */
export function crossCheck(files: DossierFiles): Problem[] {
  const facts = files.facts.flatMap(placedWhole);
  const entities = placed(files.entities);
  const concepts = placed(files.concepts);
  const topics = placed(files.topics);
  const claims = placed(files.claims);
  const sources = placed(files.sources);
  const drafts = { fact: files.drafts.facts.flatMap(placedWhole), entity: files.drafts.entities };
  const unready: ReadonlySet<string> = new Set(
    Object.entries(drafts).flatMap(([kind, list]) => list.map(({ value }) => `${kind} ${value.id}`)),
  );
  const heads = placedWhole(files.head);
  const amounts = amountReader(heads.flatMap(({ value }) => value.units));
  const ids = {
    fact: new Set<string>(facts.map(({ value }) => value.id)),
    entity: new Set<string>(entities.map(({ value }) => value.id)),
    concept: new Set<string>(concepts.map(({ value }) => value.id)),
    source: new Set<string>(sources.map(({ value }) => value.id)),
  };
  const problems: Problem[] = [];
  const need = (kind: keyof typeof ids, id: string, where: Pick<Problem, 'file' | 'line' | 'field'>): void => {
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

  for (const list of [[...facts, ...drafts.fact], [...entities, ...drafts.entity], concepts, topics, claims, sources])
    problems.push(...duplicates(list));
  problems.push(...sharedAliases(entities));

  const roles = new Set([
    ...COMMON_ROLES,
    ...concepts.flatMap(({ value: { relation } }) => (relation ? [relation.from, relation.to] : [])),
  ]);
  for (const { value: fact, at } of facts) {
    for (const [entity, role] of Object.entries(fact.about)) {
      need('entity', entity, at('about', entity));
      if (!roles.has(role))
        problems.push({
          ...at('about', entity),
          message: `no concept has the role ${role}; roles are ${COMMON_ROLES.join(', ')} and the two sides of a concept's relation`,
        });
    }
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
      problems.push(...figureInTexts(fact, figure, amounts).map((message) => ({ ...at('figures', index), message })));
    });
    const source = fact.source === undefined ? sources[0]?.value : sources.find(({ value }) => value.id === fact.source)?.value;
    if (source !== undefined) problems.push(...againstParagraphs(fact, source).map(({ path, message }) => ({ ...at(...path), message })));
  }

  for (const { value: entity, at } of entities) {
    if (entity.belongs_to !== undefined) need('entity', entity.belongs_to, at('belongs_to'));
    for (const list of ['leads', 'not_quoted'] as const) entity[list].forEach((id, index) => need('fact', id, at(list, index)));
    entity.paragraphs.forEach((number, index) => {
      if (!sources.some(({ value: { paragraphs } }) => paragraphs.some((paragraph) => paragraph.number === number)))
        problems.push({ ...at('paragraphs', index), message: `no source has a paragraph ${number}: cite another` });
    });
    if (belongsToItself(entity, entities))
      problems.push({
        ...at('belongs_to'),
        message: 'the owners of an entity may not lead back to it: leave one `belongs_to` of the circle out',
      });
  }
  const used = new Set<string | undefined>(
    [...facts, ...drafts.fact].flatMap(({ value }) => [...value.concepts, ...value.figures.map((figure) => figure.concept)]),
  );
  for (const { value: concept, at } of concepts) {
    if (!used.has(concept.id)) problems.push({ ...at('id'), message: 'no fact uses this concept: tag a fact with it or remove it' });
  }
  for (const { value: topic, at } of topics) topic.summary.forEach((id, index) => need('fact', id, at('summary', index)));
  for (const { value: claim, at } of claims) {
    if (claim.part_of !== undefined && claims.every(({ value }) => value.id !== claim.part_of || value.id === claim.id))
      problems.push({ ...at('part_of'), message: `there is no other claim ${claim.part_of}: name the claim that this is a part of` });
    for (const list of ['by', 'against'] as const) claim[list].forEach((id, index) => need('entity', id, at(list, index)));
    for (const list of ['alleges', 'seeks', 'basis', 'answers', 'outcome'] as const)
      claim[list].forEach((id, index) => need('fact', id, at(list, index)));
  }
  for (const { topic, file } of [...files.facts, ...files.drafts.facts, ...files.together, ...files.gaps]) {
    if (!topics.some(({ value }) => value.id === topic))
      problems.push({ file, message: `topics.yaml has no topic ${topic}: add the topic, or move the file to another` });
  }
  for (const file of [...files.facts, ...files.drafts.facts]) {
    const { value } = file;
    if (value !== undefined && basename(file.file) !== `${value.id}.yaml`)
      problems.push({ ...file.locate(['id']), message: `a file is named after its fact: call it ${value.id}.yaml, or correct the id` });
  }
  problems.push(
    ...relationsChecked(facts, need),
    ...unitsChecked(heads, concepts, facts),
    ...examplesChecked(files, need),
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

const boundsOf = (figure: Figure): Decimal[] =>
  figure.value === undefined ? [] : (Array.isArray(figure.value) ? figure.value : [figure.value]).map((bound) => new Decimal(bound));

function figureInTexts(fact: Fact, figure: Figure, amounts: AmountReader): string[] {
  return LANGUAGES.flatMap((language) => {
    const text = fact.text[language];
    if (figure.words !== undefined)
      return text.includes(figure.words[language].trim())
        ? []
        : [`“${figure.words[language]}” does not stand in text.${language}: write it there, or correct the figure`];
    const inText = amounts(text.normalize('NFKC')).flatMap(({ values }) => values);
    return boundsOf(figure)
      .filter((bound) => !inText.some((value) => value.equals(bound)))
      .map((bound) => `${bound.toFixed()} does not stand in text.${language}: write it there, or correct the figure`);
  });
}

/** A fact against what is kept of the paragraphs it cites. */
function againstParagraphs(fact: Fact, source: Source): { path: PropertyKey[]; message: string }[] {
  const problems: { path: PropertyKey[]; message: string }[] = [];
  const cited = fact.paragraphs.flatMap((number, index) => {
    const paragraph = source.paragraphs.find((other) => other.number === number);
    if (paragraph === undefined || paragraph.kind === 'furniture')
      problems.push({ path: ['paragraphs', index], message: `${source.id} has no paragraph ${number} that states anything: cite another` });
    return paragraph === undefined ? [] : [paragraph];
  });
  const held = new Set(cited.flatMap((paragraph) => paragraph.figures));
  fact.figures.forEach((figure, index) => {
    if (figure.computed) return;
    for (const bound of boundsOf(figure)) {
      if (!held.has(bound.toFixed()))
        problems.push({
          path: ['figures', index],
          message: `${bound.toFixed()} does not stand in the paragraphs cited (${fact.paragraphs.join(', ')}): cite another, correct it, or mark it \`computed: true\``,
        });
    }
  });
  if (fact.when !== undefined) {
    const years = new Set([...cited.flatMap((paragraph) => paragraph.dates.map((date) => date.slice(0, 4))), source.published.slice(0, 4)]);
    for (const year of yearsOf(readWhen(fact.when))) {
      if (!years.has(String(year)))
        problems.push({
          path: ['when'],
          message: `the year ${year} does not stand in the paragraphs cited (${fact.paragraphs.join(', ')}): cite another, or correct it`,
        });
    }
  }
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
