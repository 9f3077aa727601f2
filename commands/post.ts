import { HOW_LONG, SHORT, TOPIC } from './account-options.ts';
import { readTiming, readZone } from '../src/post/timing.ts';
import type { Terms } from '../src/post/record.ts';
import type { PostDesk } from '../src/post/desk.ts';
import { languageForAsker } from './context.ts';
import type { CommandContext, CommandResult } from './context.ts';
import { defineCommand } from './definition.ts';
import { LANGUAGE_CHOICES, LANGUAGE_CHOSEN } from './language-choices.ts';
import type { Localised } from './localised.ts';
import type { OptionsOf } from './options.ts';
import { historyReply } from './post-history.ts';
import { confirmedReply, correctingReply, listReply, previewReply, refusalReply, said } from './post-replies.ts';
import { pressPost } from './post-press.ts';

/** What the language option means: a language, or both. */
const SPOKEN = { ...LANGUAGE_CHOSEN, both: 'both' } as const;
const YES_NO = {
  yes: { 'zh-CN': '是', 'zh-TW': '是', en: 'yes' },
  no: { 'zh-CN': '否', 'zh-TW': '否', en: 'no' },
} as const satisfies Record<string, Localised>;

const OPTIONS = {
  do: {
    type: 'choice',
    required: true,
    descriptions: { 'zh-CN': '做什么', 'zh-TW': '做什麼', en: 'What to do' },
    choices: {
      preview: { 'zh-CN': '预览', 'zh-TW': '預覽', en: 'preview' },
      now: { 'zh-CN': '立即发布', 'zh-TW': '立即發佈', en: 'now' },
      schedule: { 'zh-CN': '定时', 'zh-TW': '排程', en: 'schedule' },
      list: { 'zh-CN': '列表', 'zh-TW': '列表', en: 'list' },
      correct: { 'zh-CN': '更正', 'zh-TW': '更正', en: 'correct' },
      withdraw: { 'zh-CN': '撤回', 'zh-TW': '撤回', en: 'withdraw' },
      stop: { 'zh-CN': '停止', 'zh-TW': '停止', en: 'stop' },
      history: { 'zh-CN': '记录', 'zh-TW': '記錄', en: 'history' },
    },
  },
  topic: TOPIC,
  length: {
    type: 'choice',
    required: false,
    descriptions: HOW_LONG,
    choices: {
      short: SHORT,
      full: { 'zh-CN': '详细', 'zh-TW': '詳細', en: 'full' },
    },
  },
  language: {
    type: 'choice',
    required: false,
    descriptions: { 'zh-CN': '哪种语言', 'zh-TW': '哪種語言', en: 'In which language' },
    choices: {
      ...LANGUAGE_CHOICES,
      both: { 'zh-CN': '中文和英文', 'zh-TW': '中文和英文', en: '中文 + English' },
    },
  },
  picture: {
    type: 'choice',
    required: false,
    descriptions: { 'zh-CN': '配一张图', 'zh-TW': '附一張圖', en: 'With a picture' },
    choices: YES_NO,
  },
  pin: { type: 'choice', required: false, descriptions: { 'zh-CN': '置顶', 'zh-TW': '釘選', en: 'Pin it' }, choices: YES_NO },
  silent: {
    type: 'choice',
    required: false,
    descriptions: { 'zh-CN': '不响提示音', 'zh-TW': '不響提示音', en: 'Without a sound' },
    choices: YES_NO,
  },
  missed: {
    type: 'choice',
    required: false,
    descriptions: { 'zh-CN': '错过的那次', 'zh-TW': '錯過的那次', en: 'What becomes of a run that was missed' },
    choices: {
      late: { 'zh-CN': '补发一次', 'zh-TW': '補發一次', en: 'late' },
      skip: { 'zh-CN': '不补发', 'zh-TW': '不補發', en: 'skip' },
    },
  },
  unchanged: {
    type: 'choice',
    required: false,
    descriptions: { 'zh-CN': '内容没有变化时', 'zh-TW': '內容沒有變化時', en: 'Where nothing has changed since' },
    choices: {
      post: { 'zh-CN': '照样发布', 'zh-TW': '照樣發佈', en: 'post' },
      skip: { 'zh-CN': '不发布', 'zh-TW': '不發佈', en: 'skip' },
    },
  },
  when: {
    type: 'text',
    required: false,
    descriptions: {
      'zh-CN': '何时：每天 9:00、每周一 9:00、2041-03-20 9:00、cron、有变化时',
      'zh-TW': '何時：每天 9:00、每週一 9:00、2041-03-20 9:00、cron、有變化時',
      en: 'daily 09:00, every Monday 9:00, 2041-03-20 9:00, a cron pattern, on change',
    },
  },
  zone: {
    type: 'text',
    required: false,
    descriptions: { 'zh-CN': '时区，如 Asia/Shanghai', 'zh-TW': '時區，如 Asia/Taipei', en: 'Time zone, such as Europe/London' },
  },
  where: {
    type: 'text',
    required: false,
    place: true,
    descriptions: {
      'zh-CN': '频道、子区或话题；不填则为这里',
      'zh-TW': '頻道、討論串或話題；不填則為這裡',
      en: 'Channel, thread or topic; leave out for here',
    },
  },
  post: {
    type: 'text',
    required: false,
    descriptions: { 'zh-CN': '发布或定时的编号', 'zh-TW': '發佈或排程的編號', en: 'The name of a post or schedule' },
  },
  export: {
    type: 'text',
    required: false,
    descriptions: {
      'zh-CN': '导出为CSV：第几部分，如 1',
      'zh-TW': '匯出為CSV：第幾部分，如 1',
      en: 'Export it as CSV: which part, such as 1',
    },
  },
} as const;
type Options = OptionsOf<typeof OPTIONS>;

