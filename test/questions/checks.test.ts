/** Holds the verdicts on messages: nothing is falsely contradicted, on either half. Raise the other floors when they rise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checksOf, openChecker, scoreChecks } from '../../bench/checks.ts';
import { startExhibit } from '../../bench/exhibit.ts';
import { LANGUAGES } from '../../src/dossier/schema.ts';
import type { ScoredCheck } from '../../bench/checks.ts';
import { checkHalfOf } from './score-checks.ts';

const FLOORS = { tune: 0.82, verify: 0.77 } as const;

/** One message for each way of being wrong or right that only the shipped dossier shows. */
const SHOWN = [
  ['two who have changed places', 'OpenAI dragged Musk to court accusing him of fraud', 'contradicted'],
  ['another whose odds they are', '老马转的那个57%胜率是Polymarket上的盘口', 'contradicted'],
  ['somebody else besides', 'the 57 percent odds come from Robinhood too', 'not-in-record'],
  ['a bound that another amount keeps', 'xAI估值不到1000亿美元', 'contradicted'],
  ['what a price is for', 'Go 版 8 刀一个月还要塞 ads', 'supported'],
  ['a list with numbers in rings', 'OpenAI的算力盟友:①英伟达 ②AMD ③博通 ④英特尔', 'supported'],
  ['a contraction without its apostrophe', 'openai aint open source anymore, says elon', 'supported'],
  ['two compared the other way round', 'Anthropic比OpenAI晚盈利', 'contradicted'],
  ['how many times as much of another', 'xAI估值现在是OpenAI的三倍', 'contradicted'],
  ['a comparison that goes with the record', 'OpenAI is worth three times as much as xAI', 'supported'],
  ['somebody on the wrong side of a suit', '微软也是原告', 'contradicted'],
  ['a top that only another part keeps under', '马斯克索赔最多500亿美元。', 'contradicted'],
  ['an amount in a unit in which only one thing is measured', 'xai is gonna be at 20 gigawatts this yr', 'contradicted'],
  ['a time that is told first', '2020年，马斯克从OpenAI挖人去特斯拉', 'contradicted'],
  ['the time of one thing as that of another', '2015年馬斯克就退出OpenAI了', 'contradicted'],
  ['a clause about whom the one before it is told', '超8亿周活,其中四成用户付费', 'mixed'],
  ['what one said, from another', '奥特曼放的狠话，说OpenAI迟早把微软整个吞了', 'contradicted'],
  ['two who changed roles, though another fact is likelier', 'after DeepMind acquired Google, Musk cut his ties with it', 'mixed'],
  ['a denial of what a fact tells, borne out by none', 'Musk is not suing OpenAI and Microsoft', 'not-in-record'],
  ['another place', "trial's in austin texas", 'contradicted'],
  ['the time of one event as that of another', '24年2月起诉，当月就撤了，8月又来', 'mixed'],
  ['a time that another event has', 'OpenAI预计2028年实现正现金流。', 'contradicted'],
  ['the chance of the opposite', 'Kalshi預測馬斯克敗訴機率高達57%', 'contradicted'],
  ['what those under an age get', 'OpenAI will show ads to users under 18.', 'contradicted'],
  ['a share told of all', 'literally every ChatGPT user is paying by now', 'contradicted'],
  ['the opposite of what the author finds', '马斯克对未来悲观得很', 'contradicted'],
  ['a top that is far above the range', 'they want up to 60 billion out of Microsoft alone', 'contradicted'],
  ['whoever owns for whoever is owned', 'so OpenAI ended up owning 27% of Microsoft', 'contradicted'],
  ['somebody else with what was named last', 'Elon backed DeepMind early on, then Amazon bought it', 'contradicted'],
  ['only one of those who are sued', 'Musk is only suing OpenAI', 'contradicted'],
  ['where people are lured from', '2017年是OpenAI去特斯拉挖人', 'contradicted'],
  ['what another gets neither', 'Plus 跟 Pro 不會有廣告，Go 版也不會，只有免費版會', 'mixed'],
  ['like as about', 'microsoft owns like 70% of openai', 'contradicted'],
  ['a settlement, which the record cannot rule out', '【快讯】OpenAI与马斯克达成庭外和解，金额保密', 'not-in-record'],
] as const;

