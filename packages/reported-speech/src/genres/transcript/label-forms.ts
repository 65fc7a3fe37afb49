import { honorifics, officeNouns } from '../../lexicon/offices.ts'
import {
  askedWords,
  askWords,
  creditWords,
  foreignForms,
  labelArticles,
  outletWords,
  replyWords,
  shortArticles,
  shortForms,
} from '../../lexicon/turn-words.ts'
import { pattern } from '../../lexicon/words.ts'
import { behindBrackets, bodyFrom, cut, longestLabel, prefixLength } from './cut-label.ts'
import type { CutLabel, LabelMark } from './label.ts'
import { type LabelWords, labelWords, tellsMore } from './label-words.ts'

/** A usual form of label. */
export interface LabelForm {
  readonly mark: LabelMark
  readonly gist: string
  /** Cuts the label out of the beginning of a line; null where the line has none of the form. */
  readonly cut: (head: string, line: string) => CutLabel | null
  /** Whether such words are set off so. */
  readonly fits: (words: LabelWords, cut: CutLabel) => boolean
}

/** No label has these outside of its brackets; at some of the others it ends. */
const marks = /[([（【?!;"“”«»。！？:：.]|\s(?:--?|–)\s|\s?—\s?/gu

/** The marks of the beginning of a line, from the left to the right, but for those in brackets. */
function* marksIn(
  head: string,
  from: number,
): Generator<{ readonly mark: string; readonly at: number; readonly end: number }> {
  let at = from
  for (;;) {
    marks.lastIndex = at
    const found = marks.exec(head)
    if (found === null) return
    const behind = behindBrackets(head, found.index)
    if (behind === null) yield { mark: found[0].trim(), at: found.index, end: found.index + found[0].length }
    at = behind ?? found.index + found[0].length
  }
}

/** An article, a form of address, a mark for question or answer, or capitals. */
function opensLabel(head: string): boolean {
  if (head.startsWith('The ') && !/^The [\p{Lu} -]{0,20}\p{Lu}{2}/u.test(head)) return false
  const first = /^[*_]{0,2}(\p{L}{1,12})/u.exec(head)?.[1]
  if (first === undefined) return false
  const word = first.toLowerCase()
  const isCaps = first.length > 1 && first === first.toUpperCase()
  return (
    isCaps ||
    officeNouns.has(word) ||
    labelArticles.has(word) ||
    shortArticles.has(word) ||
    foreignForms.has(word) ||
    honorifics.has(word) ||
    /^[qa]$/.test(word)
  )
}

const colon: LabelForm = {
  mark: 'colon',
  gist: 'MR. KERRIN: words',
  cut(head) {
    const from = prefixLength(head)
    for (const { mark, at } of marksIn(head, from)) {
      if (/^[-–—.]/u.test(mark)) continue
      if (mark !== ':' && mark !== '：') return null
      const isTime = /\d/.test(head.charAt(at + 1)) && /\d/.test(head.charAt(at - 1))
      return isTime || head.startsWith('//', at + 1) ? null : cut(head, from, at, bodyFrom(head, at + 1))
    }
    return null
  },
  fits: () => true,
}

const stop: LabelForm = {
  mark: 'stop',
  gist: 'Mr. KERRIN. words',
  cut(head) {
    if (!opensLabel(head)) return null
    for (const { mark, at } of marksIn(head, 0)) {
      if (mark !== '.') return null
      if (head.charAt(at + 1) === ' ' && endsLabel(head.slice(0, at)))
        return cut(head, 0, at, bodyFrom(head, at + 1))
    }
    return null
  },
  fits: ({ kind, isOpened, isInCapitals, text }, { notes }) =>
    kind === 'ask' ||
    kind === 'reply' ||
    kind === 'person' ||
    (isOpened && kind === 'role') ||
    // "SEC." is a short form, "PRESIDENTE." a label.
    (isInCapitals && kind !== 'other' && (text.length > longestShort || notes.length > 0)),
}

const longestShort = 4

/** Not the full stop of "Mr." or of an initial. */
function endsLabel(label: string): boolean {
  const word = label.slice(label.lastIndexOf(' ') + 1)
  return (
    /[)\]]$/u.test(word) ||
    (/\p{L}{3}/u.test(word) && !shortForms.has(word.toLowerCase())) ||
    /^[QA]\d{0,3}$/u.test(label)
  )
}

const dash: LabelForm = {
  mark: 'dash',
  gist: 'M. KERRIN – words',
  cut(head) {
    if (!opensLabel(head)) return null
    for (const { mark, at, end } of marksIn(head, 0)) {
      if (mark === '.') continue
      if (!/^[-–—]/u.test(mark)) return null
      const opens = /^[\p{Lu}\p{Lo}"“«‘¿¡(\d]/u.test(head.slice(end, end + 2))
      return opens ? cut(head, prefixLength(head), at, end) : null
    }
    return null
  },
  fits: ({ kind, isOpened }) => isOpened && kind !== 'other',
}

const stopDash: LabelForm = {
  mark: 'stop',
  gist: 'Ada Kerrin (ABC). – words',
  cut(head) {
    const seam = /(?:\.|\))(?:\s?[–-]\s|\s?—\s?)(?=[\p{Lu}\p{Lo}"“«‘¿¡(])/u.exec(head.slice(0, longestSeam))
    if (!seam || /[:;!?“"«]/u.test(head.slice(0, seam.index))) return null
    const end = seam.index + (seam[0].startsWith(')') ? 1 : 0)
    return cut(head, prefixLength(head), end, seam.index + seam[0].length)
  },
  fits: ({ kind }) => kind !== 'other',
}

const longestSeam = 140

const space: LabelForm = {
  mark: 'space',
  gist: 'Q words',
  cut(head) {
    const found = /^(?:[QA])\d{0,3}\s+(?=[\p{Lu}\p{Lo}\d"“‘'(…—–-])/u.exec(head)?.[0]
    if (found === undefined || head.startsWith(':', behindBrackets(head, found.length) ?? head.length))
      return null
    // "A SRA. KERRIN" is a form of address.
    const next = /^\p{L}+/u.exec(head.slice(found.length))?.[0].toLowerCase()
    if (next !== undefined && foreignForms.has(next)) return null
    // "Q12 Ada Kerrin: words": a number of the question, before a label.
    const label = /^Q\d/u.test(found) ? labelOf(head.slice(found.length)) : null
    if (label?.mark === 'colon' && label.words.kind !== 'other') return null
    return cut(head, 0, found.trimEnd().length, found.length)
  },
  fits: () => true,
}

const bracketed: LabelForm = {
  mark: 'colon',
  gist: '（記者）words',
  cut(head) {
    const found = /^[（【［[(]([^）】］\])]{1,20})[）】］\])]\s?(?=\p{L})/u.exec(head)
    const [all = '', main = ''] = found ?? []
    if (main === '' || /\p{Script=Latin}/u.test(main)) return null
    return { main, apposed: '', notes: [], end: all.length, bodyStart: all.length }
  },
  fits: () => true,
}

/** "Question by Mr Kerrin", "Answered by: the Minister": says in words who asks and who answers. */
const credit = pattern(
  'iu',
)`^(?<part>(?:(?:\p{L}{1,14} )?${askWords}|(?:\p{L}{1,14} )?${replyWords}|${creditWords})) (?:${creditWords} )?(?:by|from):?\s(?<name>\S.*)$`

const longestLine = 110

const byCredit: LabelForm = {
  mark: 'line',
  gist: 'Question by Ada Kerrin',
  cut(_, line) {
    if (line.length > longestLine) return null
    const named = credit.exec(line)?.groups
    if (!named) return null
    const [part = ''] = (named['part'] ?? '').toLowerCase().split(' ').slice(-1)
    const isAsked = askedWords.has(part) || askWords.has(part)
    const notes = [(named['name'] ?? '').replace(/[:.]$/u, '')]
    return {
      main: isAsked ? 'Question' : 'Answer',
      apposed: '',
      notes,
      end: line.length,
      bodyStart: line.length,
    }
  },
  fits: () => true,
}

const ownLine: LabelForm = {
  mark: 'line',
  gist: 'Ada Kerrin',
  cut(head, line) {
    if (/[.?!:;,…—-]["”’)]*$/u.test(line) && !/\(\p{L}[^()]{0,60}\)$/u.test(line)) return null
    const from = prefixLength(head)
    const time = /\s[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?[*_]*$/u.exec(line)
    return cut(head, from, time?.index ?? line.length, line.length)
  },
  fits: ({ kind, key }) => kind !== 'other' || key.split(' ').some((word) => outletWords.has(word)),
}

/** In the order in which they are tried; the first that fits cuts the label. */
const forms: readonly LabelForm[] = [byCredit, space, stopDash, stop, colon, bracketed, dash, ownLine]

/** "HARL, 2 May (HPA) – ": where and when a report was written. */
const isDated = ({ apposed }: CutLabel, mark: LabelMark) => mark !== 'colon' && /\d/u.test(apposed)

export interface FoundLabel {
  readonly cut: CutLabel
  readonly words: LabelWords
  readonly mark: LabelMark
}

export function labelOf(line: string): FoundLabel | null {
  const head = line.slice(0, longestLabel)
  for (const form of forms) {
    const found = form.cut(head, line)
    const words = found && labelWords(found.main)
    if (found && words && form.fits(words, found) && !isDated(found, form.mark) && !tellsMore(found.apposed))
      return { cut: found, words, mark: form.mark }
  }
  return null
}
