/** 21年 is the year 2021, or twenty-one years: what stands around it tells, or nothing does. */

/** Two digits before 年, with the month where one follows. */
export const SHORT_YEAR = /(?<!\d|\d[.,]|第)(?<year>[0-3]\d)年(?:(?<month>1[0-2]|0?[1-9])月)?/gu;

const DURATION_BEFORE =
  /(?:近|超过|长达|高达|满|整整|花了?|过去|未来|今后|再|每|共|约|历时|历经|耗时|为期|判了?|连续|持续|需要?|要[等花]|不到|至少|最多|最长)$/u;
const DURATION_AFTER =
  /^(?:内|来|后(?!半)|间|之[久内后间]|多|里|期|有余|整|时间|历史|徒刑|监禁|刑|寿命|合同|的(?:时间|合作|合同|历史|徒?刑|婚姻|友情|交情|积累|经验|感情|光阴|岁月))/u;
const YEAR_BEFORE = /(?:在|于|从|自|截至|截止|早在|(?<![不达])到了?)$/u;
const YEAR_AFTER = /^(?:初|底|末|春|夏|秋|冬|上半年|下半年|第?[一二三四1-4]季度|q[1-4]|那|以来|起|开始|财)/u;

/** What a match of `SHORT_YEAR` without a month is in its text. */
export function shortYear(text: string, { 0: { length }, index, groups }: RegExpExecArray): 'year' | 'duration' | 'either' {
  const [before, after] = [text.slice(Math.max(0, index - 4), index), text.slice(index + length, index + length + 4)];
  if (DURATION_AFTER.test(after)) return 'duration';
  if (groups?.['year']?.startsWith('0') === true || YEAR_AFTER.test(after) || YEAR_BEFORE.test(before)) return 'year';
  return DURATION_BEFORE.test(before) ? 'duration' : 'either';
}
