import { groupNouns } from '../../lexicon/collectives.ts'
import { finiteCues } from '../../lexicon/cue-verbs.ts'
import { clauseVerbs } from '../../lexicon/function-words.ts'
import { nameParticles, officeNouns } from '../../lexicon/offices.ts'
import {
  addressed,
  askWords,
  chairs,
  fieldParticles,
  foreignForms,
  foreignOffices,
  innerArticles,
  labelArticles,
  officeTails,
  postNominalsOfMembers,
  questioners,
  replyWords,
  shortArticles,
  smallWords,
  unnamed,
} from '../../lexicon/turn-words.ts'
import { type AnalysedSentence, analyseTitle } from '../../names/analysed-sentence.ts'
import type { TokenRange } from '../../names/office-phrase.ts'
import type { Token } from '../../text/tokens.ts'

export type LabelKind =
  /** "Question", "Q", "Journalist": whoever asks. */
  | 'ask'
  /** "Answer", "A": whoever was asked. */
  | 'reply'
  /** An office or a part in the meeting, without a name: "The Minister", "Moderator". */
  | 'role'
  /** A name with a form of address or an office: "Mr Kerrin", "President Kerrin". */
  | 'person'
  /** Nothing but capitalised words: "Ada Kerrin"; they may name anything. */
  | 'name'
  /** Any other words: where a text is not read by grammar, a label is known by its place and its return alone. */
  | 'other'

/** The words of a label, taken apart. */
export interface LabelWords {
  readonly kind: LabelKind
  /** As printed. */
  readonly text: string
  /** Without the name and without what stands before the office; empty where there is none. */
  readonly office: string
  /** Without forms of address; empty where there is none. */
  readonly name: string
  /** Forms of address, lower case. */
  readonly forms: readonly string[]
  readonly isInCapitals: boolean
  /** It begins with an article or a form of address. */
  readonly isOpened: boolean
  /** Nothing but capitalised words. */
  readonly isCapitalised: boolean
  /** Leads the meeting. */
  readonly isChair: boolean
  /** Its noun is an office: "Minister", not "sides". */
  readonly isOffice: boolean
  /** Labels of one key are one speaker's. */
  readonly key: string
}

const mostNameWords = 6

