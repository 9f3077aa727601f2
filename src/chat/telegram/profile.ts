/** Setting the bot's menus and texts in Telegram, only where they changed. */
import { HttpError } from 'grammy';
import type { Api } from 'grammy';
import { toTraditional } from '../../reply/traditional.ts';
import { settingsOf } from './menus.ts';
import type { Setting } from './menus.ts';
import type { TelegramParts } from './parts.ts';

/** How long all of it may take, in milliseconds: what is left then is set at the next start. */
const WITHIN = 30_000;

/** Sets what changed of the menus and the profile. A refusal costs that one text, a server that cannot be reached the rest, and nothing the start. */
export async function setChanged(
  api: Api,
  bot: number,
  { commands, desk, kept, log, clock }: TelegramParts,
  signal: AbortSignal,
): Promise<void> {
  const begun = clock();
  const { title, about } = desk.dossier.head;
  const record = {
    en: { title: title.en, about: about.en },
    zh: { title: title.zh, about: about.zh },
    'zh-Hant': { title: toTraditional(title.zh), about: toTraditional(about.zh) },
  };
  for (const setting of settingsOf(commands, record)) {
    const key = `telegram:menu:${bot}:${setting.key}`;
    if (signal.aborted || clock() - begun > WITHIN) return;
    if ((await kept.get(key)) === setting.hash) continue;
    try {
      await set(api, setting);
      await kept.set(key, setting.hash);
      log.info('telegram.menu', { set: setting.key });
    } catch (error) {
      log.warn('telegram.menu', { refused: setting.key, error: error instanceof Error ? error.message : String(error) });
      if (error instanceof HttpError) return;
    }
  }
}

async function set(api: Api, setting: Setting): Promise<void> {
  const language = setting.language === '' ? {} : { language_code: setting.language };
  switch (setting.method) {
    case 'setMyCommands':
      await api.setMyCommands(setting.commands, { scope: setting.scope, ...language });
      return;
    case 'setMyName':
      await api.setMyName(setting.text, language);
      return;
    case 'setMyShortDescription':
      await api.setMyShortDescription(setting.text, language);
      return;
    case 'setMyDescription':
      await api.setMyDescription(setting.text, language);
  }
}
