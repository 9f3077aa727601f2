/** The card of a new dossier: what it says of its source and of who answers is written already, the dispute is still to be told. */
import { CARD_POINTS } from '../schema/card.ts';
import type { CardPoint } from '../schema/card.ts';
import { textYaml } from './yaml.ts';

/** What holds for any dispute; {case}, {title}, {byline} and {published} are filled in from the dossier and its first source. */
const ANY_DISPUTE: Partial<Record<CardPoint, { readonly zh: string; readonly en: string }>> = {
  author: { zh: '文章题为《{title}》，作者：{byline}，{published}发布。', en: '“{title}”, by {byline}, published on {published}.' },
  published: {
    zh: '文章是{published}发布的。记录到那天为止，之后的事我不知道。',
    en: 'The article was published on {published}. The record ends there; I know of nothing later.',
  },
  reliable: {
    zh: '记录只依据{published}的这一篇文章，逐条与原文核对过，没有拿别的来源查证。',
    en: 'The record rests on a single article of {published}. Each statement was checked against it, and against no other source.',
  },
  link: { zh: '记录里没有原文链接，可以按标题搜索：《{title}》。', en: 'The record has no link to the article; search for “{title}”.' },
  identity: {
    zh: '我是Exhibit，只回答{case}的问题，内容全部出自一篇核对过的文章。',
    en: 'I am Exhibit. I answer questions about {case}, from one article and nothing else.',
  },
  model: {
    zh: '我是程序，不是真人，也不是聊天模型：我的句子都是人事先写好并核对过的。',
    en: 'I am a program, not a person and not a chat model. My sentences were written and checked by people beforehand.',
  },
  abilities: {
    zh: '可以用自己的话问{case}：谁、何时、多少、双方怎么说。命令见 /help。',
    en: 'Ask about {case} in your own words: who, when, how much, and what each side says. /help lists the commands.',
  },
  greeting: { zh: '你好！我回答{case}的问题。', en: 'Hello! I answer questions about {case}.' },
  thanks: { zh: '不客气，随时接着问。', en: 'You’re welcome. Ask on whenever you like.' },
  laughter: { zh: '想知道案子的什么，随时问我。', en: 'If there is anything you want to know about the case, just ask.' },
};

const HEAD = [
  '# What people ask first, and at any time: about the dispute as a whole, about the article, and about who is answering. How they ask it is known',
  '# for every dossier (data/language/card-questions.yaml). {case} is the title of the dossier; {title}, {byline} and {published} are its first source’s.',
  '# What tells of the dispute names the facts that it stands on, and is told in at most six paragraphs. Still to be written:',
];

/** The file with what is written already, and with a comment on each point that is not. */
export const cardYaml = (): string =>
  [
    ...HEAD,
    ...CARD_POINTS.record.filter((point) => ANY_DISPUTE[point] === undefined).map((point) => `#   ${point}`),
    '#',
    '# about:',
    '#   text: {zh: 承建商被告了，索赔200万美元。, en: A builder is being sued for US$2 million.}',
    '#   facts: [suit, damages-total]',
    ...Object.entries(ANY_DISPUTE).flatMap(([point, { zh, en }]) => [
      '',
      `${point}:`,
      `  text: {zh: ${textYaml(zh)}, en: ${textYaml(en)}}`,
    ]),
    '',
  ].join('\n');
