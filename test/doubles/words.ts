/** The languages' own words, as every dossier is read with. */
import { loadLanguage } from '../../src/dossier/language.ts';
import { LANGUAGE } from '../../src/learning/learnt.ts';

export const WORDS = loadLanguage(LANGUAGE);
