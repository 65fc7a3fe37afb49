import type { SpeechDrafts } from './discourse/speech-drafts.ts'
import type { About } from './genres/about.ts'
import type { GenreFinding } from './genres/genre.ts'
import { genreOf } from './genres/genre-of.ts'
import type { AnalysedText } from './names/analysed-text.ts'
import { castOf } from './names/introductions.ts'
import { type Occasion, readSpeeches, type Speeches } from './statements/read-speeches.ts'
import { worded } from './statements/worded.ts'
import { looksEnglish } from './text/language.ts'
import { visibleIn } from './text/visible.ts'

/** A text read, stage by stage, with what each stage gave. */
export interface TextReading extends SpeechDrafts, Speeches {
  readonly text: AnalysedText
  readonly genre: GenreFinding
}

/** Tells who says what in a text. Pure: the same text gives the same reading. */
export function readText(text: AnalysedText, given: About & Occasion): TextReading {
  const about = {
    ...given,
    title: visible(given.title),
    publisher: visible(given.publisher),
    language: given.language ?? (looksEnglish(text.prose.text) ? 'en' : null),
  }
  const cast = castOf(text.sentences)
  const { genre, because, reader } = genreOf(text, about)
  const read = reader.read(text, about, cast)
  const drafts = { ...read, drafts: worded(read.drafts, text.prose.text) }
  return { text, genre: { genre, because }, ...drafts, ...readSpeeches(text, drafts, about) }
}

const visible = (words: string | null) => (words === null ? null : visibleIn(words))
