/** 要 before an amount asks for it: 要五亿 is 索要五亿. Before any other word it may be will, need, want. */

const AMOUNT = String.raw`(?:约|大约|近|超过|至少|最多)?[\d.,零一二两三四五六七八九十百千万]+(?:个|多)?[百千万亿](?![瓦人家座次条个名位辆台])`;
const WANTS = new RegExp(String.raw`(?<![索需想主重将快不只还就也都刚正又再必首次简摘])要(?=${AMOUNT})`, 'gu');

/** A folded text in which 要 before an amount stands as the word for demanding. */
export const withDemands = (text: string): string => (text.includes('要') ? text.replace(WANTS, '索要') : text);
