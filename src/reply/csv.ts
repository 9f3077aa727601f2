/** Comma-separated values: https://www.rfc-editor.org/rfc/rfc4180 */

const cell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of them, without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(',');
