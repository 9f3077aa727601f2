/** What is reported by an outlet that the source does not name: a fact without a speaker, attributed to nobody it was not said by. */
import { describe, expect, test } from 'vitest';
import { execute } from '../../src/answer/execute.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import { FactId, TopicId } from '../../src/dossier/schema.ts';
import { render } from '../../src/reply/render.ts';
import { REPLY_LANGUAGES } from '../../src/reply/reply.ts';
import { changeFile, check, copyOfCranes } from './checking.ts';

const FACT = 'facts/accident/standstill-lantern.yaml';
const id = FactId.parse('standstill-lantern');

/** The cranes with the Lantern's report changed. */
function cranesWith(from: RegExp, to: string): string {
  const folder = copyOfCranes();
  changeFile(folder, FACT, (text) => text.replace(from, to));
  return folder;
}

/** Who is said to say the fact, in each language of a reply. */
function attributions(folder: string): (string | undefined)[] {
  const dossier = loadDossier(folder);
  const answer = execute(dossier, { kind: 'facts', facts: [id], related: [] });
  return REPLY_LANGUAGES.map((language) => {
    const [line] = render(dossier, answer, language).lines;
    return line?.kind === 'fact' ? line.attribution : undefined;
  });
}

describe('a fact that is reported', () => {
  test('without a speaker holds together, and is attributed to an outlet that is not named', async () => {
    const folder = cranesWith(/^speaker: .*\n/mu, '');
    expect(await check(folder)).toMatchObject({ code: 0, errors: '' });
    expect(attributions(folder)).toEqual([
      '据文章未具名的媒体报道',
      '據文章未具名的媒體報道',
      'reported by an outlet that the article does not name',
    ]);
  });

  test('without a speaker and passed on by an outlet is that outlet’s report', () => {
    const folder = cranesWith(/^speaker: /mu, 'via: ');
    expect(attributions(folder)).toEqual(['据《奎尔茅斯灯报》报道', '據《奎爾茅斯燈報》報道', 'reported by The Quillmouth Lantern']);
  });

  test('with a speaker is the speaker’s, whom its own text names', () => {
    expect(attributions(copyOfCranes())).toEqual([undefined, undefined, undefined]);
  });

  test('by nobody in particular stands among what was reported, not among what somebody says', () => {
    const dossier = loadDossier(cranesWith(/^speaker: .*\n/mu, ''));
    const all = execute(dossier, { kind: 'said', topic: TopicId.parse('accident') });
    expect(all.kind === 'said' && all.groups.flatMap(({ facts }) => facts).map((fact) => fact.id)).toContain('standstill-lantern');
    for (const speaker of dossier.entities.keys()) {
      const said = execute(dossier, { kind: 'said', speaker });
      expect(said.kind === 'said' && said.groups.flatMap(({ facts }) => facts).map((fact) => fact.id)).not.toContain('standstill-lantern');
    }
  });
});

test.each(['alleged', 'said'])('a fact that is %s still names its speaker', async (status) => {
  const folder = cranesWith(/^status: reported\nspeaker: .*\n/mu, `status: ${status}\n`);
  const { code, errors } = await check(folder);
  expect(code).toBe(1);
  expect(errors).toMatch(/standstill-lantern\.yaml:\d+: speaker: .*alleged or said names its speaker/);
});
