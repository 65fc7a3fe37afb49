import { creditLinks, creditNouns, ladiesAsOffice, titleVerbs } from '../../lexicon/turn-words.ts'
import { pattern } from '../../lexicon/words.ts'
import { type AnalysedSentence, wordsOf } from '../../names/analysed-sentence.ts'
import type { Cast } from '../../names/cast.ts'
import { countriesIn } from '../../names/country-names.ts'
import type { Mention } from '../../names/mentions.ts'
import { personOf } from '../../names/person-of.ts'
import type { Speaker } from '../../names/speaker.ts'
import type { LabelledLine } from './label-candidates.ts'
import { analyseLabel, labelWords } from './label-words.ts'
import type { TurnSpeakers } from './turn-speakers.ts'

const longestTitle = 500

/** Whoever a title names, with the office it gives. */
export function introducedInTitle(title: string, speakers: TurnSpeakers, cast: Cast): readonly Speaker[] {
  const sentence = analyseLabel(title.slice(0, longestTitle))
  const found: Speaker[] = []
  for (const mention of sentence.mentions) {
    if (!mention.isCertain) continue
    const speaker = personOf(cast, sentence, withoutVerb(sentence, mention), 0)
    const offices = mention.offices.map((office) => wordsOf(sentence, office))
    const whole = firstLady(sentence, mention) ?? withPlace(sentence, mention)
    if (whole !== null) cast.giveOffice(speaker, whole)
    speakers.introduce(speaker, whole === null ? offices : [...offices, whole])
    if (!found.includes(speaker)) found.push(speaker)
  }
  return found
}

/** "Ada Kerrin |Holds| a Briefing": every word of a title may have a capital. */
function withoutVerb({ tokens }: AnalysedSentence, mention: Mention): Mention {
  const { from, to } = mention.name
  const verb = tokens.slice(from + 1, to).findIndex(({ lower }) => titleVerbs.has(lower))
  return verb === -1 ? mention : { ...mention, name: { from, to: from + 1 + verb } }
}

const ladyAsOffice = pattern('iu')`^${ladiesAsOffice}$`

/** "First Lady Ada Kerrin": the form of address is the office. */
function firstLady(sentence: AnalysedSentence, { name }: Mention): string | null {
  const words = wordsOf(sentence, { from: Math.max(0, name.from - 2), to: name.from })
  return ladyAsOffice.test(words) ? words : null
}

/** "Prime Minister Ada Kerrin |of the Republic of Norway|": the place belongs to the office. */
function withPlace(sentence: AnalysedSentence, { name, offices }: Mention): string | null {
  const [office] = offices
  const { tokens, classes } = sentence
  if (office === undefined || tokens[name.to]?.lower !== 'of') return null
  let to = name.to + 1
  while (/^(?:of|the)$/.test(tokens[to]?.lower ?? '') || /[CS]/.test(classes[to] ?? '')) to++
  const place = wordsOf(sentence, { from: name.to, to })
  return countriesIn(place).length > 0 ? `${wordsOf(sentence, office)} ${place}` : null
}

/** The one person whom the sentences above the turns introduce; null where there are several, or none. */
export function onlyOneAbove(
  sentences: readonly AnalysedSentence[],
  start: number,
  cast: Cast,
): Speaker | null {
  const met = new Set<Speaker>()
  for (const [at, sentence] of sentences.slice(0, furthestAbove).entries()) {
    if (sentence.end > start) break
    for (const mention of sentence.mentions)
      if (mention.isCertain) met.add(personOf(cast, sentence, mention, at))
  }
  const [only = null, ...others] = met
  return others.length === 0 ? only : null
}

const furthestAbove = 12

/**
 * "CAPTAIN ADA KERRIN, HARBOUR MASTER", "Transcript by The Hon Ada Kerrin MP", "[The Speaker (Hon. Kerrin) in the
 * Chair]", each on a line of its own above the turns. Gives whoever is credited.
 */
export function introducedAbove(
  text: string,
  lines: readonly LabelledLine[],
  start: number,
  speakers: TurnSpeakers,
  cast: Cast,
): readonly Speaker[] {
  const credited: Speaker[] = []
  for (const { start: from, end, label } of lines) {
    if (from >= start) break
    if (end - from > longestLine) continue
    const line = text.slice(from, end)
    const name = credit.exec(line)?.groups?.['name']
    if (name !== undefined) credited.push(...creditedIn(name, cast))
    else if (!introducesChair(line, speakers, cast))
      for (const part of line.split(/;\s/u))
        introducedIn(label?.mark === 'colon' ? behindColon(part) : part, speakers, cast)
  }
  return credited
}

const credit = pattern('iu')`^${creditNouns} ${creditLinks} (?<name>\S.{3,80})$`

function creditedIn(name: string, cast: Cast): readonly Speaker[] {
  const words = labelWords(name)
  if (words?.kind !== 'person') return []
  return [cast.person({ name: words.name, offices: [], gender: null, isCertain: true, at: 0 })]
}

const inChair = /^[([]?(?<office>[\p{L}. ]{4,60}) \((?<name>[^()]{3,60})\),? in the chair[)\].]*$/iu

function introducesChair(line: string, speakers: TurnSpeakers, cast: Cast): boolean {
  const found = inChair.exec(line)?.groups
  const office = labelWords(found?.['office'] ?? '')?.office ?? ''
  const name = labelWords(found?.['name'] ?? '')?.name ?? ''
  if (office === '' || name === '') return false
  const offices = [office]
  speakers.introduce(cast.person({ name, offices, gender: null, isCertain: true, at: 0 }), offices)
  return true
}

const longestLine = 400
const longestOffice = 100

const behindColon = (part: string) => part.slice(part.indexOf(':') + 1).trim()

function introducedIn(part: string, speakers: TurnSpeakers, cast: Cast): void {
  const comma = part.indexOf(', ')
  const office = comma === -1 ? '' : part.slice(comma + 2).replace(/[.\s]+$/u, '')
  const words = comma === -1 ? null : labelWords(part.slice(0, comma).trim())
  if (
    words === null ||
    words.name === '' ||
    office === '' ||
    office.length > longestOffice ||
    /[\d,:]/u.test(office)
  )
    return
  const offices = [...(words.office === '' ? [] : [words.office]), office]
  const name = words.name
  speakers.introduce(cast.person({ name, offices, gender: null, isCertain: true, at: 0 }), offices)
}
