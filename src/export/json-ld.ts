/** The record as linked data: each fact a Claim with its author, its date and its source, and no rating. https://schema.org/Claim */
import type { Dossier, DossierFact } from '../dossier/dossier.ts';
import { known, sourceOf } from '../dossier/dossier.ts';
import type { Bilingual, Entity } from '../dossier/schema.ts';
import { factAddress } from '../reply/site.ts';

type Node = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<Entity['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  product: 'Product',
  court: 'Courthouse',
  place: 'Place',
  outlet: 'NewsMediaOrganization',
  group: 'Organization',
};

const spoken = ({ zh, en }: Bilingual): readonly Node[] => [
  { '@language': 'zh-Hans', '@value': zh },
  { '@language': 'en', '@value': en },
];

/** Without a site, names that hold within the file. */
const LOCAL = 'urn:exhibit:';

/** All of it as one graph. */
export function jsonLdOf(dossier: Dossier, site: string | undefined): Node {
  const base = site ?? `${LOCAL}${dossier.head.id}`;
  const idOf = (kind: 'source' | 'entity', id: string): string => `${base}#${kind}-${id}`;
  const claim = (fact: DossierFact): Node => {
    const source = sourceOf(dossier, fact);
    const said = fact.speaker ?? fact.via;
    return {
      '@type': 'Claim',
      '@id': factAddress(base, fact.id),
      identifier: fact.id,
      text: spoken(fact.text),
      // What nobody in it says, the source says itself.
      author: said === undefined ? { '@id': idOf('source', source.id) } : { '@id': idOf('entity', said) },
      datePublished: source.published,
      appearance: { '@id': idOf('source', source.id) },
      citation: fact.paragraphs.map((paragraph) => `${source.title.en}, paragraph ${paragraph}`),
      about: Object.keys(fact.about).map((id) => ({ '@id': idOf('entity', id) })),
      creativeWorkStatus: fact.status,
      ...(fact.when !== undefined && { temporalCoverage: fact.when }),
    };
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Dataset',
        '@id': base,
        name: spoken(dossier.head.title),
        description: spoken(dossier.head.about),
        isBasedOn: [...dossier.sources.keys()].map((id) => ({ '@id': idOf('source', id) })),
      },
      ...[...dossier.sources.values()].map((source): Node => ({
        '@type': 'Article',
        '@id': idOf('source', source.id),
        headline: spoken(source.title),
        author: { '@type': 'Person', name: spoken(source.byline) },
        datePublished: source.published,
        inLanguage: source.language,
        ...(source.url !== undefined && { url: source.url }),
      })),
      ...[...dossier.entities.values()].map((entity): Node => ({
        '@type': TYPES[entity.kind],
        '@id': idOf('entity', entity.id),
        name: spoken(entity.names),
        description: spoken(entity.brief),
        ...(entity.belongs_to !== undefined && { subjectOf: { '@id': idOf('entity', known(dossier.entities, entity.belongs_to).id) } }),
      })),
      ...[...dossier.facts.values()].map(claim),
    ],
  };
}
