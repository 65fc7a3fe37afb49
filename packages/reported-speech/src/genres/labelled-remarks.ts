import { interjectors } from '../lexicon/turn-words.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import { type About, isEnglish } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { readTurns } from './read-turns.ts'
import { report } from './report.ts'
import type { LabelledLine } from './transcript/label-candidates.ts'
import { labelsIn } from './transcript/labels-in.ts'
import { soleLabel, type TurnLabels } from './transcript/turn-labels.ts'

/** One person's remarks, with the label of a transcript before them. */
export const labelledRemarks: GenreReader = {
  genre: 'ADDRESS',
  gist: "one person's words below one label",
  examples: [
    [
      'Harl, 2:14 P.M.\n\nTHE PRESIDENT: Thank you. I am glad to be here. (Applause.)\n\nWe built this together, and I want to thank the welders.\n\nEND',
      [
        'THE PRESIDENT | DIRECT | Thank you.',
        'THE PRESIDENT | DIRECT | I am glad to be here.',
        'THE PRESIDENT | DIRECT | We built this together, and I want to thank the welders.',
      ],
    ],
  ],
  counterexamples: ['Harl, 2 May (HPA) -- The lock opened.\n\nMEDIA CONTACT: Ada Kerrin, whom I thank.'],
  recognise: (text, about) => labelIn(text, about)?.labels.because ?? null,
  read(text, about, cast) {
    const found = labelIn(text, about)
    if (found === null) return report.read(text, about, cast)
    return readTurns(text, about, cast, found.lines, found.labels, null)
  },
}

function labelIn({ prose }: AnalysedText, about: About) {
  const { lines, labels: several } = labelsIn(prose, isEnglish(about))
  const labels = several ?? soleLabel(prose.text, lines, isEnglish(about))
  return labels && (several === null || isOneAmidCalls(lines, several)) ? { lines, labels } : null
}

/** All turns but those of somebody in the audience are one person's. */
function isOneAmidCalls(lines: readonly LabelledLine[], labels: TurnLabels): boolean {
  const words = lines.flatMap(({ label }, at) => (labels.lines.has(at) && label ? label.words : []))
  const own = words.filter(({ key }) => !key.split(' ').some((word) => interjectors.has(word)))
  const isAsked = own.some(({ kind }) => kind === 'ask')
  return !isAsked && new Set(own.map(({ key }) => key)).size === 1
}
