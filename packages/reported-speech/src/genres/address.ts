import type { GenreReader } from './genre-reader.ts'
import { ownWordsIn } from './own-words/own-words.ts'
import { readOwn } from './read-own.ts'

/** Somebody's own words: a speech, a message, a written answer, a column. */
export const address: GenreReader = {
  genre: 'ADDRESS',
  gist: "somebody's own words, each sentence theirs",
  recognise: (text, about) => ownWordsIn(text, about)?.because ?? null,
  read: (text, about, cast) => readOwn(text, ownWordsIn(text, about), cast),
}
