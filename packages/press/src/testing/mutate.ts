/** One change to a page. The numbers are taken modulo what they count, so that any will do. */
export interface Edit {
  readonly kind: EditKind
  readonly at: number
  readonly length: number
  /** Which of the seams, or of the other pages. */
  readonly pick: number
}

export const editKinds = [
  'cut',
  'double',
  'insert',
  'repeat',
  'splice',
  'rejoin',
  'upper',
  'unpunctuate',
  'requote',
  'reverse',
] as const
export type EditKind = (typeof editKinds)[number]

export interface Material {
  /** What is put in. */
  readonly seams: readonly string[]
  /** Pages to splice pieces of. */
  readonly others: readonly string[]
}

/** A page changed as bad copies, broken tools and ill will change pages. */
export function mutate(page: string, edits: readonly Edit[], material: Material): string {
  return edits.reduce((text, edit) => mutateOnce(text, edit, material), page)
}

function mutateOnce(text: string, { kind, at, length, pick }: Edit, { seams, others }: Material): string {
  const start = at % (text.length + 1)
  const end = Math.min(text.length, start + length)
  const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  const seam = seams[pick % seams.length] ?? ''
  switch (kind) {
    case 'cut':
      return before + after
    case 'double':
      return before + piece + piece + after
    case 'insert':
      return before + seam + piece + after
    case 'repeat':
      return before + seam.repeat(1 + (length % 20)) + piece + after
    case 'splice':
      return before + spliced(others, at, length, pick) + after
    case 'rejoin':
      return before + piece.replaceAll(' ', seam) + after
    case 'upper':
      return before + piece.toUpperCase() + after
    case 'unpunctuate':
      return before + piece.replace(/\p{P}/gu, '') + after
    case 'requote':
      return before + piece.replace(/["“”‘’«»]/g, (mark) => swaps.get(mark) ?? mark) + after
    case 'reverse':
      return before + piece.split('').reverse().join('') + after
  }
}

function spliced(others: readonly string[], at: number, length: number, pick: number): string {
  const other = others[pick % others.length] ?? ''
  const start = at % (other.length + 1)
  return other.slice(start, start + length)
}

/** Each mark becomes one that opens or closes something else. */
const swaps: ReadonlyMap<string, string> = new Map([
  ['"', '“'],
  ['“', '”'],
  ['”', '‘'],
  ['‘', '’'],
  ['’', '«'],
  ['«', '»'],
  ['»', '"'],
])

/** Odd characters: quotation marks, spaces, line ends, controls, other scripts, halves and wholes of pairs. */
export const textSeams: readonly string[] = [
  ...['“', '”', '"', '‘', '’', "''", '«', '»', '「', '」', '(', ')', ': ', ' ,', ' . ', '…', '—'],
  ...['\n\n', '\r\n', '\r', '\u2028', '\u0085', '\t', '  ', '\u00a0', '\u3000', '\u200b', '\u2060', '\ufeff'],
  ...[
    '\u00ad',
    '\u200d',
    '\u200f',
    '\u0000',
    '\u001b',
    '\u202e',
    '\u0301',
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👩‍👧',
    '𝐀𝐛',
    'ﬁ',
    'İ',
    'ǅ',
  ],
  ...['漢字。', 'قال الوزير', 'אמר', '76 th', 'he said, ', 'A. B. ', 'Mr. ', 'May 5, 2020', 'More from X\n'],
]

/** Tags and references that do not belong where they are put. */
export const htmlSeams: readonly string[] = [
  ...['<table>', '<tr>', '<td>', '</table>', '<div>', '</div>', '<p>', '</p>', '<b>', '</b>', '<a href=x>'],
  ...['</a>', '<select>', '</select>', '<svg>', '</svg>', '<math>', '<pre>\r\n', '<listing>\n', '<textarea>'],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<noscript>',
    '<template>',
    '<xmp>',
    '<plaintext>',
    '<h1>',
    '<title>',
  ],
  ...['<ul><li>', '<caption>', '<font>', '<form>', '<frameset>', '<body>', '<!--', '-->', '<![CDATA[', ']]>'],
  ...['<?x>', '</>', '<', '&', '&amp;', '&amp', '&quot;', '&#8217;', '&#x41;', '&#0;', '&#13;', '&#128512;'],
  ...['&nosuch;', '&NotEqualTilde;', '&ThickSpace;', '&fjlig;', '&#x00000000000041;', '&nbsp;'],
]
