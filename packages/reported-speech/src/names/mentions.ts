import { organisationNouns } from '../lexicon/collectives.ts'
import { finiteCues } from '../lexicon/cue-verbs.ts'
import { beForms, determiners, prepositions } from '../lexicon/function-words.ts'
import { firstLinks } from '../lexicon/noun-phrases.ts'
import {
  beforeOfficeInCommas,
  beforePlaceName,
  linksBeforeHolder,
  officeModifiers,
} from '../lexicon/office-words.ts'
import { femaleHonorifics, maleHonorifics, officeAcronyms, officeNouns } from '../lexicon/offices.ts'
import type { Token } from '../text/tokens.ts'
import { apposedOffice } from './apposed-office.ts'
import { isOfNext, nameAt, particlesBefore } from './name-range.ts'
import { headOfPhrase, modifiersBefore, officeAfter, officeBefore, type TokenRange } from './office-phrase.ts'
import { isPostNominal, type WordClass } from './word-classes.ts'

export type Gender = 'male' | 'female'

/** A person named in a sentence, with what the words around the name say of an office. */
export interface Mention extends TokenRange {
  readonly name: TokenRange
  /** The offices printed beside the name, the one before it first. */
  readonly offices: readonly TokenRange[]
  /** The forms of address before the name, lower case: "hon", "excellency". */
  readonly forms: readonly string[]
  readonly gender: Gender | null
  /** A title, an office or a form of address says that this is a person; a bare name may be anything. */
  readonly isCertain: boolean
}

/** The persons of a sentence, from the left to the right. */
export function personMentions(tokens: readonly Token[], classes: readonly WordClass[]): readonly Mention[] {
  const mentions: Mention[] = []
  let free = 0
  let shared: TokenRange | null = null
  for (let at = 0; at < tokens.length; at++) {
    if (classes[at] !== 'N') continue
    const name = behindPlace(tokens, classes, nameAt(tokens, classes, particlesBefore(classes, at)))
    const plural = pluralOffice(tokens, name.from)
    const found = mentionOf(tokens, classes, name, free, plural !== null)
    const isInBrackets = tokens[name.from - 1]?.text === '('
    const last = mentions.findLast(({ from }) => tokens[from - 1]?.text !== '(')
    const goesOn = isInBrackets || (last && found && isCoordinated(tokens, last.to, found.from))
    shared = plural ?? (goesOn ? shared : null)
    const mention =
      found && shared !== null && !isInBrackets && found.offices.length === 0
        ? { ...found, from: plural?.from ?? found.from, offices: [shared], isCertain: true }
        : found
    if (mention) mentions.push(mention)
    if (mention?.isCertain) free = mention.to
    at = Math.max(name.to, mention?.to ?? 0) - 1
  }
  return mentions
}

/** "|Senators| Ada Kerrin and Bo Tarn" */
function pluralOffice(tokens: readonly Token[], at: number): TokenRange | null {
  const title = tokens[at - 1]
  const isPlural = title?.isCapital === true && officeNouns.has(title.lower.slice(0, -1))
  if (!isPlural) return null
  let from = at - 1
  while (tokens[from - 1]?.isCapital === true && isRank(tokens[from - 1]?.lower ?? '')) from--
  return { from, to: at }
}

/** "|Deputy| Governors", "|Prime| Ministers" */
const isRank = (lower: string) => officeModifiers.has(lower) || officeNouns.has(lower)

/** ", " or " and ", behind brackets if there are any: the next of several persons. */
function isCoordinated(tokens: readonly Token[], from: number, to: number): boolean {
  const close =
    tokens[from]?.text === '(' ? tokens.findIndex(({ text }, at) => at > from && text === ')') : from - 1
  const between = tokens.slice(close + 1, to)
  return between.length > 0 && between.every(({ lower }) => lower === ',' || lower === 'and')
}

/**
 * "Governor of Harl Ada Kerrin", "director of the Academy of Arts Bo Tarn": the first of many names belongs to "of".
 * "In Harl Van der Tarn said": it belongs to "in".
 */
function behindPlace(tokens: readonly Token[], classes: readonly WordClass[], name: TokenRange): TokenRange {
  if (name.to - name.from < 2) return name
  const cut = { from: name.from + 1, to: name.to }
  const first = tokens[name.from - 1]
  const isPlaced = name.from === 1 && prepositions.has(first?.lower ?? '')
  if (isPlaced) return acts(tokens[name.to]) ? cut : name
  if (name.to - name.from < 3) return name
  // "Minister of Ports and |Harl| Ada Kerrin"
  const isPaired = first?.lower === 'and' && headOfPhrase(tokens, classes, name.from - 1) !== null
  if (isPaired) return cut
  const before = first?.lower === 'the' ? name.from - 2 : name.from - 1
  if (!linksBeforeHolder.has(tokens[before]?.lower ?? '')) return name
  return headOfPhrase(tokens, classes, before) === null ? name : cut
}

const acts = (token: Token | undefined) => token?.isCapital === false && finiteCues.has(token.lower)

