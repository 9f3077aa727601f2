import { expect, test } from 'vitest';
import type { Chat, Message, MessageEntity, User } from 'grammy/types';
import { addressed } from '../../../src/chat/telegram/address.ts';
import { findEntities } from '../../doubles/telegram/markup.ts';

const self = { id: 7, username: 'Exhibit_Bot' };
const bot: User = { id: 7, is_bot: true, first_name: 'Exhibit', username: 'Exhibit_Bot' };
const ann: User = { id: 1, is_bot: false, first_name: 'Ann' };
const CHATS: Readonly<Record<'private' | 'supergroup' | 'channel', Chat>> = {
  private: { id: 1, type: 'private', first_name: 'Ann' },
  supergroup: { id: -100, type: 'supergroup', title: 'Group' },
  channel: { id: -200, type: 'channel', title: 'Channel' },
};

function said(chat: keyof typeof CHATS, text: string, more: Partial<Message> = {}): Message {
  return { message_id: 5, date: 1, chat: CHATS[chat], from: ann, text, entities: findEntities(text), ...more };
}
const ours = { message_id: 4, date: 1, chat: CHATS.supergroup, from: bot, text: 'An answer', reply_to_message: undefined };
const withoutNested = ({ reply_to_message: _nested, ...rest }: typeof ours) => rest;
const original = Object.assign(withoutNested(ours));

test.each<[text: string, chat: keyof typeof CHATS, more: Partial<Message>, expected: unknown]>([
  ['Who sued?', 'private', {}, { kind: 'question', text: 'Who sued?' }],
  ['Who sued?', 'supergroup', {}, undefined],
  ['Who sued?', 'channel', {}, undefined],
  ['/who Rask', 'supergroup', {}, { kind: 'command', name: 'who', rest: 'Rask', named: false }],
  ['/WHO@exhibit_bot  Rask\nand more', 'supergroup', {}, { kind: 'command', name: 'who', rest: 'Rask\nand more', named: true }],
  ['/who@other_bot Rask', 'supergroup', {}, undefined],
  ['/who', 'private', {}, { kind: 'command', name: 'who', rest: '', named: true }],
  ['／who 拉斯克', 'private', {}, { kind: 'command', name: 'who', rest: '拉斯克', named: true }],
  ['/', 'private', {}, { kind: 'question', text: '/' }],
  ['see /who', 'supergroup', {}, undefined],
  ['@exhibit_bot when is the trial?', 'supergroup', {}, { kind: 'question', text: 'when is the trial?' }],
  ['hey @Exhibit_Bot, when is it', 'supergroup', {}, { kind: 'question', text: 'hey , when is it' }],
  ['@exhibit_bot', 'supergroup', {}, { kind: 'call' }],
  ['@exhibit_bots hello', 'supergroup', {}, undefined],
  ['@other_bot hello', 'supergroup', {}, undefined],
  ['and Brackenlift?', 'supergroup', { reply_to_message: original }, { kind: 'question', text: 'and Brackenlift?' }],
  ['in a topic', 'supergroup', { reply_to_message: { ...original, forum_topic_created: { name: 'x', icon_color: 1 } } }, undefined],
  ['An answer', 'private', { via_bot: bot }, undefined],
  ['@exhibit_bot An answer', 'supergroup', { via_bot: { ...bot, id: 8 } }, undefined],
  ['/ask what', 'supergroup', { is_automatic_forward: true }, undefined],
  ['/ask what', 'supergroup', { from: { ...ann, is_bot: true } }, undefined],
  ['/about', 'supergroup', { from: { ...bot, id: 1_087_968_824 } }, { kind: 'command', name: 'about', rest: '', named: false }],
  [
    'They want it all',
    'private',
    { forward_origin: { type: 'hidden_user', sender_user_name: 'x', date: 1 } },
    { kind: 'forward', text: 'They want it all' },
  ],
  ['/ask x', 'supergroup', { forward_origin: { type: 'hidden_user', sender_user_name: 'x', date: 1 } }, undefined],
  ['/about', 'channel', {}, { kind: 'command', name: 'about', rest: '', named: false }],
])('what %s says in a %s', (text, chat, more, expected) => {
  expect(addressed(said(chat, text, more), self)).toEqual(expected);
});

test('a name that somebody without a user name has is a mention too', () => {
  const entities: MessageEntity[] = [{ type: 'text_mention', offset: 0, length: 7, user: bot }];
  expect(addressed(said('supergroup', 'Exhibit when?', { entities }), self)).toEqual({ kind: 'question', text: 'when?' });
});

test('a caption speaks as a text does; a picture alone says nothing that can be read', () => {
  const photo = [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }];
  const { text: _text, entities: _entities, ...bare } = said('private', '');
  expect(addressed({ ...bare, photo, caption: 'Is this so?' }, self)).toEqual({ kind: 'question', text: 'Is this so?' });
  expect(addressed({ ...bare, photo }, self)).toEqual({ kind: 'question', text: '' });
  expect(addressed({ ...bare, new_chat_title: 'x' }, self)).toBeUndefined();
});
