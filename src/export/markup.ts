/** HTML: here alone text is escaped, and here alone markup is made. */

/** Markup, told from text by its class. */
export class Html {
  readonly text: string;
  /** @param text is markup already */
  constructor(text: string) {
    this.text = text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What may stand in a template: text and numbers are escaped, markup and lists of it stand as they are. */
type Value = string | number | Html | readonly Html[] | undefined;

function shown(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** A template of HTML. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(strings.map((string, place) => string + shown(values[place])).join(''));
