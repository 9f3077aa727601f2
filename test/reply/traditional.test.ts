import { describe, expect, test } from 'vitest';
import { toTraditional } from '../../src/reply/traditional.ts';

describe('Traditional Chinese', () => {
  test('characters are converted', () => {
    expect(toTraditional('甲公司起诉乙公司，来源：《标题》，第5段')).toBe('甲公司起訴乙公司，來源：《標題》，第5段');
  });

  test('a character with several forms follows its word', () => {
    expect(toTraditional('后来皇后干预干燥')).toBe('後來皇后干預乾燥');
  });

  test.each(['Acme-4 Go', 'US$79–134 billion', '57%', '2 GW', '2026-04', 'https://example.org/?q=1'])('%s is untouched', (text) => {
    expect(toTraditional(text)).toBe(text);
  });

  test('amounts keep their figures', () => {
    expect(toTraditional('790亿–1340亿美元')).toBe('790億–1340億美元');
  });
});
