/** What moderators see of posts, in words. */
import { languageForAsker } from './context.ts';
import type { CommandContext, CommandResult } from './context.ts';
import { notice, repeated } from './notice.ts';
import type { Corrected } from '../src/post/correct.ts';
import { noteOf } from '../src/post/account.ts';
import type { Correcting, Listed, Posted, Preview, Refusal, Scheduled } from '../src/post/desk.ts';
import type { Content, Correction, Schedule } from '../src/post/record.ts';
import type { Timing } from '../src/post/timing.ts';
import { postSays, wordsOf } from '../src/post/words.ts';
import type { PostWords } from '../src/post/words.ts';
import type { Action, Reply, ReplyLanguage } from '../src/reply/reply.ts';
import { dataLanguage } from '../src/reply/words.ts';

type Say = (words: PostWords) => string;
type Act = Extract<Action, { kind: 'act' }>;

/** A sentence for the moderator. */
export const said = (language: ReplyLanguage, pick: Say, kind: 'notice' | 'error' = 'notice'): CommandResult => ({
  reply: notice(language, { kind, sections: [{ texts: [pick(wordsOf(language))] }] }),
});

/** A button of the command's own. */
export const act = (language: ReplyLanguage, value: string, pick: Say, tone?: Act['tone']): Act => ({
  kind: 'act',
  command: 'post',
  value,
  label: postSays(language, pick),
  ...(tone !== undefined && { tone }),
});
const withActions = (reply: Reply, actions: readonly Act[]): Reply => ({ ...reply, actions: [...reply.actions, ...actions] });

/** Why something was not done. */
export function refusalReply(refusal: Refusal, language: ReplyLanguage, named = ''): CommandResult {
  switch (refusal.kind) {
    case 'no-place':
      return said(language, (words) => words.none.place, 'error');
    case 'no-summary':
      return said(language, (words) => words.none.summary, 'error');
    case 'expired':
      return said(language, (words) => words.posted.expired, 'error');
    case 'no-post':
      return said(language, (words) => words.none.post(repeated(named)), 'error');
    case 'misfit':
      return said(language, (words) => words.misfit[refusal.misfit], 'error');
    case 'lacking': {
      const { place, lacking } = refusal;
      if (lacking.gone === true) return said(language, (words) => words.lacking.gone(place.label), 'error');
      // The names of rights are in their language already, and so is what is converted of it.
      const rights = lacking.rights[language === 'zh-Hant' ? 'zh' : language];
      return said(language, (words) => words.lacking[lacking.whose](place.label, rights), 'error');
    }
  }
}

