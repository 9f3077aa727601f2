/** The intents of a dossier with the examples that each is known by: of the dossier (its facts, its gaps) and of the language (what is off-topic). */
import type { TaughtDossier } from '../../../dossier/dossier.ts';
import type { LanguageData } from '../../../dossier/language.ts';
import { LANGUAGES } from '../../../dossier/schema.ts';
import { spread } from './thinned.ts';
import type { EntityId } from '../../../dossier/schema.ts';
import type { Gap } from '../../../dossier/schema/fact-files.ts';
import { OURS } from '../rank/intent.ts';
import type { Intent } from '../rank/intent.ts';

export interface Example {
  readonly text: string;
  /** The place of what it asks for in `intents`. */
  readonly intent: number;
}

/** How many messages that are off-topic are learnt, at most, for each example of the dossier. */
const OFF_TOPIC_SHARE = 0.25;

/**
 * So many questions that the source does not answer are learnt for each that it does, before any that a machine has made are left out. Where
 * people have written as many near misses, the machine's are not learnt: then they are known by their words alone.
 */
const UNTOLD_SHARE = 0.4;

export interface Taught {
  readonly intents: readonly Intent[];
  readonly examples: readonly Example[];
}

/**
 * Every intent of a dossier with its examples; `about` reads whom a gap names. A fact's own text is an example of it, so that a fact is found before anybody has written how people ask for it.
 */
export function taughtBy(
  dossier: Pick<TaughtDossier, 'head' | 'facts' | 'examples' | 'gaps'>,
  { offTopic }: Pick<LanguageData, 'offTopic'>,
  about: (missing: Gap['missing']) => readonly EntityId[],
): Taught {
  const intents: Intent[] = [];
  const examples: Example[] = [];
  const places = new Map<string, number>();
  const teach = (key: string, intent: Intent, texts: readonly string[]): void => {
    let place = places.get(key);
    if (place === undefined) {
      place = intents.push(intent) - 1;
      places.set(key, place);
    }
    for (const text of texts) examples.push({ text, intent: place });
  };
  for (const { facts, asked } of dossier.examples)
    teach(
      facts.toSorted().join(' '),
      { kind: 'facts', facts },
      LANGUAGES.flatMap((language) => asked[language]),
    );
  for (const { id, text } of dossier.facts.values())
    teach(
      id,
      { kind: 'facts', facts: [id] },
      LANGUAGES.map((language) => text[language]),
    );
  const answered = examples.length;
  const made: { readonly what: string; readonly text: string }[] = [];
  for (const { id, missing, asked, untold } of dossier.gaps.values()) {
    const texts = LANGUAGES.flatMap((language) => asked[language]);
    if (untold === undefined) teach(`gap ${id}`, { kind: 'gap', gap: id, about: about(missing) }, texts);
    else made.push(...texts.map((text) => ({ what: untold.what, text })));
  }
  for (const { what, text } of spread(made, Math.max(0, Math.floor(UNTOLD_SHARE * answered - (examples.length - answered)))))
    teach(`untold ${what}`, { kind: 'untold', what }, [text]);
  // In a young dossier the many messages that are off-topic would drown what is asked of it.
  const messages = offTopic.flatMap(({ theme, messages: ofTheme }) => ofTheme.map((text) => ({ theme, text })));
  const every = Math.ceil(messages.length / (OFF_TOPIC_SHARE * examples.length));
  messages.forEach(({ theme, text }, place) => {
    if (place % every === 0) teach(`off-topic ${theme}`, { kind: 'off-topic', theme }, [text]);
  });
  if (dossier.head.off_topic.length > 0) teach(`off-topic ${OURS}`, { kind: 'off-topic', theme: OURS }, dossier.head.off_topic);
  return { intents, examples };
}
