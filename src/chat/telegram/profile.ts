/** Setting the bot's menus and texts in Telegram, only where they changed. */
import type { Api } from 'grammy';
import { toTraditional } from '../../reply/traditional.ts';
import { settingsOf } from './menus.ts';
import type { Setting } from './menus.ts';
import type { TelegramParts } from './parts.ts';

/** Sets what changed of the menus and the profile. A refusal costs that one text and not the start. */
export async function setChanged(api: Api, bot: number, { commands, desk, kept, log }: TelegramParts): Promise<void> {
  const { title, about } = desk.dossier.head;
  const record = {
    en: { title: title.en, about: about.en },
    zh: { title: title.zh, about: about.zh },
    'zh-Hant': { title: toTraditional(title.zh), about: toTraditional(about.zh) },
  };
  for (const setting of settingsOf(commands, record)) {
    const key = `telegram:menu:${bot}:${setting.key}`;
    if ((await kept.get(key)) === setting.hash) continue;
    try {
      await set(api, setting);
      await kept.set(key, setting.hash);
      log.info('telegram.menu', { set: setting.key });
    } catch (error) {
      log.warn('telegram.menu', { refused: setting.key, error: error instanceof Error ? error.message : String(error) });
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
