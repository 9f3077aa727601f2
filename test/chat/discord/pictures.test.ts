/** Pictures in Discord: with answers that compare or tell what happened when, and with posts; told to whoever cannot see them. */
import { afterEach, describe, expect, test } from 'vitest';
import { draw } from '../../../src/picture/canvas.ts';
import { painter } from '../../../src/picture/painter.ts';
import type { Paint } from '../../../src/reply/picture.ts';
import { changed } from '../../doubles/changed.ts';
import { Person } from '../../doubles/discord/driver.ts';
import { componentsIn } from '../../doubles/discord/rules.ts';
import type { Json } from '../../doubles/discord/rules.ts';
import type { Call } from '../../doubles/discord/server.ts';
import { BOT, PERMISSIONS } from '../../doubles/discord/world.ts';
import { dispute } from '../../doubles/dispute.ts';
import { run } from './running.ts';
import type { Running, RunningOptions } from './running.ts';

const paint = painter({ theme: 'light', report: () => undefined, draw });
const broken: Paint = async () => undefined;

let here: Running | undefined;
afterEach(async () => {
  expect(here?.discord.wrong).toEqual([]);
  await here?.close();
});
const open = async (options: RunningOptions = {}): Promise<Running> => (here = await run({ paint, posting: { every: 30 }, ...options }));
/** To send files with its own messages the bot needs a right that its invitation does not ask for. */
function moderator({ discord, english }: Running): Person {
  discord.rooms.allow(english, BOT.id, PERMISSIONS.attachFiles);
  const person = new Person(discord, { guild: english, moderator: true });
  discord.rooms.allow(english, person.id, PERMISSIONS.manageMessages);
  return person;
}
const galleries = (message: Json | undefined): Json[] => componentsIn(message?.['components']).filter(({ type }) => type === 12);
const told = (message: Json | undefined): string => JSON.stringify(galleries(message));
const posted = ({ discord }: Running, channel: string): Json[] =>
  [...discord.messages.values()].filter((one) => one['channel_id'] === channel && (Number(one['flags']) & 64) === 0);
const withFiles = ({ discord }: Running): readonly Call[] => discord.calls.filter(({ files }) => files.length > 0);
const read = ({ text }: { readonly text: string }): string => text.replaceAll('\\', '');