const POSTED = ['topic', 'length', 'language', 'picture', 'pin', 'silent', 'where'] as const;

/** For moderators: publishing summaries, at once or at set times, and seeing to them afterwards. */
export const post = defineCommand({
  name: 'post',
  descriptions: {
    'zh-CN': '发布概要：预览、立即、定时、更正、撤回（管理员）',
    'zh-TW': '發佈概要：預覽、立即、排程、更正、撤回（管理員）',
    en: 'Publish summaries: preview, now, schedule, correct, withdraw (moderators)',
  },
  options: OPTIONS,
  for: 'moderator',
  parts: {
    option: 'do',
    takes: {
      preview: POSTED,
      now: POSTED,
      schedule: ['when', 'zone', ...POSTED, 'missed', 'unchanged'],
      list: [],
      correct: ['post'],
      withdraw: ['post'],
      stop: ['post'],
      history: ['export'],
    },
  },
  press: async (context, value) => (context.posts === undefined ? nowhere(context) : pressPost(context, context.posts, value)),
  run: async (context, options) => (context.posts === undefined ? nowhere(context) : runPost(context, context.posts, options)),
});

const nowhere = (context: CommandContext): CommandResult => said(languageForAsker(context), (words) => words.none.here);

async function runPost(context: CommandContext, posts: PostDesk, options: Options): Promise<CommandResult> {
  const language = languageForAsker(context);
  // A line without names of options has one text, whatever it is for.
  const named = options.post ?? options.when;
  switch (options.do) {
    case 'preview':
    case 'now': {
      const preview = await posts.preview(askedOf(context, options, options.where ?? named));
      if (options.do === 'preview' || preview.kind !== 'preview') return previewReply(preview, context);
      return confirmedReply(await posts.confirm(preview.draft.id), language);
    }
    case 'schedule': {
      const terms = termsOf(options, named);
      if (typeof terms === 'string') return said(language, (words) => words.misfit[terms], 'error');
      return previewReply(await posts.preview({ ...askedOf(context, options, options.where), terms }), context);
    }
    case 'list': {
      const listed = await posts.list();
      const looking = listed.posts.some(({ stale }) => stale) ? await posts.correcting(undefined) : undefined;
      return listReply(listed, context, looking?.kind === 'correcting' ? looking.id : undefined);
    }
    case 'history':
      return historyReply(await posts.history(), language, options.export ?? named);
    case 'correct':
      return correctingReply(await posts.correcting(named), language, named);
    case 'withdraw': {
      if (named === undefined) return said(language, (words) => words.none.which, 'error');
      const withdrawn = await posts.withdraw(named);
      if (withdrawn.kind !== 'withdrawn') return refusalReply(withdrawn, language, named);
      return said(language, (words) => words.withdrawal[withdrawn.how](named));
    }
    case 'stop': {
      if (named === undefined) return said(language, (words) => words.none.which, 'error');
      const stopped = await posts.stop(named);
      return stopped.kind === 'stopped' ? said(language, (words) => words.stopped(named)) : refusalReply(stopped, language, named);
    }
  }
}

const askedOf = (
  context: CommandContext,
  { topic, length = 'short', language, picture, pin, silent }: Options,
  where: string | undefined,
): Parameters<PostDesk['preview']>[0] => ({
  where,
  content: { ...(topic !== undefined && { topic }), length, language: language === undefined ? context.language : SPOKEN[language] },
  picture: picture === 'yes',
  pin: pin === 'yes',
  silent: silent === 'yes',
});

/** When a schedule runs; or what of it cannot be read. */
function termsOf({ zone, missed = 'late', unchanged = 'post' }: Options, when: string | undefined): Terms | 'when' | 'zone' {
  const timing = readTiming(when ?? '');
  if (timing === undefined) return 'when';
  const named = readZone(zone ?? 'UTC');
  return named === undefined ? 'zone' : { when: timing, zone: named, missed, unchanged };
}
