/** How the two languages say that something is somebody's word and not established: what keeps a sentence from being firmer than what it tells. */
import type { Language, Status } from './schema.ts';

/** What is softer than stated, each with the words of which one has to stand where it is told. */
const HEDGES: Readonly<Record<Exclude<Status, 'stated'>, Readonly<Record<Language, RegExp>>>> = {
  alleged: {
    zh: /指控|索赔|主张|诉讼(?:文件|请求)|声称|要求|打算|希望|认为/u,
    en: /\b(?:alleg\w+|accus\w+|argu\w+|claim\w*|seek\w*|sought|ask\w*|wants?|court papers|plans?|asserts?)\b/iu,
  },
  said: {
    zh: /说|称|表示|声明|主张|断言|承诺|斥责|指责|否认|认定|叫|检查结果|外号/u,
    en: /\b(?:says?|said|saying|stat(?:es?|ed|ement)|calls?|called|claim\w*|argu\w+|promis\w+|den(?:y|ies|ied)|found|according|holds?|puts?|nickname|publicly)\b/iu,
  },
  reported: { zh: /据|报道|消息/u, en: /\b(?:according|report\w*|news|media|as .* has it)\b/iu },
  forecast: {
    zh: /预计|预测|预估|预言|可能|计划|打算|想|将|要在|概率|机会|目标|按.{0,4}计划|说.{0,12}才能|传出|会/u,
    en: /\b(?:expect\w*|forecast\w*|predict\w*|may|might|could|plan\w*|will|chance|odds|likely|target|aims?)\b/iu,
  },
  analysis: {
    zh: /作者|文章|认为|摘要/u,
    en: /\b(?:the author|the article|in .* (?:view|account)|abstract|thinks?|criticis\w+|likens?)\b/iu,
  },
};

/** Words that establish something. */
const FIRM: Readonly<Record<Language, RegExp>> = {
  zh: /证实|证明了|查明|裁定|判决|坐实|毫无疑问|确凿|罪名成立/u,
  en: /\b(?:prov(?:es|ed|en)|confirm(?:s|ed)|established|ruled|convicted|guilty|undoubtedly|beyond doubt)\b/iu,
};

/** Whether a text says what is of this status as no more than that. */
export const isHedged = (text: string, status: Status, language: Language): boolean =>
  status === 'stated' || HEDGES[status][language].test(text);

/** A word of a text that establishes what it tells; undefined where it has none. */
export const firmIn = (text: string, language: Language): string | undefined => FIRM[language].exec(text)?.[0];