/** Takes the words of a label apart; null where they cannot label a turn. */
export function labelWords(text: string): LabelWords | null {
  const lower = text.toLowerCase()
  const numberless = lower.replace(/\s?(?:no\.? ?)?\d{1,4}$/u, '').replace(/\.$/u, '')
  const blank = {
    text,
    office: '',
    name: '',
    forms: [],
    isInCapitals: isInCapitals(text),
    isOpened: false,
    isCapitalised: false,
    isChair: false,
    isOffice: false,
    key: numberless,
  }
  if (askWords.has(numberless)) return { ...blank, kind: 'ask' }
  if (replyWords.has(numberless)) return { ...blank, kind: 'reply' }
  const sentence = analyseLabel(text)
  const { tokens, classes } = sentence
  const words = tokens.filter(({ isWord }) => isWord)
  if (words.length === 0) return null
  if (words.some(isVerb)) return null
  if (tokens.some(({ isWord, text: mark }) => !isWord && !/^[.'’&/-]$/u.test(mark))) return null
  const key = words.map((word) => word.lower.replace(/\.$/u, '')).join(' ')
  const at = behindForms(sentence)
  const forms = tokens
    .slice(0, at)
    .flatMap(({ lower: form, isWord }) => (isWord ? form.replace(/\.$/u, '') : []))
  const rest = tokens.slice(at)
  const isCapitalised = words.every((word) => /^[\p{Lu}\p{Lo}\d]/u.test(word.text))
  const opened = { ...blank, forms, isOpened: at > 0, isCapitalised, key }
  const slice = (from: number, to?: number) => {
    const part = tokens.slice(from, to)
    const first = part[0]
    const last = part.at(-1)
    return first && last ? text.slice(first.start, last.end) : ''
  }
  const noun = lastNoun(sentence, at, forms)
  if (noun !== -1) {
    const name = nameBehind(sentence, noun)
    const isOffice = opensOffice(sentence, at, noun) && (name !== null || endsOffice(sentence, noun + 1))
    if (!isOffice) return { ...opened, kind: 'other' }
    const isAsking = questioners.has(bare(tokens[noun]?.lower))
    const isChair = tokens.slice(at, noun + 1).some(({ lower: word }) => chairs.has(word))
    const kind = isAsking ? 'ask' : name === null ? 'role' : 'person'
    const office = slice(at, name === null ? undefined : behindOffice(sentence, noun, name.from))
    const isHeld = isOfficeNoun(bare(tokens[noun]?.lower))
    return {
      ...opened,
      kind,
      office,
      name: name === null ? '' : slice(name.from, name.to),
      isChair,
      isOffice: isHeld,
    }
  }
  const isAddressed = forms.some(isPersonal)
  const of = rest.findIndex(({ lower: word }) => word === 'of')
  const behindName = of > 0 && isAddressed ? at + of : tokens.length
  const isTitled = postNominalsOfMembers.has(tokens[behindName - 1]?.lower ?? '') && behindName > at + 1
  const nameEnd = isTitled ? behindName - 1 : behindName
  const isName = tokens.slice(at, nameEnd).every((token, index) => {
    const wordClass = classes[at + index]
    if (!token.isWord) return true
    if (!token.isCapital) return nameParticles.has(token.lower)
    return wordClass === 'N' || wordClass === 'P' || isAddressed
  })
  // "An Ceann Comhairle": nobody's name has an article.
  if (isName && at > 0 && !isAddressed) return { ...opened, kind: 'role', office: slice(at) }
  if (isName && words.length <= mostNameWords)
    return { ...opened, kind: isAddressed ? 'person' : 'name', name: slice(at, nameEnd) }
  // "M. le président": a form of address before an office of whatever language.
  const isOffice = isAddressed && rest.every(({ isCapital, isWord }) => !isCapital || !isWord)
  return isOffice ? { ...opened, kind: 'role', office: slice(at) } : { ...opened, kind: 'other' }
}

/** "The Minister |said| this": a sentence, not a label. */
const isVerb = ({ lower, isCapital }: Token) =>
  !isCapital && (clauseVerbs.has(lower) || finiteCues.has(lower))

/** Whether words behind a comma of a label tell of something: ", an official of the works, said". */
export const tellsMore = (words: string): boolean => analyseLabel(words).tokens.some(isVerb)

export const analyseLabel = (text: string): AnalysedSentence =>
  analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])

const bare = (word: string | undefined) => (word ?? '').replace(/\.$/u, '')
const isPersonal = (form: string) => !labelArticles.has(form) && /\p{L}/u.test(form)

/** How many tokens at the beginning are articles and forms of address; one word at least is left. */
function behindForms({ tokens, classes }: AnalysedSentence): number {
  let at = 0
  while (at < tokens.length - 1) {
    const token = tokens[at]
    const word = bare(token?.lower)
    const isForm = classes[at] === 'H' || foreignForms.has(word)
    const isArticle =
      (labelArticles.has(word) && (at === 0 || innerArticles.has(word))) ||
      (shortArticles.has(word) && foreignForms.has(bare(tokens[1]?.lower)))
    if (!isForm && !isArticle && token?.text !== '.') break
    at++
  }
  return at
}

/** "Prime-Minister", "President-elect" */
function isOfficeNoun(word: string): boolean {
  const at = word.lastIndexOf('-')
  const last = word.slice(at + 1)
  const parts = officeTails.has(last) ? [word.slice(0, at)] : [word, last]
  return parts.some((part) => officeNouns.has(part) || foreignOffices.has(part))
}

/** The last word that says what somebody is: "Minister" in "Prime Minister van der Kell". */
function lastNoun({ tokens }: AnalysedSentence, from: number, forms: readonly string[]): number {
  const isAddressed = forms.some(isPersonal)
  for (let at = tokens.length - 1; at >= from; at--) {
    if (!tokens[at]?.isWord) continue
    const word = bare(tokens[at]?.lower)
    if (chairs.has(word) || questioners.has(word) || groupNouns.has(word)) return at
    if (postNominalsOfMembers.has(word)) continue
    if (foreignOffices.has(word)) return at
    // "Mr King", "Ms Bishop" have such a name.
    if (isAddressed && tokens.length - from <= 2 && !addressed.has(word)) continue
    if (isOfficeNoun(word) || unnamed.has(word)) return at
  }
  return -1
}

/** The name behind an office: "Minister |Kerrin|", "Minister of Tides |Ada Kerrin|", "President |Kerrin| of Arkovia". */
function nameBehind({ tokens, classes, mentions }: AnalysedSentence, noun: number): TokenRange | null {
  let from = noun + 1
  const next = tokens[from]?.lower ?? ''
  if (fieldParticles.has(next) && foreignOffices.has(tokens[noun]?.lower ?? '')) return null
  if (smallWords.has(next)) {
    const mention = mentions.find(({ to, isCertain }) => isCertain && to === tokens.length)
    return mention === undefined || mention.name.from <= from ? null : mention.name
  }
  const isBetween = (at: number) =>
    [classes[at], classes[at + 1]].includes('H') ||
    tokens[at]?.text === '.' ||
    officeTails.has(tokens[at]?.lower ?? '')
  while (isBetween(from)) from++
  let to = from
  while (to < tokens.length && (classes[to] === 'P' || (classes[to] === 'N' && tokens[to]?.isCapital))) to++
  const isWhole = to === tokens.length || tokens[to]?.lower === 'of'
  return to > from && isWhole && tokens[to - 1]?.isCapital ? { from, to } : null
}

/** "|Senator| the Hon. Ada Kerrin": a form of address behind an office is no part of it. */
function behindOffice({ classes }: AnalysedSentence, noun: number, name: number): number {
  let to = name
  while (to > noun + 1 && (classes[to - 1] === 'H' || classes[to] === 'H')) to--
  return to
}

/** Not "Will the Minister": an article stands behind "of" and its like alone. */
const opensOffice = ({ tokens }: AnalysedSentence, from: number, noun: number) =>
  tokens.slice(from, noun).every(({ lower, isCapital, isWord }, index) => {
    if (isCapital || !isWord) return true
    const before = tokens[from + index - 1]?.lower ?? ''
    return lower === 'the'
      ? smallWords.has(before)
      : smallWords.has(lower) || index > 0 || isLowerOffice(lower)
  })

const isLowerOffice = (lower: string) => foreignOffices.has(lower) || chairs.has(lower)

/** "of Tides", "pro tempore", "1": what may follow an office without a name. */
const endsOffice = ({ tokens }: AnalysedSentence, at: number) =>
  at >= tokens.length ||
  smallWords.has(tokens[at]?.lower ?? '') ||
  fieldParticles.has(tokens[at]?.lower ?? '') ||
  officeTails.has(tokens[at]?.lower ?? '') ||
  /^\d/u.test(tokens[at]?.text ?? '')

function isInCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}
