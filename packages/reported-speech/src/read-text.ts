import type { SpeechDrafts } from './discourse/speech-drafts.ts'
import type { About } from './genres/about.ts'
import type { GenreFinding } from './genres/genre.ts'
import { genreOf } from './genres/genre-of.ts'
import type { AnalysedText } from './names/analysed-text.ts'
import { castOf } from './names/introductions.ts'
import { type Occasion, readSpeeches, type Speeches } from './statements/read-speeches.ts'

/** A text read, stage by stage, with what each stage gave. */
export interface TextReading extends SpeechDrafts, Speeches {
  readonly text: AnalysedText
  readonly genre: GenreFinding
}

/** Tells who says what in a text. Pure: the same text gives the same reading. */
export function readText(text: AnalysedText, about: About & Occasion): TextReading {
  const cast = castOf(text.sentences)
  const { genre, because, reader } = genreOf(text, about)
  const drafts = reader.read(text, about, cast)
  return { text, genre: { genre, because }, ...drafts, ...readSpeeches(text, drafts, about) }
}
