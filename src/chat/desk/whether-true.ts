/** Whether a reply to somebody's message asks nothing but whether that is so: “is this true?”, 真的假的. */

const THIS_ZH = '(?:请问|所以|等等|这|那|此|上面|楼上|上条|他|她|你|说的|讲的|话|条|个|事儿?|消息|新闻|说法|内容|都|也|到底|究竟|可|的)*';
const SO_ZH =
  '(?:是真的假的|是真的还是假的|是真的吗|是真的么|是真的嘛|是真是假|真的吗|真的么|真的嘛|真的假的|真的还是假的|真假|真的|是不是真的|是真的|属实吗|属实么|属不属实|对吗|对不对|可信吗|靠谱吗|靠不靠谱|准确吗|准不准|有这事吗|有这回事吗|是这样吗|是吗|假的吧|是假的吧|求证|求核实|求辟谣|求鉴定|核实一下|核查一下|查一下|帮忙核实一下|帮忙查一下|验证一下|谣言吗|是谣言吗)';
const ZH = new RegExp(`^${THIS_ZH}${SO_ZH}(?:啊|呀|吧|呢)?$`, 'u');

const THIS_EN = '(?:this|that|it|what (?:he|she|they|you) (?:says?|said)|any of (?:this|that|it)|all (?:this|that)|this one|that one)';
const SO_EN = '(?:true|right|correct|accurate|so|real|legit|false|fake|fact|a fact|factual)(?: or (?:not|false|fake|fiction))?';
const EN = new RegExp(
  `^(?:hey |so |wait |ok |um |hmm |hi |and )*(?:(?:is|are|was|were) ${THIS_EN} (?:actually |really |even |still )?${SO_EN}|(?:true|real|fact|legit)(?: or (?:not|false|fake|fiction))?|really|for real|seriously|(?:please |pls |can you |could you )?(?:fact ?check|check|verify)(?: ${THIS_EN})?)(?: please| pls| tho| though| guys| bot)*$`,
  'u',
);
/** Nobody asks that in more characters. */
const LONGEST = 60;

/** Whether a folded text asks only whether what it replies to is so. */
export function asksWhetherTrue(folded: string): boolean {
  if (folded.length > LONGEST) return false;
  const words = folded
    .replaceAll(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return EN.test(words) || ZH.test(words.replaceAll(' ', ''));
}
