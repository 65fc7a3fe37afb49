import type { AnalysedText } from '../../names/analysed-text.ts'
import type { Cast } from '../../names/cast.ts'
import type { Speaker } from '../../names/speaker.ts'
import { addressee, type HeldTurn, officeAsked } from './asked.ts'
import { introducedAbove, introducedInTitle } from './introduced.ts'
import type { LabelledLine } from './label-candidates.ts'
import { labelWords } from './label-words.ts'
import { TurnSpeakers } from './turn-speakers.ts'
import type { TurnSequence } from './turns.ts'

/** Gives each turn its speaker. */
export function heldTurns(
  { prose, sentences }: AnalysedText,
  title: string | null,
  { turns, start, lines }: TurnSequence & { readonly lines: readonly LabelledLine[] },
  cast: Cast,
): readonly HeldTurn[] {
  const { text } = prose
  const speakers = new TurnSpeakers(
    cast,
    turns.map(({ label }) => label),
  )
  const titled = title === null ? [] : introducedInTitle(title, speakers, cast)
  introducedAbove(text, lines, start, speakers, cast)
  const held: HeldTurn[] = []
  let answerer: Speaker | null = null
  let asked: Speaker | null = null
  let sentence = 0
  for (const turn of turns) {
    while ((sentences[sentence]?.end ?? text.length) < turn.label.span.end) sentence++
    const { words } = turn.label
    const isBareReply = words.kind === 'reply' && turn.label.notes.length === 0
    const [only = null, ...others] = titled
    const meant: Speaker | null = isBareReply
      ? (asked ?? (others.length === 0 ? only : null) ?? answerer)
      : null
    const speaker: Speaker = meant ?? speakers.of(turn.label, sentence)
    const office = officeAsked(text, turn)
    const part = turn.part ?? (office === null ? null : 'ask')
    held.push({ ...turn, part, speaker })
    if (part === 'ask') {
      const who = addressee(text, turn)
      asked =
        (who === null ? null : personCalled(who, speakers, held)) ??
        (office === null ? null : holderOf(office, speakers, cast, sentence))
    } else {
      asked = null
      if (!words.isChair) answerer = speaker
    }
  }
  return held
}

/** "Minister Kerrin" among those who have spoken, or were introduced. */
function personCalled(who: string, speakers: TurnSpeakers, held: readonly HeldTurn[]): Speaker | null {
  const words = labelWords(who)
  if (words === null) return null
  if (words.kind === 'role') return speakers.known(words.office)
  const last = words.name.toLowerCase().split(' ').at(-1) ?? ''
  if (words.kind !== 'person' || last === '') return null
  const found = held.find(
    ({ speaker, part }) => part !== 'ask' && speaker.name?.toLowerCase().split(' ').includes(last),
  )
  return found?.speaker ?? null
}

function holderOf(office: string, speakers: TurnSpeakers, cast: Cast, at: number): Speaker {
  const known = speakers.known(office)
  if (known !== null) return known
  const speaker = cast.described('PERSON', office, at)
  cast.giveOffice(speaker, office)
  return speaker
}
