/** Where a record is published: the address of a fact on the page that `npm run export` makes. */
import type { FactId, TopicId } from '../dossier/schema.ts';

/** What a fact's place is called on the page. */
export const factAnchor = (fact: FactId): string => `fact-${fact}`;

/** The same of a topic. */
export const topicAnchor = (topic: TopicId): string => `topic-${topic}`;

/** Where a fact stands on a site. */
export const factAddress = (site: string, fact: FactId): string => `${site}#${factAnchor(fact)}`;

/** Where the facts of a topic stand on a site, or all of them. */
export const topicAddress = (site: string, topic: TopicId | undefined): string =>
  topic === undefined ? site : `${site}#${topicAnchor(topic)}`;
