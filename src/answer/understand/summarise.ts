/** Whether somebody asks in free text for an account, of the whole dispute or of one of its topics. */
import type { Dossier } from '../../dossier/dossier.ts';
import type { Topic } from '../../dossier/schema.ts';
import type { Plan } from '../plan.ts';

type Summary = Extract<Plan, { kind: 'summary' }>;

const POLITE = String.raw`(?:(?:please|pls|can you|could you|would you|just|hey|ok(?:ay)?)[,\s]+)*`;
const ENGLISH = new RegExp(
  String.raw`^${POLITE}(?:summari[sz]e|sum\s+(?:it\s+)?up|(?:give (?:me|us) )?(?:a |the )?(?:(?<long>long|full|detailed)|short|brief|quick)?\s*summary)\b(?:\s+(?:of|on|about|for))?\s*(?<rest>.*)$`,
  'iu',
);
const CHINESE =
  /^(?:请|麻烦|帮我|给我|能不能|可以)*(?:(?<long>详细)|简单|简短|大概)?(?:地)?(?:总结|概括|概述|归纳|简述|摘要|概要|讲个大概)(?:一下|下)?(?<rest>.*)$/u;
const CHINESE_AFTER = /^(?<rest>.*?)的?(?:总结|概要|摘要|速览|简介)$/u;
/** What means the whole. */
const ALL =
  /^(?:this|it|that|all|everything|(?:the|this) (?:whole )?(?:case|dispute|lawsuit|suit|story|thing|article|record|matter)|整件事|这件事|这事|全部|全文|文章|这篇文章|案子|案件|这个案子|本案|争议|整个(?:案子|案件|争议|事情)|事情)?(?:\s+(?:for me|please|briefly|in short))?(?:吧|呗|吗|给我)?$/iu;

/** The plan for an account that a question asks for; undefined where it asks for something else. `fold` makes spellings alike. */
export function summaryAsked(question: string, dossier: Dossier, fold: (text: string) => string): Summary | undefined {
  const asked = fold(question)
    .replaceAll(/[\s?？!！。.]+$/gu, '')
    .trim();
  const found = ENGLISH.exec(asked) ?? CHINESE.exec(asked) ?? CHINESE_AFTER.exec(asked);
  if (found?.groups === undefined) return undefined;
  const { rest = '', long } = found.groups;
  const length = long === undefined ? 'short' : 'long';
  const wanted = rest.trim();
  if (ALL.test(wanted)) return { kind: 'summary', length };
  const topic = topicIn(wanted, dossier, fold);
  return topic && { kind: 'summary', length, topic: topic.id };
}

/** The topic of that name. */
const topicIn = (wanted: string, { topics }: Dossier, fold: (text: string) => string): Topic | undefined =>
  [...topics.values()].find(({ id, label }) =>
    [id, label.zh, label.en].some((name) => fold(name).trim() === wanted.replace(/^(?:the|这个)\s*/u, '') || fold(name).trim() === wanted),
  );
