/** Questions in languages that the engine does not read: neither Chinese nor English. Told by script, and in Latin script by words. */
import type { Question } from '../read/question.ts';

const LETTER = /\p{L}/gu;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Han}]/gu;
const HAN = /\p{Script=Han}/u;
/** The share of letters of other scripts from which on a question is not read: a name in its own script is. */
const MOST_OTHER = 0.3;

/** Frequent words of languages in Latin script that are no English ones. */
const FOREIGN =
  /^(?:el|los|las|una?|del|que|qué|por|para|cuánto|cuanto|cuándo|cuando|quién|quien|dónde|donde|cómo|como|es|está|les|des|du|une|est|qui|que|quoi|où|quand|combien|pourquoi|pour|avec|dans|der|das|dem|den|und|ist|wer|wie|viel|wann|warum|wo|mit|für|von|nicht|ein|eine|il|lo|gli|della|di|che|chi|quanto|dove|perché|sono|quem|onde|quando|não|são|het|een|wie|hoeveel|waar|wanneer|och|är|hur|vad|var|ile|kto|kiedy|gdzie|jak|czy|ne|kadar|nerede|apa|siapa|berapa|kapan|yang|adalah|bao|nhiêu|khi|nào|là|của)$/u;

/** English writes few words with such letters. */
const ACCENTED = /[^\p{ASCII}\p{Script=Han}]/u;

/** Whether much of the question is in a script that neither language is written in. */
export function isInOtherScript({ text }: Question): boolean {
  const others = text.match(OTHER_SCRIPT)?.length ?? 0;
  return others > 0 && others > MOST_OTHER * (text.match(LETTER)?.length ?? 0);
}

/** Whether the engine cannot read the question: it is in another script, or as many of its words are another language's as are known. */
export function isUnread(question: Question): boolean {
  if (isInOtherScript(question)) return true;
  const { text, tokens } = question;
  if (HAN.test(text)) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  const foreign = words.filter((word) => FOREIGN.test(word) || ACCENTED.test(word)).length;
  const known = tokens.filter(({ kind }) => kind === 'light' || kind === 'sense' || kind === 'ask' || kind === 'term').length;
  return foreign >= 2 && foreign >= known;
}