describe('an answer', () => {
  test('that compares has its picture with its words; in another language it is another, and where there is none it goes', async () => {
    const house = await open();
    const person = new Person(house.discord, { guild: house.english });
    const compared = await person.types('compare', { figure: 'valuation' });
    expect(told(compared.body)).toContain('Valuation. Dravensk, forecast (the fourth quarter of 2041): at most US$2.6 billion');
    expect(read(compared)).toContain('US$2.1 billion');
    expect(read(compared)).not.toContain('▇');
    const chinese = await person.presses(compared, '繁體');
    expect(told(chinese.body)).toContain('估值。');
    // One that takes long is sent again, and known to have come.
    expect(withFiles(house).length).toBeGreaterThanOrEqual(2);
    expect(galleries((await person.types('claim', {})).body)).toEqual([]);
    const [claim = ''] = dispute.claims.keys();
    expect(galleries((await person.types('claim', { claim })).body)).toHaveLength(1);
  });

  test('that tells what happened when has a picture of it, where it is no longer than a screen or two', async () => {
    const house = await open();
    const person = new Person(house.discord, { guild: house.english });
    expect(galleries((await person.types('timeline', { from: '2041' })).body)).toHaveLength(1);
  });

  test('comes without its picture where that cannot be drawn, or is not taken; then its bars stand in it', async () => {
    const house = await open();
    const person = new Person(house.discord, { guild: house.english });
    house.discord.instead.push({ fits: /callback/u, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    const refused = await person.types('compare', { figure: 'valuation' });
    expect(galleries(refused.body)).toEqual([]);
    expect(read(refused)).toContain('▇');
    await house.close();
    const without = await open({ paint: broken });
    const compared = await new Person(without.discord, { guild: without.english }).types('compare', { figure: 'valuation' });
    expect(galleries(compared.body)).toEqual([]);
    expect(read(compared)).toContain('▇');
  });
});

describe('a post', () => {
  test('is previewed with its picture, sent with it, and corrected with another when its figures change', async () => {
    const house = await open();
    const person = moderator(house);
    const channel = house.discord.rooms.make(house.english, 'text', 'news');
    const preview = await person.types('post', {
      do: 'preview',
      where: channel.id,
      topic: 'money',
      length: 'full',
      language: 'en',
      picture: 'yes',
    });
    expect(told(preview.body)).toContain('US$');
    const menu = await person.presses(preview, 'Change');
    const plain = await person.presses(menu, '☑ Picture');
    expect(galleries(plain.body)).toEqual([]);
    const again = await person.presses(plain, '☐ Picture');
    const done = await person.presses(again, 'Done');
    expect(read(await person.presses(done, 'Post'))).toContain('Posted in #news');
    const [message] = posted(house, channel.id);
    expect(told(message)).toBe(told(preview.body));
    await house.bot.stop();
    const dossier = changed(dispute, 'US$2.1 billion', 'US$2.3 billion');
    const facts = new Map(
      [...dossier.facts].map(([id, fact]) => [
        id,
        { ...fact, figures: fact.figures.map((figure) => (figure.value === 2_100_000_000 ? { ...figure, value: 2_300_000_000 } : figure)) },
      ]),
    );
    const next = house.another({ dossier: { ...dossier, facts }, store: house.stateAgain() });
    await next.start();
    try {
      const looked = await person.types('post', { do: 'correct' });
      expect(read(await person.presses(looked, 'Correct'))).toContain('Corrected: 1.');
      const [corrected] = posted(house, channel.id);
      expect(told(corrected)).not.toBe(told(message));
      expect(told(corrected)).toContain('US$2.3 billion');
      expect(JSON.stringify(corrected?.['components'])).toContain('the picture');
    } finally {
      await next.stop();
    }
  });

  test('in a forum has its picture in its thread', async () => {
    const house = await open();
    const person = moderator(house);
    const forum = house.discord.rooms.make(house.english, 'forum', 'forum');
    await person.types('post', { do: 'now', where: forum.id, language: 'zh', picture: 'yes' });
    const thread = house.discord.rooms.all().find(({ parent }) => parent === forum.id);
    expect(galleries(posted(house, thread?.id ?? '')[0])).toHaveLength(1);
  });

  test('goes without a picture that cannot be drawn, and the preview says so', async () => {
    const house = await open({ paint: broken });
    const person = moderator(house);
    const channel = house.discord.rooms.make(house.english, 'text', 'news');
    const preview = await person.types('post', { do: 'preview', where: channel.id, language: 'en', picture: 'yes' });
    expect(read(preview)).toContain('Its picture cannot be drawn now');
    // Whoever posts without a look before it is told as well.
    expect(read(await person.presses(preview, 'Post'))).toContain('Its picture could not be drawn; it went without.');
    const [message, more] = posted(house, channel.id);
    expect(more).toBeUndefined();
    expect(galleries(message)).toEqual([]);
  });

  test('that may not have a picture there names the right that is missing', async () => {
    const house = await open();
    const person = moderator(house);
    const channel = house.discord.rooms.make(house.english, 'text', 'news');
    channel.denied.set(BOT.id, PERMISSIONS.attachFiles);
    expect(read(await person.types('post', { do: 'now', where: channel.id, language: 'en', picture: 'yes' }))).toContain(
      'I lack Attach Files',
    );
    expect(read(await person.types('post', { do: 'now', where: channel.id, language: 'en' }))).toContain('Posted in');
  });
});

test('where the page of the record is published, sources and posts lead there', async () => {
  const site = 'https://exhibit.example/cranes';
  const house = await open({ site });
  const person = moderator(house);
  const links = (body: Json | undefined): unknown[] => componentsIn(body?.['components']).flatMap(({ url }) => url ?? []);
  const answer = await person.types('ask', { question: 'how much do they seek' });
  expect(links(answer.body)).toEqual([expect.stringMatching(/^https:\/\/exhibit\.example\/cranes#fact-[a-z0-9-]+$/u)]);
  const channel = house.discord.rooms.make(house.english, 'text', 'news');
  await person.types('post', { do: 'now', where: channel.id, topic: 'money', language: 'en' });
  expect(links(posted(house, channel.id)[0])).toEqual([`${site}#topic-money`]);
});
