import type { EventKind, SpeechKind } from '../parsed-page.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Speaker } from './speaker.ts'

/** Words around the beginning of a speech that say what it is; the first that is found counts. */
const kinds: readonly (readonly [kind: SpeechKind, pattern: RegExp])[] = [
  ['PRESS_CONFERENCE', /\b(?:press|news) (?:conference|briefing)\b|\bmedia briefing\b/i],
  ['INTERVIEW', /\binterview(?:ed)?\b/i],
  [
    'SPEECH',
    /\b(?:speech|speeches|address|addressing|addressed|toast|report and speeches|lecture|keynote|opening remarks)\b/i,
  ],
  [
    'STATEMENT',
    /\b(?:statement|answer to|spokes(?:man|woman|person)|declaration|communiqu[eé]|editorial|commentary)\b/i,
  ],
  ['MESSAGE', /\b(?:message|letter|telegram|greetings|condolences|congratulat\w+)\b/i],
]

/** What people usually do where nothing else is said. */
const kindAtEvent: ReadonlyMap<EventKind, SpeechKind> = new Map([
  ['RECEPTION', 'SPEECH'],
  ['CEREMONY', 'SPEECH'],
  ['SEMINAR', 'SPEECH'],
  ['PRESS_CONFERENCE', 'PRESS_CONFERENCE'],
  ['INTERVIEW', 'INTERVIEW'],
  ['STATEMENT', 'STATEMENT'],
  ['MESSAGE', 'MESSAGE'],
])

const lookBack = 4
/** Every speaker's kind is looked for in the title. */
const longestTitle = 500

/** What kind of speech begins at sentence `first`: the nearest sentence at or before it that says so. */
export function speechKind(
  sentences: readonly AnalysedSentence[],
  first: number,
  speaker: Speaker,
  title: string | null,
  event: EventKind | null,
): SpeechKind {
  for (let at = first; at >= Math.max(0, first - lookBack); at--) {
    const text = sentences[at]?.text ?? ''
    const kind = kinds.find(([, pattern]) => pattern.test(text))?.[0]
    if (kind) return kind
  }
  const titled = kinds.find(([, pattern]) => pattern.test((title ?? '').slice(0, longestTitle)))?.[0]
  if (titled) return titled
  const held = event === null ? undefined : kindAtEvent.get(event)
  if (held) return held
  return speaker.kind === 'ORGANISATION' ? 'STATEMENT' : 'OTHER'
}
