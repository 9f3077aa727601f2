import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buttonsOf, marked, openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('in a private chat', () => {
  test('a question in own words is answered in marked-up text with who says so, the source and buttons', async () => {
    const { alone, ann, asked } = house;
    const answer = await asked(alone, ann, 'How much do they want from Brackenlift in total?');
    expect(answer.text).toContain('US$210–265 million');
    expect(marked(answer, 'italic')).toEqual(
      expect.arrayContaining([expect.stringContaining('Saltmere'), expect.stringMatching(/^Source: /u)]),
    );
    expect(buttonsOf(answer).flat()).toEqual(expect.arrayContaining(['Source', '中文', '繁體', '👍', '👎']));
    expect(answer.reply_to_message).toBeUndefined();
  });
});