/** "Ada Kerrin|, CMG, OBE|", "Bo Tarn |(Retd)|": where the letters behind a name end. */
function lettersEnd(tokens: readonly Token[], classes: readonly WordClass[], at: number): number {
  if (classes[at] === 'H') {
    let to = at
    while (classes[to] === 'H') to++
    return to
  }
  const letters = tokens[at]?.text === ',' ? at + 1 : at
  return isPostNominal(tokens, classes, letters) ? lettersEnd(tokens, classes, letters + 1) : at
}

/** "Ada Kerrin |MP|" */
function officeByLetters(tokens: readonly Token[], from: number, to: number): TokenRange | null {
  for (let at = from; at < to; at++) {
    if (officeAcronyms.has(tokens[at]?.lower ?? '')) return { from: at, to: at + 1 }
  }
  return null
}

function mentionOf(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  name: TokenRange,
  free: number,
  isInPlural: boolean,
): Mention | null {
  const end = lettersEnd(tokens, classes, name.to)
  // "Opposition Leader X", "Harbour Works officials": these words belong to what follows.
  const isTitled = opensTitle(tokens, classes, name)
  if (classes[name.to] === 'O' && tokens[name.to]?.isCapital && !isTitled) return null
  if (classes[name.to] === 'S' || classes[name.to] === 'C') return null
  if (classes[name.from - 1] === 'O' && tokens[name.from - 1]?.isPossessive) return null
  const forms = honorificsBefore(tokens, classes, name.from)
  // The words before `free` are those of the person before.
  const own = <Found extends { readonly from: number }>(found: Found | null) =>
    found !== null && found.from >= free ? found : null
  const title = own(officeBefore(tokens, classes, forms))
  const before = title ?? own(officeBeforeComma(tokens, classes, forms, name))
  // "Adviser to the President, Professor Ada Kerrin": a title and, before the comma, an office.
  const grand =
    title !== null && title.to - title.from === 1
      ? own(officeBeforeComma(tokens, classes, title.from, name))
      : null
  const first = grand ?? before
  const apposed = grand === null ? own(apposedOffice(tokens, classes, first?.from ?? forms, name)) : null
  const beforeTitle = first ? honorificsBefore(tokens, classes, first.from) : forms
  const after = isTitled
    ? officeAfter(tokens, classes, name.to)
    : (apposition(tokens, classes, end, before !== null || apposed !== null) ??
      officeInBrackets(tokens, classes, end) ??
      officeByLetters(tokens, name.to, end))
  const isAddressed = forms < name.from
  const isFullName = name.to - name.from > 1
  // "Minister for Harbour |Repair|, Ada Kerrin": the last word of an office in front of a comma.
  const isField = title !== null && classes[title.to - 1] !== 'O' && !isFullName
  if (isField && isOfNext(tokens, classes, name.to)) return null
  const behind = tokens[end]?.text === ',' ? end + 1 : end
  const told = after === null && isFullName ? officeByBeing(tokens, classes, behind) : null
  const isWho = isFullName && tokens[behind]?.lower === 'who'
  const isCertain =
    isAddressed || before !== null || after !== null || apposed !== null || told !== null || isWho
  const previous = classes[forms - 1]
  if (
    !isCertain &&
    !isInPlural &&
    (previous === 'S' || previous === 'C' || tokens[forms - 1]?.lower === 'the')
  )
    return null
  // A headline
  if (!isCertain && classes.slice(name.from, name.to).filter((part) => part === 'N').length > 5) return null
  return {
    from: apposed?.from ?? beforeTitle,
    to: Math.max(
      end,
      after === null ? (apposed?.to ?? end) : tokens[after.to]?.text === ')' ? after.to + 1 : after.to,
    ),
    name,
    offices: [apposed?.office ?? null, grand, before, after, told].filter((office) => office !== null),
    forms: formsIn(tokens, classes, beforeTitle, name.from),
    gender: genderOf(tokens, beforeTitle, name.from),
    isCertain,
  }
}

/** "Dr. Ada Kerrin |the Secretary to the Council|", without a comma: only behind a form of address. */
function opensTitle(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  { from, to }: TokenRange,
): boolean {
  if (!endsForm(tokens, classes, from - 1)) return false
  const at = tokens[to]?.lower === 'the' ? to + 1 : to
  const office = officeAfter(tokens, classes, at)
  return office !== null && tokens[at]?.isCapital === true && firstLinks.has(behindHead(tokens, classes, at))
}

function behindHead(tokens: readonly Token[], classes: readonly WordClass[], at: number): string {
  let head = at
  while (classes[head] !== 'O') head++
  return tokens[head + 1]?.lower ?? ''
}

