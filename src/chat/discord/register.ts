/** Registering the commands at start, only where they changed. */
import { createHash } from 'node:crypto';
import { Routes } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody, RouteLike } from 'discord.js';

/** Where the hash of what was registered is kept. */
export interface Hashes {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

export interface Registering {
  /** Puts a list of commands in its place; as often as that takes. */
  readonly put: (route: RouteLike, given: { readonly body: readonly RESTPostAPIApplicationCommandsJSONBody[] }) => Promise<void>;
  readonly applicationId: string;
  /** The one server to register in, for trying out; everywhere without it. */
  readonly guildId: string | undefined;
  readonly hashes: Hashes;
}

const NOTHING = 'nothing';
const scopeOf = (guildId: string | undefined): string => (guildId === undefined ? 'everywhere' : `guild:${guildId}`);

/**
 * Registers `body` where its hash is not the one kept. What was registered in the other scope before is taken back, so that no command stands there twice.
 * Returns whether anything was registered. Rejects with what Discord says against it.
 */
export async function register(
  body: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { put: send, applicationId, guildId, hashes }: Registering,
): Promise<boolean> {
  const put = async (
    guild: string | undefined,
    commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
    hash: string,
  ): Promise<void> => {
    await send(guild === undefined ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guild), {
      body: commands,
    });
    await hashes.set(`${applicationId} ${scopeOf(guild)}`, hash);
  };
  const kept = async (guild: string | undefined): Promise<string> => (await hashes.get(`${applicationId} ${scopeOf(guild)}`)) ?? NOTHING;
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const last = await hashes.get(`${applicationId} guild`);
  const before = last === '' ? undefined : last;
  if (before !== undefined && before !== guildId && (await kept(before)) !== NOTHING) await put(before, [], NOTHING);
  if (guildId !== undefined && (await kept(undefined)) !== NOTHING) await put(undefined, [], NOTHING);
  if (guildId !== undefined || before !== undefined) await hashes.set(`${applicationId} guild`, guildId ?? '');
  if ((await kept(guildId)) === hash) return false;
  await put(guildId, body, hash);
  return true;
}
