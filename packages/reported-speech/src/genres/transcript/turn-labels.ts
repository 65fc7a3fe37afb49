import { auxiliaries, clauseVerbs } from '../../lexicon/function-words.ts'
import { officeNouns } from '../../lexicon/offices.ts'
import { personalWords } from '../../lexicon/turn-words.ts'
import { officeHead } from '../../names/speaker.ts'
import type { Label } from './label.ts'
import type { LabelledLine } from './label-candidates.ts'
import { isTold, type Strength, strengthOf } from './label-strength.ts'
import { opensProse } from './opens-prose.ts'

/** Which lines of a text open turns, and by what that is certain. */
export interface TurnLabels {
  readonly because: string
  /** Indexes of lines. */
  readonly lines: ReadonlySet<number>
}

interface Candidate {
  readonly line: number
  readonly label: Label
  readonly key: string
  readonly strength: Strength
  /** Words of somebody stand behind it: "Venue: City Hall" has none. */
  readonly isProse: boolean
  /** Nothing stands behind it on its line. */
  readonly isBare: boolean
  /** Something is asked behind it. */
  readonly asks: boolean
}

/** The lines that open turns; null where the text has none that is certain. */
export function turnLabels(
  text: string,
  lines: readonly LabelledLine[],
  isEnglish: boolean,
): TurnLabels | null {
  const all = lines.flatMap(({ label, end }, line): Candidate | [] => {
    const strength = label === null ? null : strengthOf(label, isEnglish)
    if (label === null || strength === null) return []
    const isBare = label.bodyStart >= end
    const asks = /[?？؟]/u.test(
      text.slice(label.bodyStart, Math.max(end, lines[line + 1]?.end ?? 0)).slice(0, 2 * sample),
    )
    return { line, label, key: keyOf(label), strength, isProse: opensProse(text, lines, line), isBare, asks }
  })
  const candidates = all.filter(({ isProse }, at) => isProse && !isArticle(all, at))

  const returning = returningKeys(candidates)
  const because = reasonFor(text, lines, candidates, returning)
  if (because === null || (isEnglish && areFacts(text, candidates))) return null
  const isTurn = turnTest(all, candidates, returning, isEnglish)
  return {
    because,
    lines: new Set(all.filter((one, at) => isTurn(one, at) && !isArticle(all, at)).map(({ line }) => line)),
  }
}

const leastSole = 0.6
const leastWords = 15

