/** The dossier that Exhibit comes with, by name: what lies beside it in data/ changes no test. */
import { fileURLToPath } from 'node:url';

export const SHIPPED = fileURLToPath(new URL('../data/musk-v-openai', import.meta.url));
