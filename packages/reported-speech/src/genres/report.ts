import { attributionsOf } from '../constructions/attribution-of.ts'
import { continueSpeeches } from '../continuation/continuation.ts'
import { findCues } from '../cues/cues.ts'
import { assignSpeakers } from '../discourse/assign.ts'
import { wholeText } from '../discourse/whole-text.ts'
import type { GenreReader } from './genre-reader.ts'

/** Somebody tells what happened, and what others said. */
export const report: GenreReader = {
  genre: 'REPORT',
  gist: 'somebody tells what happened and what others said',
  recognise: () => 'nothing tells of another genre',
  read({ sentences, quotes }, { title }, cast) {
    const cues = sentences.map(findCues)
    const attributions = sentences.map((sentence, at) => attributionsOf(sentence, cues[at] ?? []))
    const author = wholeText(sentences, title, cast)
    const { drafts: assigned, traces } = assignSpeakers(sentences, attributions, quotes, cast, author)
    const drafts = continueSpeeches(
      sentences,
      assigned,
      quotes,
      traces.map(({ tells }) => tells),
    )
    return { drafts, cues, attributions, traces }
  },
}
