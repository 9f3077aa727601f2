/** Moments as moderators read them: the day, the time of day, and the zone last. */
import { expect, test } from 'vitest';
import { formatMoment } from '../../commands/post-replies.ts';

const AT = Date.UTC(2041, 2, 20, 1, 5);

test.each([
  ['Asia/Shanghai', 'zh', '2041年3月20日周三 09:05 GMT+8'],
  ['Asia/Shanghai', 'en', 'Wed, 20 Mar 2041 09:05 GMT+8'],
  ['Asia/Kolkata', 'zh-Hant', '2041年3月20日周三 06:35 GMT+5:30'],
  ['UTC', 'en', 'Wed, 20 Mar 2041 01:05 UTC'],
] as const)('in %s, in %s: %s', (zone, language, text) => {
  expect(formatMoment(AT, zone, language)).toBe(text);
});
