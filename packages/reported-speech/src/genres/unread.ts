import type { GenreReader } from './genre-reader.ts'

/** A text in another language than English whose words have no labels: nobody is made up. */
export const unread: GenreReader = {
  genre: 'OTHER',
  gist: 'a text in a language of which only labelled turns are read',
  examples: [],
  counterexamples: [],
  recognise: (_, { language }) =>
    `the text is ${language === null ? 'in an unknown language' : `in "${language}"`}, of which only labelled turns are read`,
  read: ({ sentences }) => ({
    drafts: sentences.map(() => null),
    cues: [],
    attributions: [],
    traces: [],
  }),
}
