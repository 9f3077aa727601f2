/** Traditional Chinese out of Simplified, for whole replies, in this one place. */
import type { ConverterFunction } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';
import { converterOf } from '../answer/script.ts';
import type { Bilingual } from '../dossier/schema.ts';
import type { Action, Chart, Dates, Line, Reply, ReplyLanguage } from './reply.ts';
import { INSIDE, LOCAL_WORDS } from './traditional-words.ts';

let converter: ConverterFunction | undefined;
const loaded = (): ConverterFunction => (converter ??= converterOf(preset, 's2tw'));

/**
 * Simplified Chinese as it is written and said in Taiwan and Hong Kong: sign by sign, then the words that are others there.
 * Latin names and figures are untouched. The tables are built at the first call, which takes a moment. https://github.com/nk2028/opencc-js#readme
 */
export function toTraditional(text: string): string {
  const signs = loaded()(text).replace(INSIDE, '裡');
  return LOCAL_WORDS.reduce((said, [converted, local]) => said.replaceAll(converted, local), signs);
}

/** Text of the data in a reply's language. */
export function inLanguage(language: ReplyLanguage, text: Bilingual): string {
  if (language === 'en') return text.en;
  return language === 'zh' ? text.zh : toTraditional(text.zh);
}

/** A reply written in Simplified Chinese as one in Traditional: all that is read is converted, no id is. */
export function toTraditionalReply(reply: Reply): Reply {
  const { title, lead, source, chart, dates, ...rest } = reply;
  return {
    ...rest,
    language: 'zh-Hant',
    ...(title !== undefined && { title: toTraditional(title) }),
    ...(lead !== undefined && { lead: toTraditional(lead) }),
    lines: reply.lines.map(traditionalLine),
    notes: reply.notes.map(toTraditional),
    ...(source !== undefined && { source: toTraditional(source) }),
    ...(chart !== undefined && { chart: traditionalChart(chart) }),
    ...(dates !== undefined && { dates: traditionalDates(dates) }),
    actions: reply.actions.map(traditionalAction),
  };
}

function traditionalLine(line: Line): Line {
  switch (line.kind) {
    case 'heading':
    case 'text':
      return { ...line, text: toTraditional(line.text) };
    case 'code':
      return line;
    case 'figure':
      return {
        ...line,
        label: toTraditional(line.label),
        amount: toTraditional(line.amount),
        ...(line.attribution !== undefined && { attribution: toTraditional(line.attribution) }),
      };
    case 'fact': {
      const { when, attribution, ...rest } = line;
      return {
        ...rest,
        text: toTraditional(line.text),
        ...(attribution !== undefined && { attribution: toTraditional(attribution) }),
        ...(when !== undefined && { when: toTraditional(when) }),
      };
    }
  }
}

const traditionalChart = (chart: Chart): Chart => ({
  ...chart,
  title: toTraditional(chart.title),
  unit: toTraditional(chart.unit),
  bars: chart.bars.map((bar) => ({
    ...bar,
    label: toTraditional(bar.label),
    amount: toTraditional(bar.amount),
    ...(bar.said !== undefined && { said: toTraditional(bar.said) }),
  })),
});

const traditionalDates = ({ title, rows }: Dates): Dates => ({
  title: toTraditional(title),
  rows: rows.map((row) => ({
    ...row,
    label: toTraditional(row.label),
    when: toTraditional(row.when),
    ...(row.said !== undefined && { said: toTraditional(row.said) }),
  })),
});

/** A language is called by its own name in every language. */
const traditionalAction = (action: Action): Action =>
  action.kind === 'language' ? action : { ...action, label: toTraditional(action.label) };
