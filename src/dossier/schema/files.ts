/** The files of a dossier: one zod schema a kind of file. */
import { z } from 'zod';
import { Claim, Concept, EntityItem, list, readyOrDraft, Topic } from '../schema.ts';
import { DraftFact, FactFile, Gap, Together } from './fact-files.ts';
import { Card } from './card.ts';
import { FilledHead } from './head.ts';
import { Source } from './sources.ts';
import { Summary } from './summaries.ts';

/** The kinds of files of a dossier, each by the name of its schema for editors. */
export const FILES = {
  dossier: FilledHead,
  source: z.array(Source).min(1),
  entities: list(EntityItem),
  concepts: list(Concept),
  topics: z.array(Topic).min(1),
  claims: list(Claim),
  fact: readyOrDraft(FactFile, DraftFact),
  together: list(Together),
  gaps: list(Gap),
  summaries: list(Summary),
  card: Card,
} as const;
export type FileName = keyof typeof FILES;
