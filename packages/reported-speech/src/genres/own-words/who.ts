import { monthNames, weekdayNames } from '../../lexicon/calendar-words.ts'
import { groupNouns, organisationNouns } from '../../lexicon/collectives.ts'
import { insideBodies } from '../../lexicon/office-words.ts'
import {
  beforeHolder,
  endOfOffice,
  hisOrThe,
  occasionLinks,
  officesOnSomething,
  officesToSomebody,
  postnominals,
} from '../../lexicon/own-words.ts'
import { type AnalysedSentence, analyseTitle, wordsOf } from '../../names/analysed-sentence.ts'
import { countriesIn } from '../../names/country-names.ts'
import type { Gender, Mention } from '../../names/mentions.ts'
import type { TokenRange } from '../../names/office-phrase.ts'
import type { SpeakerKind } from '../../names/speaker.ts'
import { decapitalised } from './decapitalised.ts'

/** Whoever a title or a byline names: a person, an office without a name, a body, a country. */
export interface Who {
  readonly kind: SpeakerKind
  /** Null where only an office or a description is given. */
  readonly name: string | null
  readonly description: string | null
  readonly offices: readonly string[]
  readonly gender: Gender | null
}

const weekdays: ReadonlySet<string> = new Set(weekdayNames)

const longestRead = 600

/** Reads the words behind "Speech by": "Ada Kerrin, Minister for Tides, at the opening of the lock". */
export function whoIn(phrase: string): Who | null {
  const printed = phrase.slice(0, longestRead).trim()
  const text = withoutHonours(decapitalised(printed))
  const end = whoEnd(text)

  const read = text.slice(0, end)
  const words = analyseTitle(read, { start: 0, end, text: read, paragraph: 0 }, [])
  // Read with small words made small, told as printed.
  const told = { ...words, text: printed.slice(0, end) }
  return personIn(told) ?? officeIn(told) ?? bodyIn(told)
}

/** "Ada Kerrin |MP|, Minister": letters behind a name, as spaces. */
const withoutHonours = (text: string) =>
  text.replace(/ (\p{Lu}{2,5})(?=,|$| \p{Lu})/gu, (letters, word: string) =>
    postnominals.has(word.toLowerCase()) ? ' '.repeat(letters.length) : letters,
  )

/** The words for whoever speaks, without those for the occasion. */
export const whoWords = (phrase: string): string => {
  const printed = phrase.slice(0, longestRead).trim()
  return printed.slice(0, whoEnd(decapitalised(printed)))
}

/** Where the words for the occasion begin. */
function whoEnd(text: string): number {
  const whole = analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])
  const named = whole.mentions.find(isName)
  let to = 0
  while (!endsWho(whole, to, named)) to++
  while (to > 0 && !whole.tokens[to - 1]?.isWord) to--
  return whole.tokens[to - 1]?.end ?? 0
}

function endsWho({ tokens, classes }: AnalysedSentence, at: number, named: Mention | undefined): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token) return true
  const { lower, text } = token
  if (at === 0) return false
  if (/^[:;|–—(]$/.test(text) || weekdays.has(lower)) return true
  const isNamed = named !== undefined && at >= named.name.to
  if (text === '.')
    return isNamed && before !== undefined && before.text.length > 3 && classes[at - 1] !== 'H'
  if (occasionLinks.has(lower)) return tokens[at + 1]?.lower !== 'large'
  if (/^\d/.test(text)) return before?.lower !== 'no'
  if (lower === 'to') return before?.text === ',' || !isHeldTo(tokens, at) || at === named?.name.to
  if (lower === 'for') return at === named?.name.to
  if (lower === 'in') return classes[at - 1] !== 'O' || tokens[at + 1]?.lower === 'exercise'
  if (lower === 'on') return !officesOnSomething.has(before?.lower ?? '')
  // "Minister of Tides of Norway | General Debate"
  return (
    isNamed &&
    classes[at - 1] === 'C' &&
    tokens[tokens[at - 2]?.lower === 'the' ? at - 3 : at - 2]?.lower === 'of' &&
    /[SNO]/.test(classes[at] ?? '') &&
    token.isCapital
  )
}

/** "Ambassador of Norway |to| Chile" */
function isHeldTo(tokens: AnalysedSentence['tokens'], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 24); index--)
    if (officesToSomebody.has(tokens[index]?.lower ?? '')) return true
  return false
}

const isName = ({ isCertain, name }: Mention) => isCertain || name.to - name.from > 1