/** A moment as it is read in a zone. */
export function formatMoment(at: number, zone: string, language: ReplyLanguage): string {
  const data = language === 'en' ? 'en-GB' : 'zh-CN';
  const day = new Intl.DateTimeFormat(data, { timeZone: zone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
  const time = new Intl.DateTimeFormat(data, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return [day.format(at), time.format(at), offset === 'GMT' || offset === 'GMT+0' ? 'UTC' : offset].join(' ');
}

/** The preview of a post: what is sent stands before it, and here where and when, with the buttons; or why there is none. */
export function previewReply(previewed: Preview | Refusal, context: CommandContext, menu = false): CommandResult {
  const language = languageForAsker(context);
  if (previewed.kind !== 'preview') return refusalReply(previewed, language);
  const { draft, sheet, pages, coming } = previewed;
  const words = wordsOf(language);
  const { preview } = words;
  const { terms, place, pin, silent } = draft;
  const runs =
    terms === undefined
      ? []
      : [
          ...(terms.when.kind === 'change'
            ? [preview.changes]
            : [preview.runs(terms.zone), ...coming.map((at) => `• ${formatMoment(at, terms.zone, language)}`), preview[terms.missed]]),
          ...(terms.unchanged === 'skip' ? [preview.unchanged] : []),
        ];
  const reply = notice(language, {
    title: preview.title,
    lead: preview.lead(place.label),
    sections: [
      {
        texts: [
          preview.above,
          ...(pages > 1 ? [preview.parts(pages)] : []),
          ...(pin ? [preview.pinned] : []),
          ...(silent ? [preview.silent] : []),
          ...(draft.content.picture !== undefined && sheet.picture === undefined ? [preview.undrawn] : []),
          ...runs,
          ...(menu ? [preview.what] : []),
        ],
      },
    ],
  });
  return { reply: withActions(reply, menu ? changeActions(draft, language) : confirmActions(draft, language)), preview: sheet };
}

type Drafted = Preview['draft'];

const confirmActions = ({ id, terms }: Drafted, language: ReplyLanguage): Act[] => [
  act(language, `go.${id}`, ({ buttons }) => (terms === undefined ? buttons.post : buttons.schedule), 'go'),
  act(language, `menu.${id}`, ({ buttons }) => buttons.change),
  act(language, `cancel.${id}`, ({ buttons }) => buttons.cancel, 'stop'),
];

/** What may be otherwise: those that it is not now. */
const changeActions = ({ id, content, pin, silent }: Drafted, language: ReplyLanguage): Act[] => [
  ...(['zh', 'zh-Hant', 'en', 'both'] as const)
    .filter((one) => one !== content.language)
    // A language is called by its own name in every language.
    .map((one): Act => ({ kind: 'act', command: 'post', value: `in-${one}.${id}`, label: wordsOf(language).buttons.languages[one] })),
  ...(['short', 'full'] as const)
    .filter((one) => one !== content.length)
    .map((one) => act(language, `${one}.${id}`, ({ buttons }) => buttons.lengths[one])),
  act(language, `${pin ? 'unpin' : 'pin'}.${id}`, ({ buttons }) => buttons.pin(pin)),
  act(language, `${silent ? 'loud' : 'silent'}.${id}`, ({ buttons }) => buttons.silent(silent)),
  act(language, `${content.picture === undefined ? 'picture' : 'plain'}.${id}`, ({ buttons }) =>
    buttons.picture(content.picture !== undefined),
  ),
  act(language, `done.${id}`, ({ buttons }) => buttons.done, 'go'),
];

/** What became of a draft that was confirmed. */
export function confirmedReply(confirmed: Posted | Scheduled | Refusal, language: ReplyLanguage): CommandResult {
  switch (confirmed.kind) {
    case 'posted':
      return postedReply(confirmed, language);
    case 'scheduled':
      return scheduledReply(confirmed, language);
    default:
      return refusalReply(confirmed, language);
  }
}

/** What became of a post. */
function postedReply({ draft, outcome, publishable }: Posted, language: ReplyLanguage): CommandResult {
  const words = wordsOf(language);
  const { posted } = words;
  const { label } = draft.place;
  const texts = ((): string[] => {
    switch (outcome.kind) {
      case 'sent':
        return [
          posted.done(label),
          posted.name(outcome.post.id),
          ...(draft.content.picture !== undefined && outcome.post.content.picture === undefined ? [posted.notPictured] : []),
          ...(outcome.post.pinned === false ? [posted.notPinned] : []),
        ];
      case 'partial':
        return [
          posted.partial(outcome.post.messages.length),
          ...(outcome.post.why === undefined ? [] : [words.because(words.trouble[outcome.post.why])]),
          posted.name(outcome.post.id),
        ];
      case 'unknown':
        return [posted.unknown(label), posted.name(outcome.post.id)];
      case 'known':
        return [posted.known];
      case 'failed':
        return [posted.failed, words.because(words.trouble[outcome.why])];
    }
  })();
  const reply = notice(language, { kind: outcome.kind === 'failed' ? 'error' : 'notice', sections: [{ texts }] });
  const offered =
    publishable && outcome.kind === 'sent' ? [act(language, `publish.${outcome.post.id}`, ({ buttons }) => buttons.publish, 'go')] : [];
  return { reply: withActions(reply, offered) };
}

function scheduledReply({ schedule }: Scheduled, language: ReplyLanguage): CommandResult {
  const words = wordsOf(language);
  const { terms, next } = schedule;
  return {
    reply: notice(language, {
      sections: [
        {
          texts: [
            words.posted.scheduled(schedule.id),
            `${timingIn(terms.when, words)} · ${terms.zone}`,
            ...(next === undefined ? [] : [words.list.next(formatMoment(next, terms.zone, language))]),
          ],
        },
      ],
    }),
  };
}

function timingIn(timing: Timing, { when }: PostWords): string {
  switch (timing.kind) {
    case 'once':
      return when.once(timing.date, timing.time);
    case 'daily':
      return when.daily(timing.time);
    case 'weekly':
      return when.weekly(timing.days, timing.time);
    case 'cron':
      return when.cron(timing.pattern);
    case 'change':
      return when.change;
  }
}

/** What a post tells, in the words of the data; Traditional is made with the rest. */
function whatIn(
  { topic, length, language: spoken }: Content,
  { dossier }: Pick<CommandContext, 'dossier'>,
  language: ReplyLanguage,
): string {
  const words = wordsOf(language);
  const label = topic === undefined ? words.whole : (dossier.topics.get(topic)?.label[dataLanguage(language)] ?? topic);
  return words.what(label, length, words.buttons.languages[spoken]);
}

const MOST_LISTED = 15;

/** What is there, what is scheduled, and what no longer says what the record says. */
export function listReply({ posts, schedules }: Listed, context: CommandContext, looking: string | undefined): CommandResult {
  const language = languageForAsker(context);
  const words = wordsOf(language);
  if (posts.length + schedules.length === 0) return said(language, ({ none }) => none.list);
  const postLine = ({ post, stale }: Listed['posts'][number]): string =>
    [
      `${stale ? '⚠ ' : ''}${post.id}`,
      whatIn(post.content, context, language),
      post.place.label,
      formatMoment(post.at, 'UTC', language),
      stale ? words.list.stale : words.state[post.state],
      ...(post.why === undefined ? [] : [words.trouble[post.why]]),
    ].join(' · ');
  const scheduleLine = ({ id, content, place, terms, state, why, next, failures }: Schedule): string =>
    [
      id,
      whatIn(content, context, language),
      place.label,
      `${timingIn(terms.when, words)} (${terms.zone})`,
      ...(state === 'active' && next !== undefined ? [words.list.next(formatMoment(next, terms.zone, language))] : []),
      words.scheduleState[state],
      ...(why === undefined ? [] : [words.trouble[why]]),
      ...(failures > 0 ? [words.list.failures(failures)] : []),
    ].join(' · ');
  const reply = notice(language, {
    title: words.list.title,
    sections: [
      ...(posts.length === 0 ? [] : [{ heading: words.list.posts, texts: posts.slice(0, MOST_LISTED).map(postLine) }]),
      ...(schedules.length === 0 ? [] : [{ heading: words.list.schedules, texts: schedules.slice(0, MOST_LISTED).map(scheduleLine) }]),
      { texts: [words.list.how] },
    ],
  });
  return {
    reply: withActions(reply, looking === undefined ? [] : [act(language, `look.${looking}`, ({ buttons }) => buttons.look, 'go')]),
  };
}

const CORRECTED = ['edited', 'answered', 'gone', 'same', 'failed', 'unwritten'] as const satisfies readonly Corrected[];

/** So many posts are shown as they would be corrected; the rest are counted. */
const MOST_SHOWN = 8;

/** What would be corrected, with the note that each post would get; or why nothing is. `named` is the one post that was asked for. */
export function correctingReply(looked: Correcting | Refusal, language: ReplyLanguage, named?: string): CommandResult {
  if (looked.kind !== 'correcting') return refusalReply(looked, language, named);
  const { id, posts } = looked;
  const { corrections, correcting, none } = wordsOf(language);
  if (posts.length === 0) return { reply: notice(language, { title: corrections.title, sections: [{ texts: [none.stale] }] }) };
  const data = dataLanguage(language);
  const saidOf = (correction: Correction | undefined): string => {
    if (correction === undefined) return corrections.unwritten(1);
    return correction.changes.length === 0 && correction.picture !== true ? correcting.again : noteOf(correction, data);
  };
  const shown = posts.slice(0, MOST_SHOWN);
  const sections = shown.map(({ post, correction }) => ({ heading: `${post.id} · ${post.place.label}`, texts: [saidOf(correction)] }));
  const more = posts.length > shown.length ? [{ texts: [correcting.more(posts.length - shown.length)] }] : [];
  const reply = notice(language, { title: correcting.title, lead: correcting.lead, sections: [...sections, ...more] });
  return {
    reply: withActions(reply, [
      act(language, `correct.${id}`, ({ buttons }) => buttons.correct, 'go'),
      act(language, `keep.${id}`, ({ buttons }) => buttons.cancel, 'stop'),
    ]),
  };
}

/** How many posts were corrected, and how. */
export function correctedReply(outcomes: readonly Corrected[], language: ReplyLanguage): CommandResult {
  const { corrections, none } = wordsOf(language);
  const texts = CORRECTED.flatMap((kind) => {
    const count = outcomes.filter((one) => one === kind).length;
    return count === 0 ? [] : [corrections[kind](count)];
  });
  return { reply: notice(language, { title: corrections.title, sections: [{ texts: texts.length === 0 ? [none.stale] : texts }] }) };
}
