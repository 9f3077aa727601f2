/** What there is in the local Discord: an application with its bot, a server, channels, people. Shapes as the real one sends them. */
import type { Json } from './rules.ts';

export const APPLICATION = '100000000000000001';
export const BOT = { id: APPLICATION, username: 'exhibit', discriminator: '0001', global_name: null, avatar: null, bot: true } as const;

/** Ids that grow, and hold the time as Discord's do: https://docs.discord.com/developers/reference#snowflakes */
let counter = 0;
export const snowflake = (at = Date.now()): string => String(((BigInt(at) - 1_420_070_400_000n) << 22n) | BigInt(counter++ % 4096));

/** Every permission that the bot asks for when it is added. */
export const PERMISSIONS = {
  view: 1n << 10n,
  send: 1n << 11n,
  manageMessages: 1n << 13n,
  manageGuild: 1n << 5n,
  history: 1n << 16n,
  sendInThreads: 1n << 38n,
  manageThreads: 1n << 34n,
  attachFiles: 1n << 15n,
  pin: 1n << 51n,
} as const;
export const GRANTED = PERMISSIONS.view | PERMISSIONS.send | PERMISSIONS.history | PERMISSIONS.sendInThreads;

export interface Guild {
  readonly id: string;
  readonly channel: string;
  readonly locale: string;
  /** What the bot may do in the channel. */
  readonly permissions: bigint;
}

let guildsMade = 0;
/** A server, each made in another millisecond, so that they spread over the shards. */
export const guildIn = (locale: string, permissions = GRANTED): Guild => ({
  id: snowflake(Date.now() - guildsMade++),
  channel: snowflake(),
  locale,
  permissions,
});

export interface User {
  readonly id: string;
  readonly username: string;
}
export const userJson = ({ id, username }: User): Json => ({ id, username, discriminator: '0', global_name: username, avatar: null });

const textChannel = (id: string, guild: string): Json => ({
  id,
  type: 0,
  guild_id: guild,
  name: 'talk',
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  parent_id: null,
});

/** A message as `MESSAGE_CREATE` tells of it: empty, but for what is known of it. */
export const messageJson = (known: Json): Json => ({
  content: '',
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
  flags: 0,
  components: [],
  ...known,
});

/** A server as `GUILD_CREATE` tells of it. */
export const guildJson = ({ id, channel, locale, permissions }: Guild): Json => ({
  id,
  name: 'A server',
  icon: null,
  owner_id: '100000000000000099',
  preferred_locale: locale,
  roles: [
    {
      id,
      name: '@everyone',
      permissions: String(permissions),
      position: 0,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  channels: [textChannel(channel, id)],
  threads: [],
  members: [{ user: BOT, roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 }],
  member_count: 100_000,
  large: true,
  joined_at: new Date().toISOString(),
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
});
