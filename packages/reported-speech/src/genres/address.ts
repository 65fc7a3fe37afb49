import type { GenreReader } from './genre-reader.ts'
import { ownWordsIn } from './own-words/own-words.ts'
import { readOwn } from './read-own.ts'

/** Somebody's own words: a speech, a message, a written answer, a column. */
export const address: GenreReader = {
  genre: 'ADDRESS',
  gist: "somebody's own words, each sentence theirs",
  examples: [
    [
      'Speech by Mayor Ada Kerrin at the opening of the lock\n\nLadies and gentlemen, I thank the divers. We are glad that the dam holds.',
      [
        'Ada Kerrin | DIRECT | Ladies and gentlemen, I thank the divers.',
        'Ada Kerrin | DIRECT | We are glad that the dam holds.',
      ],
    ],
  ],
  counterexamples: ['Mayor Ada Kerrin said: “I thank the divers. We are glad that the dam holds.”'],
  recognise: (text, about) => ownWordsIn(text, about)?.because ?? null,
  read: (text, about, cast) => readOwn(text, ownWordsIn(text, about), cast),
}
