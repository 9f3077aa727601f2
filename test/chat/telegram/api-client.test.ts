/** The line that answers go out on. */
import { inspect } from 'node:util';
import { HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { openHouse } from './house.ts';

describe('when the line breaks', () => {
  test('the asker is told with a reference, and the token stays out of the error', async () => {
    const house = await openHouse();
    house.telegram.trouble({ method: 'sendMessage', times: 1, refusal: 'hang up' });
    expect((await house.asked(house.alone, house.ann, 'When is the trial?')).text).toContain('ref-1');
    const [fault] = house.memory.faults.splice(0);
    expect(fault).toBeInstanceOf(HttpError);
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain(house.bot.token);
    expect((await house.asked(house.alone, house.ann, 'When is the trial?')).text).toContain('4 November 2041');
    await house.close();
  });
});
