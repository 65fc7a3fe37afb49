import type { GenreReader } from './genre-reader.ts'
import { readNarrated } from './narrated.ts'
import { handedOnIn } from './own-words/handed-on-text.ts'
import { readOwn } from './read-own.ts'
import { withSummarised } from './summary.ts'

/** Somebody tells what happened, and what others said. */
export const report: GenreReader = {
  genre: 'REPORT',
  gist: 'somebody tells what happened and what others said',
  examples: [
    [
      'Mayor Ada Kerrin opened the lock on Monday. She said that the dam holds.',
      ['Ada Kerrin | INDIRECT | that the dam holds'],
    ],
  ],
  counterexamples: ['MAYOR KERRIN: The dam holds well.\n\nMR. TARN: I am glad that it does.'],
  recognise: () => 'nothing tells of another genre',
  read(text, about, cast) {
    const handed = handedOnIn(text, about)
    return handed ? readOwn(text, handed, cast) : withSummarised(text, about, readNarrated(text, cast))
  },
}
