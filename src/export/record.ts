/** The record as plain data: what every format of the export is made of. */
import { CLAIM_PARTS } from '../dossier/schema.ts';
import type { Bilingual, Claim } from '../dossier/schema.ts';
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { factAddress } from '../reply/site.ts';

/** Without what is not there. */
const entries = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0)));

const factRecord = (fact: DossierFact, site: string | undefined) =>
  entries({
    id: fact.id,
    address: site === undefined ? undefined : factAddress(site, fact.id),
    topic: fact.topic,
    text: fact.text,
    status: fact.status,
    speaker: fact.speaker,
    via: fact.via,
    about: Object.keys(fact.about),
    when: fact.when,
    figures: fact.figures.map(entries),
    source: fact.source,
    paragraphs: fact.paragraphs,
    part_of: fact.part_of,
    restates: fact.restates,
    joins: fact.joins,
    derived_from: fact.derived_from,
    remark_on: fact.remark_on,
    disagrees: fact.disagrees,
    remarks: fact.remarks,
  });

const claimRecord = ({ id, label, by, against, when, part_of, ...claim }: Claim) =>
  entries({ id, label, by, against, when, part_of, ...Object.fromEntries(CLAIM_PARTS.map((part) => [part, claim[part]])) });

/** All of it that is fit to be handed on: no example of how people ask, and nothing of the source but where things stand in it. */
export const recordIn = ({ head, sources, entities, topics, concepts, claims, facts, summaries }: Dossier, site: string | undefined) => ({
  dispute: { id: head.id, title: head.title, about: head.about },
  sources: [...sources.values()].map(({ id, title, url, byline, published, language }) =>
    entries({ id, title, url, byline, published, language }),
  ),
  topics: [...topics.values()].map(({ id, label }) => ({ id, label })),
  entities: [...entities.values()].map(({ id, kind, names, belongs_to, brief }) => entries({ id, kind, names, belongs_to, brief })),
  concepts: [...concepts.values()].map(({ id, label }) => ({ id, label })),
  claims: [...claims.values()].map(claimRecord),
  facts: [...facts.values()].map((fact) => factRecord(fact, site)),
  summaries,
});

/** What it is not. */
export const NO_ADVICE: Bilingual = {
  zh: '各方的说法以各方的名义转述；以上不构成法律意见。',
  en: 'What the parties say is told as theirs. This is no legal advice.',
};
