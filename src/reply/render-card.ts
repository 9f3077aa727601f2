/** The card in words: they are the dossier's own. */
import type { Answer } from '../answer/answer.ts';
import { CARD_POINTS, CARD_SLOTS } from '../dossier/schema/card.ts';
import type { CardPoint } from '../dossier/schema/card.ts';
import { formatTime } from './date.ts';
import type { Draft, Voice } from './draft.ts';

/** Whether a point of the card tells of the record, and not of who answers. */
export const isOfRecord = (point: CardPoint): boolean => CARD_POINTS.record.some((one) => one === point);

/** The lines of an entry, and what it stands on. */
export function renderCard({ entry, facts, source }: Extract<Answer, { kind: 'card' }>, { dossier, language }: Voice): Draft {
  const slots: Record<(typeof CARD_SLOTS)[number], string> = {
    case: dossier.head.title[language],
    title: source?.title[language] ?? '',
    byline: source?.byline[language] ?? '',
    published: source === undefined ? '' : formatTime(source.published, language),
  };
  const filled = CARD_SLOTS.reduce((text, slot) => text.replaceAll(`{${slot}}`, slots[slot]), entry.text[language]);
  const lines = filled.split('\n').flatMap((text) => text.trim() || []);
  return {
    lines: lines.map((text) => ({ kind: 'text', text })),
    facts,
    ...(source !== undefined && entry.paragraphs.length > 0 && { cites: [{ source, paragraphs: entry.paragraphs }] }),
  };
}
