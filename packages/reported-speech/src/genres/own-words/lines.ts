import { clauseVerbs } from '../../lexicon/function-words.ts'
import {
  addressing,
  bareGreetings,
  editorsWords,
  furtherNouns,
  greeted,
  greetingTimes,
  greetingWords,
  noteHeads,
  openEndings,
  smallInLabels,
  textMarks,
} from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { Token } from '../../text/tokens.ts'
import { wordMarks } from '../../text/word-marks.ts'

const longestHeading = 16
const longestDirection = 10
const longestGreeting = 45
const longestLabel = 40

/** Ends with a mark, quotation marks and brackets aside. */
export const isClosed = ({ text }: { readonly text: string }) =>
  /[.!?…;,:—–-]["”’»)\]]{0,3}$/.test(text.slice(-5))

/** Ends like a sentence. */
export const isEnded = ({ text }: { readonly text: string }) => /[.!?…]["”’»)\]]{0,3}$/.test(text.slice(-5))

/** "12.", "***", "(a)", "IV." */
export const isNumbering = ({ text }: AnalysedSentence) =>
  text.length <= 12 && (!/\p{L}{2}/u.test(text) || /^\(?[ivxIVX]{1,5}[.)]?$/.test(text))

/** "(Applause.)", "[Unofficial translation]", "(15 minutes)" */
export const isDirection = ({ text, tokens }: AnalysedSentence) =>
  tokens.length <= longestDirection && /^[([]/.test(text) && /[)\]][.]?$/.test(text.slice(-2))

/** "Tel. 22 33", "Contact: the press office", "press@harl.example" */
export function isNote({ text, tokens }: AnalysedSentence): boolean {
  if (isFurther(tokens)) return true
  const first = bare(tokens[0])
  if (
    noteHeads.has(first) &&
    (tokens[1]?.text === '.' || tokens.slice(1, 4).some((token) => token.text === ':'))
  )
    return true
  if (tokens.length <= 24 && /\b(?:tel|fax)\b\.?(?:$|[:.]? ?[+(\d])/i.test(text)) return true
  return tokens.length <= 14 && text.includes('@') && !/[.!?]$/.test(text)
}

/** "For further information, ..." */
const isFurther = (tokens: AnalysedSentence['tokens']) =>
  bare(tokens[0]) === 'for' &&
  tokens.slice(1, 4).some((token) => furtherNouns.has(token.lower)) &&
  tokens.length <= 40

/** "Notes to editors": from here to the end nobody speaks. */
export const isEditorsNote = ({ tokens }: AnalysedSentence) =>
  bare(tokens[0]).startsWith('note') && tokens.slice(1, 4).some((token) => editorsWords.has(token.lower))

/** "-0-", "END 11:19", "Begin Text:" */
export function isTextMark({ text, tokens }: AnalysedSentence): boolean {
  if (tokens.length > 6) return false
  if (/^[-–—*#]/.test(text)) return /^[-–—*#]+ ?[^\s-]{0,8} ?[-–—*#]+$/u.test(text)
  const [first, second] = tokens
  if (!textMarks.has(first?.lower ?? '')) return false
  return second === undefined || !second.isWord || textMarks.has(second.lower) || /^\d/.test(second.text)
}

/** "Primary schools £1,320", "2028  212  6,904": cells of a table. */
export function isTableRow(sentence: AnalysedSentence): boolean {
  const { text, tokens } = sentence
  if (isClosed(sentence) || tokens.length > 60 || isGreeting(sentence)) return false
  return /\s\|\s|\t| {2}/.test(text) || /\d\)?%?$/.test(text.slice(-4))
}

/** A line of names, places and dates: "Harl Hall, Tuesday 26th September, 2034". */
export function isLabel({ tokens, marks }: AnalysedSentence): boolean {
  return (
    tokens.length <= longestLabel &&
    tokens.every(
      (token) =>
        !token.isWord ||
        token.isCapital ||
        /^\d/.test(token.text) ||
        openEndings.has(token.lower) ||
        smallInLabels.has(token.lower),
    ) &&
    (marks & wordMarks.secondPerson) === 0 &&
    ((marks & wordMarks.firstPerson) === 0 || !tokens.some(isFirstPerson))
  )
}

export const isFirstPerson = (token: Token) =>
  (token.marks & wordMarks.firstPerson) !== 0 &&
  !token.isQuoted &&
  token.text !== 'US' &&
  token.text !== 'U.S.'

/** A heading in capitals; a whole sentence in them by which somebody speaks is none. */
export const isCapitals = ({ text, tokens }: Pick<AnalysedSentence, 'text' | 'tokens'>) =>
  /\p{Lu}{2}/u.test(text) &&
  !/\p{Ll}{2}/u.test(text) &&
  !(
    isEnded({ text }) &&
    tokens.some((token) => (token.marks & (wordMarks.self | wordMarks.secondPerson)) !== 0)
  )

/** A line that does not end like a sentence. */
export function isOpenLine({ text, tokens, marks }: AnalysedSentence, longest: number): boolean {
  const last = tokens.at(-1)
  if (last === undefined || tokens.length > longest || isClosed({ text })) return false
  if (isCapitals({ text, tokens })) return true
  if (/^[\p{Ll}•▪●·*–-]/u.test(text) || openEndings.has(last.lower)) return false
  return (marks & wordMarks.secondPerson) === 0
}

/** A line that does not end like a sentence and is none. */
export const isHeadingLine = (sentence: AnalysedSentence): boolean =>
  isOpenLine(sentence, longestHeading) &&
  (isCapitals(sentence) ||
    !sentence.tokens.some((token, at) => isFirstPerson(token) || (at > 0 && clauseVerbs.has(token.lower))))

/** "I am glad", "We call on": outside of quotation marks. */
export const speaksOfItself = ({ tokens, marks }: AnalysedSentence) =>
  (marks & wordMarks.self) !== 0 &&
  tokens.some(
    (token) => (token.marks & wordMarks.self) !== 0 && !token.isQuoted && !/^I[.)]/.test(token.text),
  )

/** "I am glad": one person speaks. */
export const speaksAsOne = ({ tokens }: AnalysedSentence) =>
  tokens.some(
    (token, at) =>
      /^(?:I|I['’](?:m|ve|d|ll)|[Mm]y)$/.test(token.text) &&
      !token.isQuoted &&
      tokens[at + 1]?.text !== '.' &&
      tokens[at + 1]?.text !== ')',
  )

export const speaksToSomebody = ({ tokens, marks }: AnalysedSentence) =>
  (marks & wordMarks.secondPerson) !== 0 &&
  tokens.some((token) => (token.marks & wordMarks.secondPerson) !== 0 && !token.isQuoted)

/** "Mr. President,", "Excellencies, ladies and gentlemen", "Dear Secretary Kerrin:" */
export function isGreeting({ tokens, text, marks }: AnalysedSentence): boolean {
  if (tokens.length > longestGreeting || tokens[0]?.isQuoted) return false
  if (
    marks & wordMarks.firstPerson &&
    tokens.some((token, at) => isFirstPerson(token) && at > 0 && token.lower !== 'my')
  )
    return false
  if (
    marks & wordMarks.clauseVerb &&
    tokens.some((token) => token.marks & wordMarks.clauseVerb && !token.isCapital)
  )
    return false
  const first = tokens.findIndex((token) => token.isWord && token.text.length > 1)
  const start = bare(tokens[first])
  if (start === 'dear' || (start === 'my' && bare(tokens[first + 1]) === 'dear')) return true
  if (bareGreetings.has(start)) return tokens.length <= 2 || /[,;:!.]/.test(text)
  if (greetingWords.has(start))
    return tokens.slice(first + 1).some((token) => greeted.has(token.lower)) && /[,;:!.]["”]?$/.test(text)
  if (tokens.some((token, at) => bare(token) === 'good' && greetingTimes.has(bare(tokens[at + 1]))))
    return true
  return tokens.some((token, at) => isAddress(token, tokens[at + 1], tokens[at + 2]))
}

/** "President of the Assembly, Secretary-General,": whoever is greeted, without a word of greeting. */
export const isGreetingLabel = (sentence: AnalysedSentence): boolean =>
  isGreeting(sentence) ||
  (isLabel(sentence) &&
    /[,;]$/.test(sentence.text) &&
    (greeted.has(bare(sentence.tokens[0])) || sentence.classes[0] === 'H'))

/** "Your Excellency", "Mr President", "ladies and gentlemen", wherever the line begins. */
function isAddress(token: Token, next: Token | undefined, third: Token | undefined): boolean {
  if (token.isQuoted) return false
  const lower = bare(token)
  const after = next?.text === '.' ? third : next
  if (lower === 'ladies') return third?.lower === 'gentlemen'
  return addressing.has(lower) && token.isCapital && greeted.has(bare(after)) && after?.isCapital === true
}

export const bare = (token: Token | undefined) => token?.lower.replace(/\.$/, '') ?? ''
