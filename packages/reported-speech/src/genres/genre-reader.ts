import type { Form } from '../constructions/form.ts'
import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import type { About } from './about.ts'
import type { Genre } from './genre.ts'

/** How texts of one genre are told and read. */
export interface GenreReader extends Omit<Form, 'name'> {
  readonly genre: Genre
  /** Needs no grammar: true of labels only. Others read English alone. */
  readonly readsAnyLanguage?: true
  /** Why the text is of this genre, in plain words; null where it is not. */
  readonly recognise: (text: AnalysedText, about: About) => string | null
  /** Whoever is named in the text is in the cast already. */
  readonly read: (text: AnalysedText, about: About, cast: Cast) => SpeechDrafts
}
