import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Wider lines are hard to read, however wide the terminal is. In columns. */
const widestLine = 100

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>

/** Columns of the terminal that stdout is, or null: what goes into a file or a program is neither wrapped nor cut. */
export function terminalColumns(stream: Terminal = process.stdout): number | null {
  return stream.isTTY ? stream.columns || 80 : null
}

/** Columns that a text takes on a terminal, where a wide letter takes two. */
export const columnsOf = (text: string) => stringWidth(text)

/** The text with spaces after it, as many as make it so many columns wide. */
export const padded = (text: string, columns: number) =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

/** A paragraph as lines that fit the terminal, all but the first `hanging` columns further in. Without a terminal it stays one line. */
export function wrapped(
  paragraph: string,
  { indent = 0, hanging = 0, columns = terminalColumns() }: WrapOptions = {},
): string[] {
  const before = ' '.repeat(indent)
  if (columns === null) return [before + paragraph]
  const room = Math.max(30, Math.min(columns, widestLine) - indent)
  const [first = '', ...others] = broken(paragraph, room)
  const rest = paragraph.startsWith(first) ? paragraph.slice(first.length).trimStart() : others.join(' ')
  const lines = hanging === 0 || rest === '' ? others : broken(rest, room - hanging)
  return [before + first, ...lines.map((line) => before + ' '.repeat(hanging) + line)]
}

/** Letters that need no spaces between words may be cut anywhere, an address nowhere. */
const broken = (paragraph: string, columns: number): string[] =>
  wrapAnsi(paragraph, columns, { hard: !paragraph.includes('://') }).split('\n')

/** A line of a report, wrapped behind its own indent, and behind its label where one stands apart from the words. */
export function fitted(line: string): string[] {
  const [, before = '', label = '', words = ''] = /^( *)((?:\S+(?: \S+)? {2,})?)(.*)$/s.exec(line) ?? []
  if (words === '') return [line]
  return wrapped(label.replaceAll(' ', filler) + words, {
    indent: before.length,
    hanging: label.length,
  }).map((one) => one.replaceAll(filler, ' '))
}

/** A space at which no line ends. */
const filler = '\u00a0'

interface WrapOptions {
  readonly indent?: number
  readonly hanging?: number
  readonly columns?: number | null
}

/** The text, or as much of it as fits into so many columns, with `…` behind it. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let [kept, width] = ['', 1]
  for (const { segment } of graphemes.segment(text)) {
    width += columnsOf(segment)
    if (width > columns) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const graphemes = new Intl.Segmenter()
