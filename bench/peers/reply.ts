/** The reply that is judged where a peer only names facts: their texts, in the language of the question. */
import { fold } from '../../src/answer/understand/read/fold.ts';
import { known } from '../../src/dossier/dossier.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Language } from '../../src/dossier/schema.ts';
import type { Given } from '../../test/questions/score.ts';
import type { Hit } from './peer.ts';

/** Facts nearly as good as the best answer too. */
const NEARLY = 0.9;
const MOST = 3;

/** The language of the data that a question is answered in. */
export const languageOf = (question: string): Language => (fold(question).language === 'en' ? 'en' : 'zh');

export const REFUSED: Given = { status: 'refused', text: '', paragraphs: [] };

/** Answers with the best fact, and with up to two more that are nearly as good; refuses where there is none. */
export function replyWith(hits: readonly Hit[], question: string, dossier: Dossier): Given {
  const [best] = hits;
  if (best === undefined) return REFUSED;
  const facts = hits
    .slice(0, MOST)
    .filter(({ score }) => score >= NEARLY * best.score)
    .map(({ fact }) => known(dossier.facts, fact));
  const language = languageOf(question);
  return {
    status: 'answered',
    text: facts.map(({ text }) => text[language]).join('\n'),
    paragraphs: [...new Set(facts.flatMap(({ paragraphs }) => paragraphs))],
  };
}
