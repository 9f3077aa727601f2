/** What somebody may do in a channel, as Discord works it out. */
import { OverwriteType, PermissionFlagsBits as Bits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Channel, Guild, Member, missing, permissionsIn, rightsFor } from '../../../src/chat/discord/post/rights.ts';

const [GUILD, ROLE, OTHER, PERSON] = ['1', '2', '3', '4'];
const guild = Guild.parse({
  id: GUILD,
  owner_id: '9',
  roles: [
    { id: GUILD, permissions: String(Bits.ViewChannel) },
    { id: ROLE, permissions: String(Bits.SendMessages) },
    { id: OTHER, permissions: String(Bits.Administrator) },
  ],
});
const NOW = Date.parse('2041-06-01T00:00:00Z');
type Overwrite = readonly [id: string, type: OverwriteType, allow: bigint, deny: bigint];
const channel = (...overwrites: readonly Overwrite[]): Channel =>
  Channel.parse({
    id: '5',
    type: 0,
    permission_overwrites: overwrites.map(([id, type, allow, deny]) => ({ id, type, allow: String(allow), deny: String(deny) })),
  });
const may = (where: Channel, roles: readonly string[] = [ROLE], until?: string): bigint =>
  permissionsIn(PERSON, Member.parse({ roles, communication_disabled_until: until ?? null }), guild, where, NOW);
const has = (bits: bigint, right: keyof typeof Bits): boolean => (bits & Bits[right]) !== 0n;

describe('permissions', () => {
  test('are those of everybody and of one’s roles', () => {
    expect(may(channel())).toBe(Bits.ViewChannel | Bits.SendMessages);
    expect(may(channel(), [])).toBe(Bits.ViewChannel);
  });

  test('of the owner and of an administrator are all, whatever a channel denies', () => {
    const closed = channel([GUILD, OverwriteType.Role, 0n, Bits.ViewChannel]);
    expect(has(may(closed, [OTHER]), 'ManageMessages')).toBe(true);
    expect(has(permissionsIn('9', Member.parse({ roles: [] }), guild, closed, NOW), 'ViewChannel')).toBe(true);
  });

  test('in a channel: what is allowed to a person goes over what is denied to a role, that over what everybody has', () => {
    expect(has(may(channel([GUILD, OverwriteType.Role, 0n, Bits.SendMessages])), 'SendMessages')).toBe(false);
    const role = channel([GUILD, OverwriteType.Role, 0n, Bits.SendMessages], [ROLE, OverwriteType.Role, Bits.SendMessages, 0n]);
    expect(has(may(role), 'SendMessages')).toBe(true);
    const person = channel([ROLE, OverwriteType.Role, 0n, Bits.SendMessages], [PERSON, OverwriteType.Member, Bits.SendMessages, 0n]);
    expect(has(may(person), 'SendMessages')).toBe(true);
    expect(has(may(channel([PERSON, OverwriteType.Member, 0n, Bits.ViewChannel])), 'ViewChannel')).toBe(false);
    // Somebody whose number is that of a role is none.
    expect(has(may(channel([PERSON, OverwriteType.Role, Bits.ManageMessages, 0n])), 'ManageMessages')).toBe(false);
  });

  test('in a timeout are to look on, until it is over', () => {
    expect(has(may(channel(), [ROLE], '2041-06-02T00:00:00Z'), 'SendMessages')).toBe(false);
    expect(has(may(channel(), [ROLE], '2041-05-31T00:00:00Z'), 'SendMessages')).toBe(true);
  });
});

test('what a post needs depends on where it goes', () => {
  const lacks = (type: number, needing: { readonly pin?: boolean; readonly picture?: boolean } = {}): readonly string[] =>
    missing(Bits.ViewChannel, rightsFor({ ...channel(), type }, { pin: false, picture: false, ...needing }));
  expect(lacks(0)).toEqual(['SendMessages', 'ReadMessageHistory']);
  expect(lacks(11)).toEqual(['SendMessagesInThreads', 'ReadMessageHistory']);
  expect(lacks(15, { pin: true })).toEqual(['SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory', 'PinMessages']);
  expect(lacks(0, { picture: true })).toEqual(['SendMessages', 'ReadMessageHistory', 'AttachFiles']);
});
