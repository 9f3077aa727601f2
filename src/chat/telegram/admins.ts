/** Who may do what the admins of a chat may. */
import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import { mayPass } from './failure.ts';
import type { TelegramParts } from './parts.ts';

/** What a chat is called, asked of Telegram; undefined where the bot is not in it. Rejects where it cannot be asked. */
export const titlesOf =
  (api: Api) =>
  async (chat: number): Promise<string | undefined> => {
    try {
      const { title } = await api.getChat(chat);
      return title;
    } catch (error) {
      if (!(error instanceof GrammyError) || mayPass(error)) throw error;
      return undefined;
    }
  };

/**
 * Who is an admin of which chat, asked of Telegram each time: whoever was an admin a minute ago may be none now. Nobody is where Telegram does
 * not tell (https://core.telegram.org/bots/api#getchatmember). Rejects where it cannot be asked.
 */
export const adminsOf =
  (api: Api, { log }: Pick<TelegramParts, 'log'>) =>
  async (chat: number, person: number): Promise<boolean> => {
    try {
      const { status } = await api.getChatMember(chat, person);
      return status === 'creator' || status === 'administrator';
    } catch (error) {
      if (!(error instanceof GrammyError) || mayPass(error)) throw error;
      log.warn('telegram.member', { chat, error: error.message });
      return false;
    }
  };