/** True of the shipped dossier, each in a way that is easily taken for its opposite. */
const TRUE = [
  '给 xAI 租芯片的是 VCI',
  'OpenAI sued by Musk for fraud',
  '2024年2月那次没有告微软',
  'If Musk won the case, OpenAI would have to pay',
  'OpenAI认为马斯克的指控不属实',
  'OpenAI不承认指控',
  "Tesla's sales aren't growing",
  '特斯拉全球销量负增长',
  'Go版比Plus更便宜',
  'xAI和Anthropic会比OpenAI更早盈利',
  "Musk's investment was smaller than their unlawful gains",
  '谷歌在马斯克投资之后收购了DeepMind',
  'Beyond damages he plans on punitive damages and perhaps an injunction',
  'VCI不是按年而是按季分红',
  'VCI pays not yearly but quarterly',
  '微软没发声明',
  '马斯克不愿意当输家',
  '广告不是OpenAI盈利的唯一手段',
  'xAI is not already profitable',
  'this time only OpenAI and Microsoft are named',
  'Anthropic快上市了',
  'Musk first invested in DeepMind, not OpenAI',
  '谷歌收购DeepMind之后，马斯克就不再和它来往了。',
  "Microsoft wasn't a defendant in the first lawsuit, which Musk filed in February 2024.",
  "Musk didn't keep the first suit going: he dropped it in June 2024.",
  "Microsoft's stake was once 49 percent.",
  '庭审在旧金山是假的。',
  '如果开庭推迟，就要到6月才开庭。',
  '微软以外的股东持有OpenAI 73%的股权。',
  "Tesla's sales in Norway are growing.",
  "Bloomberg puts Musk's fortune at 650 billion.",
  'xAI的现金储备不算少，有一百亿美元。',
  '马斯克很难拿到巨额赔偿。',
  'Musk wants from them 100 billion.',
  "OpenAI isn't open source any more, says Musk.",
  '微軟不是原告。',
  'SpaceX不是贝佐斯的公司。',
  "After 2017 Musk wasn't with OpenAI any more.",
  '有人问微软是不是原告。',
  '马斯克在X平台说，他盼着这个案子开庭，已经等不及了。',
  '马斯克在斥责ChatGPT时主张，人工智能应当尽最大可能追求真相。',
  '去年微软的持股是30%。',
  'In 2025 xAI had 0.5 GW.',
  'It would be wrong to say that xAI is worth more than OpenAI.',
  'Anthropic离IPO也不远了',
  '先预计盈利的不是OpenAI，是xAI和Anthropic',
  '微軟唔係原告，佢係俾馬斯克告嗰個',
  "going by Forbes' $780bn and xAI's $250bn, Musk is worth about three times his own AI company",
  '老马退出OpenAI董事会是2018年2月的事',
  'Dario said Claude is going to stay ad-free',
  "It was Musk who reposted it, but the 57% itself is Kalshi's",
  '2024年10月那轮，OpenAI估值是1570亿美元',
  'polymarket上马斯克的胜率是45%左右，跟kalshi不是一家',
  "Musk didn't found OpenAI alone.",
  '马斯克没有一直起诉下去，6月撤诉了。',
  'Musk has praise for nothing OpenAI does.',
  'Musk no longer invests in DeepMind.',
  "Anthropic won't wait until 2030 to break even.",
  'The February 2024 suit was dropped',
  'X的收入大头不是订阅，是广告。',
  'OpenAI不是原告，是被告。',
  '2024年2月，微软不是被告。',
  "Tesla's sales in 2023 were still rising.",
  'Musk praised OpenAI in 2016',
  '起初，马斯克只告了OpenAI和奥尔特曼。',
  '马斯克去年还在政府里做事',
  "Two years ago OpenAI's valuation was 80 billion.",
  "It's wrong that Microsoft has answered publicly.",
  '有人说马斯克收购了DeepMind，这是错的。',
  'Altman, too, believes AGI will be reached in 2026.',
  'Zuckerberg says AI will outsmart everyone by 2030.',
  "On Polymarket, Musk's chances are 40%.",
  '在印度，Go版每月不到5美元。',
  'Musk kept some of his promises.',
  "SpaceX's sales are rising.",
  'DeepMind属于谷歌。',
  'The New York Times is suing OpenAI and Microsoft as well. That one is in Manhattan.',
] as const;

describe('verdicts on messages', () => {
  const check = openChecker();
  let scored: readonly ScoredCheck[] = [];
  beforeAll(async () => {
    scored = await scoreChecks(check, checksOf([]));
  });

  test.each(SHOWN)('tell %s', async (_, message, verdict) => {
    expect((await check(message)).verdict).toBe(verdict);
  });

  test('never go against what a fact itself says', () => {
    const { dossier, engine } = startExhibit();
    const wrong = [...dossier.facts.values()].flatMap(({ id, text }) =>
      LANGUAGES.filter((language) => ['contradicted', 'mixed'].includes(engine.check(text[language]).verdict)).map((language) => `${id} ${language}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(TRUE)('do not go against what is true: %s', async (message) => {
    expect(['supported', 'not-in-record']).toContain((await check(message)).verdict);
  });

  test('are never false contradictions', () => {
    expect(scored.filter(({ outcome }) => outcome === 'falsely contradicted').map(({ gold }) => gold.id)).toEqual([]);
  });

  test.each(['tune', 'verify'] as const)('are right on the %s half', (half) => {
    const own = scored.filter(({ gold }) => checkHalfOf(gold) === half);
    expect(own.length).toBeGreaterThanOrEqual(300);
    expect(own.filter(({ outcome }) => outcome === 'right').length / own.length).toBeGreaterThanOrEqual(FLOORS[half]);
  });
});
