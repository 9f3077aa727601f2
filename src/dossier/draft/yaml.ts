/** Values as YAML, to stand inside a text that is written for people. */

const PLAIN = /^\p{L}[\p{L}\p{N} .·'’-]*$/u;
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** A text, quoted where YAML would not read it as it is, in braces and lists too. */
export const textYaml = (text: string): string =>
  PLAIN.test(text) && !NOT_TEXT.test(text) && !/\s$/u.test(text) ? text : JSON.stringify(text);

/** A list of texts in brackets. */
export const listYaml = (texts: readonly string[]): string => `[${texts.map(textYaml).join(', ')}]`;

/** A number, a large one by thousands, millions or more of them: 210e6. */
export function numberYaml(value: number): string {
  for (const power of [12, 9, 6]) {
    const head = value / 10 ** power;
    if (Math.abs(head) >= 1 && Number(`${head}e${power}`) === value && String(head).length <= 8) return `${head}e${power}`;
  }
  return String(value);
}
