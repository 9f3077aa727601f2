/** The languages' own words, as every dossier is read with. */
import { LANGUAGE, loadLanguage } from '../../src/dossier/language.ts';

export const WORDS = loadLanguage(LANGUAGE);
