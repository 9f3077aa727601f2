/** The harbour cranes: an invented dispute as a dossier on disk, with examples to learn. */
import { fileURLToPath } from 'node:url';

export const CRANES = fileURLToPath(new URL('harbour-cranes', import.meta.url));
