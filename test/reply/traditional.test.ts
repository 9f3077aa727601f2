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

  test('words are those of Taiwan and Hong Kong, as far as they differ', () => {
    expect(toTraditional('设置、数据、信息、平台、数据中心、链接')).toBe('設定、資料、資訊、平台、資料中心、連結');
    expect(toTraditional('概率；人工智能；回复质量')).toBe('機率；人工智慧；回覆品質');
  });

  test('quotation marks are corner brackets', () => {
    expect(toTraditional('他说“甲称‘乙’”。')).toBe('他說「甲稱『乙』」。');
  });

  test('里 is inside, but where it is a distance or stands in a name', () => {
    expect(toTraditional('Go版里加入，文章里，5公里，故里，里程')).toBe('Go版裡加入，文章裡，5公里，故里，里程');
  });

  test('amounts keep their figures', () => {
    expect(toTraditional('790亿–1340亿美元')).toBe('790億–1340億美元');
  });
});
