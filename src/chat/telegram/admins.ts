/** Who may do what the admins of a chat may. */
import type { Api } from 'grammy';
import type { TelegramParts } from './parts.ts';

/** How long it is known who is an admin. */
const ADMIN_FOR = 60_000;

/** Who is an admin of which chat, asked of Telegram and known for a minute. */
export function adminsOf(api: Api, { now, log }: TelegramParts): (chat: number, person: number) => Promise<boolean> {
  const known = new Map<string, { readonly admin: boolean; readonly until: number }>();
  return async (chat, person) => {
    const key = `${chat}/${person}`;
    const entry = known.get(key);
    if (entry !== undefined && entry.until > now()) return entry.admin;
    if (known.size > 1000) known.clear();
    let admin = false;
    try {
      const { status } = await api.getChatMember(chat, person);
      admin = status === 'creator' || status === 'administrator';
    } catch (error) {
      log.warn('telegram.member', { chat, error: error instanceof Error ? error.message : String(error) });
    }
    known.set(key, { admin, until: now() + ADMIN_FOR });
    return admin;
  };
}
