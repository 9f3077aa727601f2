/** Every word that posts add: on the posts themselves, in what moderators see of them, and in what they are told of by themselves. */
import { formatTime } from '../reply/date.ts';
import type { ReplyLanguage } from '../reply/reply.ts';
import { toTraditional } from '../reply/traditional.ts';
import type { Misfit } from './timing.ts';
import type { State, Trouble } from './record.ts';

interface Told {
  readonly was: string | undefined;
  readonly now: string | undefined;
}

/** What else was corrected: so many lines more, and the picture. */
interface Untold {
  readonly more: number;
  readonly picture: boolean;
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const han = '日一二三四五六';

const en = {
  corrected: (day: string, changes: readonly Told[], { more, picture }: Untold): string => {
    const told = changes.map(({ was, now }) =>
      was === undefined ? `added: “${now}”` : now === undefined ? `taken out: “${was}”` : `“${was}” is now “${now}”`,
    );
    return `Corrected on ${formatTime(day, 'en')}: ${[...told, ...(more > 0 ? [`and ${more} more`] : []), ...(picture ? ['the picture'] : [])].join('; ')}.`;
  },
  withdrawn: (day: string): string => `This post was withdrawn by the moderators on ${formatTime(day, 'en')}.`,
  correction: 'Correction',
  buttons: {
    post: 'Post',
    schedule: 'Schedule',
    change: 'Change',
    cancel: 'Cancel',
    done: 'Done',
    publish: 'Publish to followers',
    correct: 'Correct',
    look: 'Look at the corrections',
    pin: (on: boolean): string => `${on ? '☑' : '☐'} Pin`,
    silent: (on: boolean): string => `${on ? '☑' : '☐'} Silent`,
    picture: (on: boolean): string => `${on ? '☑' : '☐'} Picture`,
    languages: { zh: '中文', 'zh-Hant': '繁體', en: 'English', both: '中文 + English' },
    lengths: { short: 'Short', full: 'Full' },
  },
  preview: {
    title: 'Preview',
    above: 'Above is exactly what will be posted.',
    lead: (label: string): string => `To be posted in ${label}. Only you see this.`,
    parts: (count: number): string => `It takes ${count} messages.`,
    pinned: 'It is pinned.',
    silent: 'It comes without a sound.',
    undrawn: 'Its picture cannot be drawn now; it goes without.',
    runs: (zone: string): string => `The next runs (${zone}):`,
    changes: 'It is posted whenever what it says has changed.',
    late: 'A run that was missed comes late, once.',
    skip: 'A run that was missed is left out.',
    unchanged: 'Nothing is posted while nothing has changed.',
    what: 'What is to be otherwise?',
  },
  posted: {
    done: (label: string): string => `Posted in ${label}.`,
    known: 'This was posted already.',
    partial: (there: number): string => `Only the first ${there === 1 ? 'message' : `${there} messages`} of it could be posted.`,
    failed: 'Nothing was posted.',
    unknown: (label: string): string =>
      `I cannot tell whether it arrived in ${label}, and I do not send it twice. Please look: if it is not there, post it anew.`,
    notPictured: 'Its picture could not be drawn; it went without.',
    notPinned: 'It could not be pinned: I lack the right to.',
    scheduled: (name: string): string => `Scheduled as ${name}.`,
    cancelled: 'Nothing was posted.',
    kept: 'Nothing was corrected.',
    published: 'It goes to those who follow the channel.',
    notPublished: 'It could not be published.',
    expired: 'This preview is over an hour old. Make another with /post preview.',
    name: (name: string): string => `It is called ${name}.`,
  },
  trouble: {
    gone: 'the channel is gone, or I was removed from it',
    muted: 'I may not write there',
    refused: 'the platform refused it',
    unreachable: 'the platform could not be reached',
    late: 'it was too late for it',
    unwritten: 'nobody has written a summary of it yet',
  } satisfies Record<Trouble, string> as Record<Trouble, string>,
  because: (why: string): string => `The reason: ${why}.`,
  lacking: {
    yours: (label: string, rights: string): string => `You may not post in ${label}: you lack ${rights}.`,
    mine: (label: string, rights: string): string => `I cannot post in ${label}: I lack ${rights}.`,
    gone: (label: string): string => `I cannot post in ${label}: it is gone, or I was removed from it.`,
  },
  misfit: {
    when: 'I cannot read that time. Try “daily 09:00”, “every Monday 9:00”, “2041-03-20 09:00”, “0 9 * * 1-5” or “on change”.',
    zone: 'I do not know that time zone. Try Asia/Shanghai or Europe/London.',
    past: 'That time is past.',
    never: 'That time never comes.',
    'too-often': 'That is too often: once an hour at most.',
  } satisfies Record<Misfit | 'when', string> as Record<Misfit | 'when', string>,
  none: {
    place: 'I find no such place here. Name a channel, thread or topic of this chat.',
    post: (name: string): string => `There is no post or schedule ${name} here. /post list shows what there is.`,
    summary: 'Nobody has written that summary yet.',
    here: 'Posts are made from a server, a group or a channel.',
    stale: 'Every post here says what the record says.',
    list: 'There are no posts and no schedules here.',
    history: 'Nothing was done here yet.',
    which: 'Which one? Name it, such as /post withdraw 3bcd4f. /post list shows what there is.',
  },
  list: {
    title: 'Posts',
    posts: 'Posted',
    schedules: 'Schedules',
    stale: 'no longer says what the record says',
    how: '/post correct shows what would be mended; /post withdraw and /post stop take a name.',
    next: (when: string): string => `next ${when}`,
    failures: (count: number): string => `failed ${count}×`,
  },
  state: {
    claimed: 'being posted',
    sending: 'being posted',
    live: 'there',
    partial: 'only in part there',
    unknown: 'unknown whether it is there',
    failed: 'not posted',
    withdrawn: 'withdrawn',
    marked: 'marked as withdrawn',
  } satisfies Record<State, string> as Record<State, string>,
  scheduleState: { active: 'active', stopped: 'stopped', ended: 'over' },
  correcting: {
    title: 'To be corrected',
    lead: 'Each of these posts is brought up to date, with this note in it. Only you see this.',
    again: 'Nothing of its words changes; what is missing of it is sent.',
    more: (count: number): string => `And ${count} more.`,
  },
  corrections: {
    title: 'Corrected',
    edited: (count: number): string => `Corrected: ${count}.`,
    answered: (count: number): string => `Could not be edited, so answered with the correction: ${count}.`,
    gone: (count: number): string => `Deleted by somebody in the meantime: ${count}.`,
    same: (count: number): string => `Their words stand as they are, on facts that were looked at again: ${count}.`,
    failed: (count: number): string => `Could not be mended now: ${count}. Try again later.`,
    unwritten: (count: number): string => `Their summary is no longer in the record; withdraw them instead: ${count}.`,
  },
  withdrawal: {
    done: (name: string): string => `${name} is withdrawn.`,
    marked: (name: string): string => `${name} could not be deleted; it is marked as withdrawn.`,
    failed: (name: string): string => `${name} could neither be deleted nor marked.`,
  },
  stopped: (name: string): string => `Schedule ${name} is stopped.`,
  history: {
    title: 'What was done',
    line: (when: string, who: string, deed: string, of: string, label: string, record: string): string =>
      `${when} · ${who} · ${deed} · ${of} · ${label} · record ${record}`,
    itself: 'the program',
    kept: 'Kept for 400 days.',
    deeds: {
      post: 'posted',
      schedule: 'scheduled',
      correct: 'corrected',
      withdraw: 'withdrew',
      stop: 'stopped',
      publish: 'published',
      failed: 'could not post',
      unknown: 'does not know whether it posted',
      missed: 'missed a run',
      unchanged: 'left out a run: nothing had changed',
      'stopped-itself': 'stopped the schedule',
    },
    export: 'As CSV',
    part: (part: number, of: number): string => `${part} of ${of}`,
    next: (part: number): string => `The next part: /post history export:${part}`,
  },
  notice: {
    unknown: (name: string, label: string): string =>
      `The post ${name} for ${label} was under way when the program ended. I cannot tell whether it arrived, and I do not send it twice. Please look; if it is not there, post it anew.`,
    found: (name: string, label: string): string => `The post ${name} had arrived in ${label} although the program ended over it.`,
    stopped: (name: string, label: string): string => `The schedule ${name} for ${label} is stopped.`,
    stale: (names: string, label: string): string =>
      `The record has changed, and what it says now is not in these posts in ${label}: ${names}. /post correct mends them, /post list shows them.`,
    failed: (name: string, label: string): string => `A run of the schedule ${name} for ${label} failed.`,
  },
  when: {
    once: (date: string, time: string): string => `${date} ${time}`,
    daily: (time: string): string => `daily ${time}`,
    weekly: (on: readonly number[], time: string): string => `${on.map((day) => days[day]).join(', ')} ${time}`,
    cron: (pattern: string): string => pattern,
    change: 'on change',
  },
  whole: 'the whole dispute',
  what: (topic: string, length: 'short' | 'full', language: string): string => `${topic} · ${length} · ${language}`,
};
export type PostWords = typeof en;

const zh: PostWords = {
  corrected: (day, changes, { more, picture }) => {
    const told = changes.map(({ was, now }) =>
      was === undefined ? `新增“${now}”` : now === undefined ? `删去“${was}”` : `“${was}”改为“${now}”`,
    );
    return `${formatTime(day, 'zh')}更正：${[...told, ...(more > 0 ? [`另有${more}处`] : []), ...(picture ? ['图片已重画'] : [])].join('；')}。`;
  },
  withdrawn: (day) => `这条发布已由管理员于${formatTime(day, 'zh')}撤回。`,
  correction: '更正',
  buttons: {
    post: '发布',
    schedule: '确认定时',
    change: '修改',
    cancel: '取消',
    done: '改好了',
    publish: '推送给关注者',
    correct: '更正',
    look: '查看更正内容',
    pin: (on) => `${on ? '☑' : '☐'} 置顶`,
    silent: (on) => `${on ? '☑' : '☐'} 静音`,
    picture: (on) => `${on ? '☑' : '☐'} 配图`,
    languages: { zh: '中文', 'zh-Hant': '繁體', en: 'English', both: '中文 + English' },
    lengths: { short: '简短', full: '详细' },
  },
  preview: {
    title: '预览',
    above: '上面就是将要发布的内容，一字不差。',
    lead: (label) => `将发布到${label}。只有你看得到。`,
    parts: (count) => `共${count}条消息。`,
    pinned: '发布后置顶。',
    silent: '不响提示音。',
    undrawn: '现在画不出配图；发布时不带图。',
    runs: (zone) => `接下来的时间（${zone}）：`,
    changes: '内容有变化时发布。',
    late: '错过的那次会补发一次。',
    skip: '错过的那次不再补发。',
    unchanged: '内容没有变化时不发布。',
    what: '要改什么？',
  },
  posted: {
    done: (label) => `已发布到${label}。`,
    known: '这条已经发布过了。',
    partial: (there) => `只发出了前${there}条消息。`,
    failed: '没有发布。',
    unknown: (label) => `不确定是否已送达${label}，我不会重复发送。请看一下：如果没有，请重新发布。`,
    notPictured: '配图没能画出，发布时没有带图。',
    notPinned: '没能置顶：我没有这个权限。',
    scheduled: (name) => `已定时，编号${name}。`,
    cancelled: '没有发布。',
    kept: '没有更正。',
    published: '已推送给关注这个频道的人。',
    notPublished: '没能推送。',
    expired: '这个预览已超过一小时。请用 /post preview 重新预览。',
    name: (name) => `编号${name}。`,
  },
  trouble: {
    gone: '频道已不在，或我已被移出',
    muted: '我在那里不能发言',
    refused: '平台拒绝了',
    unreachable: '平台暂时连不上',
    late: '时间已经过了',
    unwritten: '还没有人写这份概要',
  },
  because: (why) => `原因：${why}。`,
  lacking: {
    yours: (label, rights) => `你不能在${label}发布：缺少${rights}权限。`,
    mine: (label, rights) => `我不能在${label}发布：缺少${rights}权限。`,
    gone: (label) => `我不能在${label}发布：它已不在，或我已被移出。`,
  },
  misfit: {
    when: '看不懂这个时间。可以写“每天 9:00”“每周一 9:00”“2041-03-20 09:00”“0 9 * * 1-5”或“有变化时”。',
    zone: '不认识这个时区。可以写 Asia/Shanghai 或 Europe/London。',
    past: '这个时间已经过了。',
    never: '这个时间不会到来。',
    'too-often': '太频繁了：最多每小时一次。',
  },
  none: {
    place: '这里没有这个地方。请写本群组里的频道、子区或话题。',
    post: (name) => `这里没有编号${name}的发布或定时。/post list 可以查看。`,
    summary: '还没有人写这份概要。',
    here: '请在服务器、群组或频道里发布。',
    stale: '这里的发布都与记录一致。',
    list: '这里还没有发布，也没有定时。',
    history: '这里还没有任何操作。',
    which: '哪一条？请写编号，如 /post withdraw 3bcd4f。/post list 可以查看。',
  },
  list: {
    title: '发布',
    posts: '已发布',
    schedules: '定时',
    stale: '与记录已不一致',
    how: '/post correct 可查看并更正；/post withdraw 和 /post stop 后面写编号。',
    next: (when) => `下次${when}`,
    failures: (count) => `失败${count}次`,
  },
  state: {
    claimed: '正在发布',
    sending: '正在发布',
    live: '仍在',
    partial: '只发出一部分',
    unknown: '不确定是否送达',
    failed: '没有发出',
    withdrawn: '已撤回',
    marked: '已标明撤回',
  },
  scheduleState: { active: '进行中', stopped: '已停止', ended: '已结束' },
  correcting: {
    title: '将要更正',
    lead: '以下发布将改为最新内容，并附上这样的说明。只有你看得到。',
    again: '文字不变，只补发缺少的部分。',
    more: (count) => `另有${count}条。`,
  },
  corrections: {
    title: '更正',
    edited: (count) => `已更正：${count}条。`,
    answered: (count) => `不能编辑，已用回复更正：${count}条。`,
    gone: (count) => `已被人删除：${count}条。`,
    same: (count) => `文字不变，所依据的事实已重新核对：${count}条。`,
    failed: (count) => `暂时没能更正：${count}条，请稍后再试。`,
    unwritten: (count) => `记录里已没有它的概要，请改为撤回：${count}条。`,
  },
  withdrawal: {
    done: (name) => `${name}已撤回。`,
    marked: (name) => `${name}不能删除，已标明撤回。`,
    failed: (name) => `${name}既不能删除，也不能标明。`,
  },
  stopped: (name) => `定时${name}已停止。`,
  history: {
    title: '操作记录',
    line: (when, who, deed, of, label, record) => `${when} · ${who} · ${deed} · ${of} · ${label} · 记录${record}`,
    itself: '程序',
    kept: '保留400天。',
    deeds: {
      post: '发布',
      schedule: '定时',
      correct: '更正',
      withdraw: '撤回',
      stop: '停止',
      publish: '推送',
      failed: '没能发布',
      unknown: '不确定是否发布',
      missed: '错过一次',
      unchanged: '没有变化，略过一次',
      'stopped-itself': '停止定时',
    },
    export: 'CSV格式',
    part: (part, of) => `第${part}部分，共${of}部分`,
    next: (part) => `下一部分：/post history export:${part}`,
  },
  notice: {
    unknown: (name, label) => `程序在向${label}发布${name}时中断，不确定是否送达，我不会重复发送。请看一下；如果没有，请重新发布。`,
    found: (name, label) => `程序虽然中断，${name}已送达${label}。`,
    stopped: (name, label) => `${label}的定时${name}已停止。`,
    stale: (names, label) => `记录有变，${label}的这些发布与记录已不一致：${names}。/post correct 可更正，/post list 可查看。`,
    failed: (name, label) => `${label}的定时${name}有一次没有发出。`,
  },
  when: {
    once: (date, time) => `${date} ${time}`,
    daily: (time) => `每天 ${time}`,
    weekly: (on, time) => `每周${on.map((day) => han.charAt(day)).join('、')} ${time}`,
    cron: (pattern) => pattern,
    change: '有变化时',
  },
  whole: '整件事',
  what: (topic, length, language) => `${topic} · ${length === 'short' ? '简短' : '详细'} · ${language}`,
};

/** The words of a language, those of Traditional Chinese still in Simplified characters: whole replies are converted. */
export const wordsOf = (language: ReplyLanguage): PostWords => (language === 'en' ? en : zh);

/** One text of them, as it is to be read. */
export const postSays = (language: ReplyLanguage, pick: (words: PostWords) => string): string =>
  language === 'zh-Hant' ? toTraditional(pick(zh)) : pick(wordsOf(language));
