import { expect, test } from 'vitest';
import { createEngine } from '../../../../src/answer/engine.ts';
import { loadDossier } from '../../../../src/dossier/load.ts';
import { change, copyOfCranes } from '../../../dossier/copy.ts';
import { WORDS } from '../../../doubles/words.ts';

/** Two gaps that people ask for in the same words, of which only one says what these ask. */
const ALIKE = `- id: saltmere-beginnings
  missing: { zh: 盐泽何时创办、何人创办, en: when Saltmere was founded and by whom }
  nearest: [suit-filed]
  asked:
    zh: [盐泽哪年创办, 盐泽谁创办的, 盐泽有多少员工, 盐泽雇了几个人]
    en: [when was Saltmere founded, who founded Saltmere, how many people work at Saltmere, how big is Saltmere's staff]

- id: saltmere-staff
  missing: { zh: 盐泽有多少员工, en: how many people work at Saltmere }
  nearest: [suit-filed]
  asked:
    zh: [盐泽有多少员工, 盐泽多少人上班]
    en: [how many people work at Saltmere, headcount at Saltmere]

`;

test.each([
  ['how many people work at Saltmere', 'saltmere-staff'],
  ['say, how many people work at Saltmere now', 'saltmere-staff'],
  ['盐泽有多少员工', 'saltmere-staff'],
  ['when was Saltmere founded', 'saltmere-beginnings'],
])('of gaps that are asked for alike, “%s” is told the one that says what it asks', (question, gap) => {
  const folder = copyOfCranes();
  change(folder, 'gaps/suit.yaml', (text) => `${ALIKE}${text}`);
  const { plan } = createEngine(loadDossier(folder), WORDS).understand(question);
  expect(plan.kind === 'refuse' ? plan.missing : plan).toEqual([{ kind: 'gap', gap }]);
});