/** Behind a titled name, "a vice-minister" is the next person of a list. */
function apposition(tokens: readonly Token[], classes: readonly WordClass[], at: number, isTitled: boolean) {
  if (tokens[at]?.text !== ',' || (isTitled && /^an?$/.test(tokens[at + 1]?.lower ?? ''))) return null
  if (beforePlaceName.has(tokens[at - 2]?.lower ?? '')) return null
  // "the coast guard of the Republic of Arkovia, the spokesman": the last word of a body is nobody.
  if (classes[at - 3] === 'S' && tokens[at - 2]?.lower === 'of') return null
  const isAge = /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '')
  const office = officeAfter(tokens, classes, isAge ? at + 3 : at + 1)
  const hasArticle = /^(?:the|an?)$/.test(
    tokens[office?.from === undefined ? 0 : office.from - 1]?.lower ?? '',
  )
  if (office === null || (isTitled && isOfNext(tokens, classes, office.to))) return null
  return !hasArticle || isClosed(tokens, office.to) ? withBody(tokens, office) : null
}

/** "Director|, Harl Education Service, Kell|": a body in front of which a comma stands for "of". */
function withBody(tokens: readonly Token[], office: TokenRange): TokenRange {
  let to = office.to
  while (tokens[to]?.text === ',') {
    let end = to + 1
    while (tokens[end]?.isCapital) end++
    const isBody = tokens.slice(to + 1, end).some(({ lower }) => organisationNouns.has(lower))
    const isPlace = to > office.to && end === to + 2
    // "Harl Education Service |(HES)|"
    const behind = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' ? end + 3 : end
    if (!(isBody || isPlace) || tokens[behind]?.text !== ',') return { from: office.from, to }
    to = behind
  }
  return { from: office.from, to }
}

/** "Ada Kerrin |(mayor of Harl)|": nothing but an office stands in the brackets. */
function officeInBrackets(tokens: readonly Token[], classes: readonly WordClass[], at: number) {
  if (tokens[at]?.text !== '(') return null
  const office = officeAfter(tokens, classes, at + 1)
  if (office === null) return null
  const last = office.to - 1
  return tokens[last]?.text === ')' ? { from: office.from, to: last } : null
}

/** "on the island, the governor |said": the office is the subject of its own verb, not a second word for the island. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return !finiteCues.has(next?.lower ?? '')
}

/** "Secretary to the Ministry of Tides, Dr. X" and "the Principal of the College, Mrs. Y". */
function officeBeforeComma(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  forms: number,
  name: TokenRange,
): TokenRange | null {
  // "Minister of Ports, |the| Honourable Ada Kerrin"
  const comma = tokens[forms - 1]?.lower === 'the' ? forms - 2 : forms - 1
  if (tokens[comma]?.text !== ',') return null
  const isAddressed = forms < name.from
  // "Ada Kerrin |CMG OBE|,"
  let behind = name.to
  while (/^\p{Lu}{2,5}$/u.test(tokens[behind]?.text ?? '')) behind++
  const next = tokens[behind]
  const closes = next === undefined || /^[,;.]$/.test(next.text)
  const isFullName = name.to - name.from > 1
  if (!isAddressed && !(closes && isFullName)) return null
  const isTitle = classes[comma - 1] === 'O' && (isAddressed || tokens[comma - 1]?.isCapital === true)
  const head = headOfPhrase(tokens, classes, comma - 1) ?? (isTitle ? comma - 1 : null)
  if (head === null) return null
  const from = modifiersBefore(tokens, classes, head)
  const opener = tokens[from - 1]
  // "received |Norwegian Minister of Ports, Ms. Kerrin|"
  const isOwn = isAddressed && classes[from] === 'C'
  const opens =
    isOwn || opener === undefined || beforeOfficeInCommas.has(opener.lower) || /^[,;:.]$/.test(opener.lower)
  return opens ? { from, to: comma } : null
}

/** "Mrs" or the full stop of "Mrs." */
const endsForm = (tokens: readonly Token[], classes: readonly WordClass[], at: number) =>
  classes[tokens[at]?.text === '.' ? at - 1 : at] === 'H'

function honorificsBefore(tokens: readonly Token[], classes: readonly WordClass[], at: number): number {
  let from = at
  while (endsForm(tokens, classes, from - 1)) from--
  if (from < at && /^(?:his|her)$/.test(tokens[from - 1]?.lower ?? '')) from--
  return from
}

const formsIn = (
  tokens: readonly Token[],
  classes: readonly WordClass[],
  from: number,
  to: number,
): readonly string[] =>
  tokens
    .slice(from, to)
    .flatMap(({ lower, isWord }, at) => (isWord && classes[from + at] === 'H' ? [withoutStops(lower)] : []))

const withoutStops = (lower: string) => lower.replaceAll('.', '')

/** "Ada Kerrin |is a constable in Harl|" */
function officeByBeing(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  at: number,
): TokenRange | null {
  const isOpened = classes[at + 1] === 'O' || determiners.has(tokens[at + 1]?.lower ?? '')
  if (!beForms.has(tokens[at]?.lower ?? '') || !isOpened) return null
  return officeAfter(tokens, classes, at + 1)
}

function genderOf(tokens: readonly Token[], from: number, to: number): Gender | null {
  for (let index = from; index < to; index++) {
    const lower = tokens[index]?.lower.replace(/\.$/, '') ?? ''
    if (maleHonorifics.has(lower) || lower === 'his') return 'male'
    if (femaleHonorifics.has(lower) || lower === 'her') return 'female'
  }
  return null
}
