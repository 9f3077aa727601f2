import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { defineCommand } from '../../../commands/definition.ts';
import { commandTyped, settingsOf } from '../../../src/chat/telegram/menus.ts';
import { loadedDossier } from '../../shipped.ts';

const { title, about } = loadedDossier().head;
const record = {
  en: { title: title.en, about: about.en },
  zh: { title: title.zh, about: about.zh },
  'zh-Hant': { title: title.zh, about: about.zh },
};
const moderators = defineCommand({
  name: 'look-after',
  descriptions: { 'zh-CN': '照看', 'zh-TW': '照看', en: 'Look after' },
  options: {},
  for: 'moderator',
  run: () => {
    throw new Error('not run');
  },
});

describe('the menus', () => {
  const settings = settingsOf([...commands, moderators], record);

  test('hold every command in every scope and language, and those for moderators for admins alone', () => {
    const menus = settings.flatMap((one) => (one.method === 'setMyCommands' ? [one] : []));
    expect(menus.map(({ scope, language }) => `${scope.type}/${language}`).sort()).toEqual([
      'all_chat_administrators/',
      'all_chat_administrators/zh',
      'all_group_chats/',
      'all_group_chats/zh',
      'all_private_chats/',
      'all_private_chats/zh',
    ]);
    for (const { commands: listed, scope } of menus)
      expect(listed.map(({ command }) => command)).toEqual([
        ...commands.filter((command) => scope.type === 'all_chat_administrators' || command.for === 'anyone').map(({ name }) => name),
        ...(scope.type === 'all_chat_administrators' ? ['look_after'] : []),
      ]);
  });

  test('and the texts of the profile are within their limits, and not empty', () => {
    const longest = { setMyName: 64, setMyShortDescription: 120, setMyDescription: 512 };
    for (const one of settings) {
      if (one.method === 'setMyCommands') continue;
      expect(one.text.length).toBeGreaterThan(0);
      expect(one.text.length).toBeLessThanOrEqual(longest[one.method]);
    }
  });

  test('have a hash that changes with what they hold, and with nothing else', () => {
    const again = settingsOf([...commands, moderators], record);
    expect(again).toEqual(settings);
    const changed = settingsOf(commands, record).filter(({ hash }, place) => hash !== settings[place]?.hash);
    expect(changed.map(({ key }) => key)).toEqual(['setMyCommands/all_chat_administrators/', 'setMyCommands/all_chat_administrators/zh']);
    expect(new Set(settings.map(({ key }) => key)).size).toBe(settings.length);
  });

  test('lead to their commands: a hyphen is an underscore there', () => {
    expect(commandTyped('look_after', [moderators])).toBe(moderators);
    expect(commandTyped('LOOK-AFTER', [moderators])).toBe(moderators);
    expect(commandTyped('look', [moderators])).toBeUndefined();
  });
});
