import type { AnalysedText } from '../../names/analysed-text.ts'
import type { Cast } from '../../names/cast.ts'
import type { Speaker } from '../../names/speaker.ts'
import { addressee, addresses, calledLast, type HeldTurn, officeAsked } from './asked.ts'
import { introducedAbove, introducedInTitle, onlyOneAbove } from './introduced.ts'
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
  const credited = introducedAbove(text, lines, start, speakers, cast)
  const principal =
    onlyOf(titled) ??
    (titled.length === 0 ? (onlyOf(credited) ?? onlyOneAbove(sentences, start, cast)) : null)
  if (principal !== null) speakers.letLead(principal)
  const held: HeldTurn[] = []
  const byLastName = new Map<string, Speaker>()
  let answerer: Speaker | null = null
  let asked: Speaker | null = null
  let sentence = 0
  for (const [at, turn] of turns.entries()) {
    while ((sentences[sentence]?.end ?? text.length) < turn.label.span.end) sentence++
    const { words } = turn.label
    const isBareReply = words.kind === 'reply' && turn.label.notes.length === 0
    const meant: Speaker | null = isBareReply ? (asked ?? principal ?? answerer) : null
    const speaker: Speaker =
      meant ?? calledUp(text, turns, at, cast, sentence) ?? speakers.of(turn.label, sentence)
    const office = officeAsked(text, turn)
    const part = turn.part ?? (office === null ? null : 'ask')
    held.push({ ...turn, part, speaker })
    if (part === 'ask') {
      const who = addressee(text, turn)
      asked =
        (who === null ? null : personCalled(who, speakers, byLastName)) ??
        (office === null ? null : holderOf(office, speakers, cast, sentence))
    } else {
      asked = null
      byLastName.set(lastOf(speaker.name ?? ''), speaker)
      if (!words.isChair) answerer = speaker
    }
  }
  return held
}

const onlyOf = (speakers: readonly Speaker[]): Speaker | null =>
  speakers.length === 1 ? (speakers[0] ?? null) : null

/** Whoever is called up by a name and answered by it: the label tells no more than that somebody asks. */
function calledUp(
  text: string,
  turns: TurnSequence['turns'],
  at: number,
  cast: Cast,
  sentence: number,
): Speaker | null {
  const [before, turn, behind] = [turns[at - 1], turns[at], turns[at + 1]]
  if (!before || !behind || turn?.label.words.kind !== 'ask' || turn.label.notes.length > 0) return null
  const name = calledLast(text, before)
  if (name === null || !addresses(text, behind, name)) return null
  return cast.person({ name, offices: [], gender: null, isCertain: true, at: sentence })
}

/** "Minister Kerrin" among those who have spoken, or were introduced. */
function personCalled(
  who: string,
  speakers: TurnSpeakers,
  byLastName: ReadonlyMap<string, Speaker>,
): Speaker | null {
  const words = labelWords(who)
  if (words === null) return null
  if (words.kind === 'role') return speakers.known(words.office)
  return words.kind === 'person' ? (byLastName.get(lastOf(words.name)) ?? null) : null
}

const lastOf = (name: string) => name.toLowerCase().slice(name.lastIndexOf(' ') + 1)

function holderOf(office: string, speakers: TurnSpeakers, cast: Cast, at: number): Speaker {
  const known = speakers.known(office)
  if (known !== null) return known
  const speaker = cast.described('PERSON', office, at)
  cast.giveOffice(speaker, office)
  return speaker
}