function personIn(words: AnalysedSentence): Who | null {
  const mention = words.mentions.find((other) => isName(other) && !isOfOffice(words, other.name))
  if (!mention) return null
  if (words.mentions.some((other) => isAnother(words, other, mention))) return togetherIn(words)
  const { gender } = mention
  // "Special Rapporteur on |Harbours Ada Kerrin|": the first word is the office's.
  const isJoined =
    words.tokens[mention.name.from - 1]?.lower === 'on' && mention.name.to - mention.name.from > 2
  const name = isJoined ? { from: mention.name.from + 1, to: mention.name.to } : mention.name
  const printed = wordsOf(words, name).replace(/['’]s$/, '')
  const offices = [officeBefore(words, name), officeBehind(words, name.to)]
  return {
    kind: 'PERSON',
    name: printed,
    description: null,
    offices: offices.filter((office) => office !== null),
    gender,
  }
}

/** "Ada Kerrin, Minister for Tides, and |Bo Tarn|" */
const isAnother = (words: AnalysedSentence, other: Mention, first: Mention) =>
  other.from > first.name.to &&
  words.tokens[other.from - 1]?.lower === 'and' &&
  (other.name.to - other.name.from > 1 || other.from < other.name.from)

const togetherIn = (words: AnalysedSentence): Who => ({
  kind: 'GROUP',
  name: null,
  description: words.text.trim(),
  offices: [],
  gender: null,
})

/** "the Kingdom |of Ombari|", "the Eastern Republic of |Harl|" */
function isOfOffice({ tokens, classes }: AnalysedSentence, { from }: TokenRange): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  if (before === 'of' || before === 'for' || before === 'to') return true
  return before === 'the' && classes[from - 1] !== 'H' && !/[HO]/.test(classes[from - 1] ?? '')
}

/** "Senior Minister of State, Mr |", without forms of address and articles at either end. */
function officeBefore(words: AnalysedSentence, name: TokenRange): string | null {
  const { tokens, classes } = words
  let to = name.from
  while (classes[to - 1] === 'H' || /^[.,]$/.test(tokens[to - 1]?.text ?? '') || isHis(words, to - 1)) to--
  return officeOf(words, { from: 0, to })
}

const isHis = ({ tokens, classes }: AnalysedSentence, at: number) =>
  hisOrThe.has(tokens[at]?.lower ?? '') && classes[at + 1] === 'H'

function officeBehind(words: AnalysedSentence, from: number): string | null {
  const { tokens } = words
  let at = tokens[from]?.text === ',' ? from + 1 : from
  // "Ada Kerrin, |GCFR|, President"
  if (/^\p{Lu}{2,6}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2
  return officeOf(words, { from: at, to: tokens.length })
}

/** The range without what stands before an office; null where it holds none. */
function officeOf(words: AnalysedSentence, range: TokenRange): string | null {
  const { tokens, classes } = words
  let { from } = range
  while (
    from < range.to &&
    (classes[from] === 'H' ||
      !tokens[from]?.isWord ||
      beforeHolder.has(tokens[from]?.lower ?? '') ||
      /^[HS]\.(?:\p{Lu}\.?){1,3}$/u.test(tokens[from]?.text ?? ''))
  )
    from++
  const head = headOf(words, { from, to: range.to })
  return head === null || classes[head] !== 'O' ? null : wordsOf(words, { from, to: range.to })
}

/** The noun that says what a phrase is: the last before "of", "for", "to", or before a mark. */
function headOf({ tokens, classes }: AnalysedSentence, { from, to }: TokenRange): number | null {
  let head: number | null = null
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token) break
    if (endOfOffice.has(token.lower)) break
    if (!token.isWord && !/^[-’'()&"“”]$/.test(token.text)) break
    if (token.lower === 'and' && head !== null) break
    if (classes[at] === 'O' || isBody(token.lower) || groupNouns.has(token.lower)) head = at
  }
  return head
}

const isBody = (lower: string) => organisationNouns.has(lower)

/** "the Prime Minister of Tarvia", without a name. */
function officeIn(words: AnalysedSentence): Who | null {
  const { tokens } = words
  const range = { from: 0, to: tokens.length }
  const head = headOf(words, range)
  if (head === null) return null
  const description = wordsOf(words, range)
  if (groupNouns.has(tokens[head]?.lower ?? ''))
    return { kind: 'GROUP', name: null, description, offices: [], gender: null }
  const office = officeOf(words, range)
  if (office === null) return null
  return { kind: 'PERSON', name: null, description, offices: [office], gender: null }
}

/** "Tarvia", "the Eastern Republic of Tarvia", "the Ministry of Tides": it begins with a capital. */
function bodyIn(words: AnalysedSentence): Who | null {
  const { tokens } = words
  const from = tokens[0]?.lower === 'the' ? 1 : 0
  if (tokens[from]?.isCapital !== true) return null
  // A day is no body.
  if (monthNames.flat().includes(tokens[from]?.lower ?? '')) return null
  const name = wordsOf(words, { from, to: tokens.length }).replace(/['’]s?$/, '')
  const isKnown =
    countriesIn(name).length > 0 ||
    tokens.slice(from).every((token) => !token.isWord || token.isCapital || insideBodies.has(token.lower))
  return isKnown ? { kind: 'ORGANISATION', name, description: null, offices: [], gender: null } : null
}
