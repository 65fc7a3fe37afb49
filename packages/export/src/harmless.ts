/**
 * What spreadsheets take for a formula where a cell begins with it, in its full width too, and the apostrophe itself, so
 * that there is one way back.
 */
const dangerous = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Text that no spreadsheet runs as a formula: it has an apostrophe before it where it begins like one. To get the text
 * back, take the apostrophe away from each cell that begins with one.
 */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}
