import type { GenreReader } from './genre-reader.ts'
import { readNarrated } from './narrated.ts'

/** Somebody tells what happened, and what others said. */
export const report: GenreReader = {
  genre: 'REPORT',
  gist: 'somebody tells what happened and what others said',
  recognise: () => 'nothing tells of another genre',
  read: (text, about, cast) => readNarrated(text, about, cast),
}