/** The one label of a text that is one person's remarks; null where there are others, or it is not certain. */
export function soleLabel(
  text: string,
  lines: readonly LabelledLine[],
  isEnglish: boolean,
): TurnLabels | null {
  const at = lines.findIndex(
    ({ label }, place) =>
      label !== null && (strengthOf(label, isEnglish) === 'strong' || isSoleName(label, place)),
  )
  const line = lines[at]
  if (!line?.label || !(isSole(line.label) || isSoleName(line.label, at))) return null
  const { label } = line
  const body = text.slice(label.bodyStart, label.bodyStart + sample)
  const words = body.toLowerCase().match(/\p{L}+/gu) ?? []
  const personal = words.filter((word) => personalWords.has(word)).length
  const isMost = text.length - label.bodyStart >= text.length * leastSole && words.length >= leastWords
  if (!isMost || personal < 2 || !opensProse(text, lines, at) || /^["“]/u.test(body)) return null
  return {
    because: `one person's words stand below "${text.slice(label.span.start, label.span.end)}"`,
    lines: new Set([at]),
  }
}

/** "THE PRESIDENT", "SECRETARY KERRIN"; headlines print a name before what somebody says, too. */
function isSole({ words, notes }: Label): boolean {
  const { kind, isInCapitals, isOffice, isOpened, isChair, forms } = words
  if (isChair && isOpened && notes.length === 0) return true
  return isInCapitals && (kind === 'person' || isOffice || forms.includes('the'))
}

/** "ADA KERRIN [NEW PREMIER]:"; without an office, on the first line alone. */
const isSoleName = (label: Label, at: number) =>
  isNameInCapitals(label) &&
  (at === 0 || label.notes.some((note) => officeNouns.has(officeHead(note.toLowerCase()))))

/** "Ada Kerrin:" */
const isWholeName = ({ words, mark }: Label) =>
  mark === 'colon' && words.kind === 'name' && /\s/u.test(words.name)

/** "ADA KERRIN:" */
const isNameInCapitals = (label: Label) => isWholeName(label) && label.words.isInCapitals

/** "TARN:", whoever speaks once between turns of others, as "KERRIN:". Below the last turn it may be "CONTACT:". */
const isSurname = ({ label }: Candidate) => label.words.isInCapitals

/** Rooms, times and numbers behind names, without a verb or a word about oneself, are said by nobody. */
function areFacts(text: string, candidates: readonly Candidate[]): boolean {
  const bodies = candidates.map(({ label }) =>
    text.slice(label.bodyStart, label.bodyStart + sample).toLowerCase(),
  )
  const isSpoken = (body: string) =>
    (body.match(/\p{L}+/gu) ?? []).some(
      (word) => personalWords.has(word) || auxiliaries.has(word) || clauseVerbs.has(word),
    )
  return !bodies.some(isSpoken) && bodies.every((body) => /\d/.test(body))
}

const mostOtherWords = 4

/** Tells of each label whether it opens a turn, in a text that has turns. */
function turnTest(
  all: readonly Candidate[],
  candidates: readonly Candidate[],
  returning: ReadonlySet<string>,
  isEnglish: boolean,
) {
  const isNamed = ({ strength, key }: Candidate) => strength === 'strong' || returning.has(key)
  const known = new Set(candidates.filter(isNamed).map(({ label }) => lastWord(label.words.name)))
  const byName = candidates.filter(({ label, key }) => label.words.kind === 'name' && returning.has(key))
  const marks = new Set(byName.map(({ label }) => label.mark))
  const lastSurname = byName.findLast(isSurname)?.line ?? -1
  /** "Harl Times: Who will pay?", and whoever speaks more often answers. */
  const isAnswered = ({ label, asks }: Candidate, at: number) => {
    const next = all[at + 1]
    return (
      asks &&
      label.words.isCapitalised &&
      label.mark === 'colon' &&
      next !== undefined &&
      (next.strength === 'strong' || returning.has(next.key) || (next.asks && isWholeName(next.label)))
    )
  }
  return (candidate: Candidate, at: number): boolean => {
    const { label, key, strength, isProse } = candidate
    const { kind, name, isOpened } = label.words
    if (returning.has(key)) return true
    if (strength === 'strong') return true
    if (!candidate.isBare && known.has(lastWord(name))) return true
    if (!isProse) return false
    if (isAnswered(candidate, at)) return true
    // In a script without capitals, and in other languages, few words before a colon are a label.
    const isFew = label.words.key.split(' ').length <= mostOtherWords
    if (kind === 'other') return isFew && !isEnglish && label.words.isCapitalised
    const isWhole = /\s/u.test(name)
    if (kind === 'name')
      return (
        (isWhole && (strength === 'medium' || marks.has(label.mark))) ||
        (candidate.line < lastSurname && isSurname(candidate))
      )
    return label.mark !== 'line' || isOpened || isTold(label)
  }
}

/** "A Bridge Too Far" is no answer where nothing is asked above. */
const isArticle = (all: readonly Candidate[], at: number) =>
  all[at]?.label.mark === 'space' &&
  all[at]?.label.words.kind === 'reply' &&
  all[at - 1]?.label.words.kind !== 'ask'

/** A questioner with a name is another than one without; somebody's office may be printed once only. */
export function keyOf({ words, notes }: Label): string {
  if (words.kind === 'ask') return [words.key, ...notes].join(' ').toLowerCase()
  return /\s/u.test(words.name) ? words.name.toLowerCase() : words.key
}

const lastWord = (name: string) => name.toLowerCase().slice(name.lastIndexOf(' ') + 1)

/** Keys that come back after another's turn. */
function returningKeys(candidates: readonly Candidate[]): ReadonlySet<string> {
  const last = new Map<string, number>()
  const returning = new Set<string>()
  candidates.forEach(({ key }, at) => {
    const before = last.get(key)
    if (before !== undefined && before < at - 1) returning.add(key)
    last.set(key, at)
  })
  return returning
}

/** Whoever may answer: a name on a line of its own only where more tells that it is a label. */
const mayAnswer = ({ label, key, strength }: Candidate, returning: ReadonlySet<string>) =>
  label.words.kind !== 'ask' &&
  strength !== 'weak' &&
  (label.mark !== 'line' ||
    label.words.isOpened ||
    isTold(label) ||
    strength === 'strong' ||
    returning.has(key))

const furthestTurn = 4
const nextLines = 2
const lastOpening = 8

/** The last label, far below the one before it: "Mr. Tarn: ..." under a report. Transcripts print all in capitals. */
function isLeftOver(one: Candidate, candidates: readonly Candidate[]): boolean {
  const before = candidates.at(-2)
  if (before === undefined) return false
  const areAlike = one.label.words.isInCapitals && before.label.words.isInCapitals
  return one.line - before.line > furthestTurn && !areAlike
}

const leastPersonal = 0.3

function reasonFor(
  text: string,
  lines: readonly LabelledLine[],
  candidates: readonly Candidate[],
  returning: ReadonlySet<string>,
): string | null {
  const strong = candidates.filter(({ strength }) => strength === 'strong')
  const shown = (one: Candidate | undefined) =>
    one === undefined ? '' : `"${text.slice(one.label.span.start, one.label.span.end).slice(0, 60)}"`
  const isOther = (one: Candidate) => mayAnswer(one, returning)
  const others = candidates.find(isOther)
  // A question that nobody answers, far below, does not make turns of what stands above it.
  const last = candidates.findLast(isOther)?.line ?? -1
  const opens = last <= lastOpening
  const isAnswered = ({ label, line }: Candidate) =>
    label.words.kind !== 'ask' || line < last || (opens && line <= last + nextLines)
  const answered = strong.filter(isAnswered)
  const asks = answered.find(({ label }) => label.words.kind === 'ask')
  // "A." without any "Q." numbers a part.
  const turns = answered.filter(
    (one) => !isLeftOver(one, candidates) && (asks || one.label.words.kind !== 'reply'),
  )
  const keys = new Set(turns.map(({ key }) => key))
  if (asks && others)
    return `who asks and who answers stands before their words: ${shown(asks)}, ${shown(others)}`
  const reply = strong.find(({ label }) => label.words.kind === 'reply')
  if (reply && others && others.line < reply.line && others.label.words.kind !== 'reply')
    return `an answer stands below whoever asks: ${shown(others)}, ${shown(reply)}`
  if (keys.size >= 2) return `${strong.length} turns begin with whose they are, as ${shown(strong[0])}`
  const firm = candidates.filter((one) => one.strength !== 'weak' && isAnswered(one))
  const isPersonal = personalShare(text, lines, candidates) >= leastPersonal
  if (returning.size > 0 && (isPersonal || firm.length >= 3))
    return `names that come back stand before the words, as ${shown(candidates.find(({ key }) => returning.has(key)))}`
  const least = firm.every(({ label }) => isNameInCapitals(label)) ? 2 : 3
  if (firm.length >= least && new Set(firm.map(({ key }) => key)).size >= 2 && isPersonal)
    return `${firm.length} parts begin with whose they are, as ${shown(firm[0])}`
  return null
}

const sample = 400

/** The share of what is labelled in which somebody speaks for himself or to another. */
function personalShare(
  text: string,
  lines: readonly LabelledLine[],
  candidates: readonly Candidate[],
): number {
  const personal = candidates.filter(({ line, label }) => {
    const end = lines[line + (label.mark === 'line' ? 1 : 0)]?.end ?? label.bodyStart
    const body = text.slice(label.bodyStart, Math.min(end, label.bodyStart + sample))
    if (/[?؟？]/u.test(body) || !/\p{Script=Latin}/u.test(body)) return true
    return (body.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => personalWords.has(word))
  })
  return personal.length / Math.max(1, candidates.length)
}
