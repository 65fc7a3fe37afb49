import { type GivenPage, type PageSpeaker, type ParsedPage, parsePage } from '@communique/press'

export interface Turn {
  readonly by: string
  readonly said: string
  /** The turn that it answers. */
  readonly to?: number
}

/** How a page reads as a transcript, whatever the parser makes of it: each turn is a speech of its own. */
export function readAsTranscript(given: GivenPage, turns: readonly Turn[]): ParsedPage {
  const page = parsePage(given)
  const names = [...new Set(turns.map(({ by }) => by))]
  const keyOf = (name: string) => `s${names.indexOf(name) + 1}`
  return {
    ...page,
    genre: 'TRANSCRIPT',
    speakers: names.map((name) => speakerOf(keyOf(name), name)),
    speeches: turns.map(({ by, said, to }) => ({
      speaker: keyOf(by),
      kind: 'PRESS_CONFERENCE',
      inReplyTo: to ?? null,
      statements: [
        {
          mode: 'DIRECT',
          text: said,
          spans: [{ start: 0, end: said.length }],
          rawSpans: [{ start: 0, end: said.length }],
          source: null,
          rawSource: null,
          cue: null,
          rawCue: null,
        },
      ],
    })),
  }
}

function speakerOf(key: string, name: string): PageSpeaker {
  const isPress = name === 'a reporter'
  return {
    key,
    name: isPress ? null : name,
    description: isPress ? name : null,
    kind: isPress ? 'GROUP' : 'PERSON',
    office: isPress ? null : 'Minister of Ports',
    country: isPress ? null : 'Norwegian',
    countryCode: isPress ? null : 'NO',
  }
}
