import type { AnalysedText } from '../names/analysed-text.ts'
import { type About, isEnglish } from './about.ts'
import type { GenreReader } from './genre-reader.ts'
import { readTurns } from './read-turns.ts'
import { report } from './report.ts'
import { officeAsked } from './transcript/asked.ts'
import { labelsIn } from './transcript/labels-in.ts'
import { turnsOf } from './transcript/turns.ts'

/** What members of a parliament ask in writing, and what a minister answers: mostly the minister's own words. */
export const writtenAnswer: GenreReader = {
  genre: 'ADDRESS',
  gist: 'a written question and the answer to it, each below who asks and who answers',
  examples: [
    [
      'Mr Bo Tarn (Member for Harl)\n\nTo ask the Minister for Tides whether the lock will open.\n\nReply:\n\nIt will open in May. We have the steel.',
      [
        'Bo Tarn | DIRECT | To ask the Minister for Tides whether the lock will open.',
        'Minister for Tides | DIRECT | It will open in May.',
        'Minister for Tides | DIRECT | We have the steel.',
      ],
    ],
  ],
  counterexamples: ['Question: Will the lock open?\n\nAnswer: It will. We have the steel.'],
  recognise: (text, about) => answerIn(text, about)?.labels.because ?? null,
  read(text, about, cast) {
    const found = answerIn(text, about)
    if (found === null) return report.read(text, about, cast)
    return readTurns(text, about, cast, found.lines, found.labels, 'STATEMENT')
  },
}

function answerIn({ prose }: AnalysedText, about: About) {
  const { lines, labels } = labelsIn(prose, isEnglish(about))
  const { text } = prose
  if (labels === null) return null
  const { turns } = turnsOf(text, lines, labels)
  const isAnswered = turns.some(({ part }) => part === 'reply')
  const isWritten = turns.some((turn) => part(turn.label.words.key) || officeAsked(text, turn) !== null)
  return isAnswered && isWritten ? { lines, labels } : null
}

const part = (key: string) => /^written\b/u.test(key)
