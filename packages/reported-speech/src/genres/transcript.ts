import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { About } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { report } from './report.ts'
import { heldTurns } from './transcript/held-turns.ts'
import { labelledLines } from './transcript/label-candidates.ts'
import { turnDrafts } from './transcript/turn-drafts.ts'
import { turnLabels } from './transcript/turn-labels.ts'
import { turnsOf } from './transcript/turns.ts'

/** Turns of several, each under a label that says whose it is. */
export const transcript: GenreReader = {
  genre: 'TRANSCRIPT',
  gist: 'turns of several, each under a label that says whose it is',
  examples: [
    [
      'Ada Kerrin (Harl): I beg to move.\n\nMadam Deputy Speaker (Bo Tarn): Order. I call the Minister.\n\nThe Minister for Tides (Cy Dorn): We agree.',
      [
        'Ada Kerrin | DIRECT | I beg to move.',
        'Bo Tarn | DIRECT | Order.',
        'Bo Tarn | DIRECT | I call the Minister.',
        'Cy Dorn | DIRECT | We agree.',
      ],
    ],
  ],
  counterexamples: [
    'Venue: City Hall\n\nTime: noon\n\nVenue: Harbour House\n\nTime: six',
    'Ada Kerrin: You can follow Ada at @kerrin.\n\nBo Tarn: You can follow Bo at @tarn.',
  ],
  recognise({ prose }, about) {
    return turnLabels(prose.text, labelledLines(prose), isEnglish(about))?.because ?? null
  },
  read: readTurns,
}

const isEnglish = ({ language }: About) => language?.split('-', 1)[0] === 'en'

function readTurns(text: AnalysedText, about: About, cast: Cast): SpeechDrafts {
  const { prose, sentences, quotes } = text
  const lines = labelledLines(prose)
  const labels = turnLabels(prose.text, lines, isEnglish(about))
  if (labels === null) return report.read(text, about, cast)
  const { turns, start } = turnsOf(prose.text, lines, labels)
  const held = heldTurns(text, about.title, { turns, start, lines }, cast)
  const { drafts, questions } = turnDrafts(text, held)
  const above = sentences.filter((sentence) => sentence.end <= start)
  const told = isEnglish(about) ? report.read({ prose, quotes, sentences: above }, about, cast) : null
  return {
    drafts: drafts.map((draft, at) => draft ?? told?.drafts[at] ?? null),
    cues: told?.cues ?? [],
    attributions: told?.attributions ?? [],
    traces: told?.traces ?? [],
    questions,
  }
}
