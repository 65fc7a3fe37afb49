import type { TurnKind } from '../discourse/speech-drafts.ts'
import { unaskedTitles } from '../lexicon/turn-words.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import { type About, isEnglish } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { readTurns } from './read-turns.ts'
import { report } from './report.ts'
import type { LabelledLine } from './transcript/label-candidates.ts'
import { labelsIn } from './transcript/labels-in.ts'
import type { TurnLabels } from './transcript/turn-labels.ts'

/** Turns of several, each under a label that says whose it is. */
export const transcript: GenreReader = {
  genre: 'TRANSCRIPT',
  readsAnyLanguage: true,
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
  recognise: (text, about) => turnsIn(text, about)?.labels.because ?? null,
  read(text, about, cast) {
    const found = turnsIn(text, about)
    if (found === null) return report.read(text, about, cast)
    const { lines, labels } = found
    return readTurns(text, about, cast, lines, labels, turnKind(lines, labels))
  },
}

const unasked = pattern('iu')`\b${unaskedTitles}\b`

function turnsIn({ prose }: AnalysedText, about: About) {
  if (unasked.test(about.title ?? '')) return null
  const { lines, labels } = labelsIn(prose, isEnglish(about))
  return labels && { lines, labels }
}

/** Those who ask have no names in a press conference; members of a parliament have. */
function turnKind(lines: readonly LabelledLine[], labels: TurnLabels): TurnKind | null {
  const labelled = lines.flatMap(({ label }, at) => (labels.lines.has(at) && label ? label : []))
  if (labelled.some(({ words, mark }) => words.kind === 'ask' && (mark !== 'line' || words.office !== '')))
    return 'PRESS_CONFERENCE'
  return labelled.some(({ words }) => words.isChair && words.isOpened) ? 'SPEECH' : null
}
