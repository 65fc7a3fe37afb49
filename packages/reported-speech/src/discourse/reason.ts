import type { ConstruedAttribution } from '../constructions/construction.ts'
import type { ResolvedBy } from './resolution.ts'

/** How a sentence goes on with somebody's words, or is given to somebody, without saying so itself. */
export type Continuation =
  /** After "said as follows:" or "said:". */
  | 'announced'
  /** Under a line that is nothing but a name. */
  | 'underName'
  /** The text is somebody's own words: what is nobody else's is theirs. */
  | 'wholeText'
  /** In a turn, whose label names the speaker. */
  | 'turn'
  /** Before "She said this in a lecture." */
  | 'lookedBackAt'
  /** In a quotation that somebody's words reach into. */
  | 'insideQuote'
  /** A quotation right behind somebody's words. */
  | 'quoteBehind'
  /** Between two sentences of one speaker. */
  | 'between'
  /** Between two sentences of one text, or behind the first words of one that is retold. */
  | 'sameText'
  /** A single sentence in the speaker's own manner: "would", "we". */
  | 'sameManner'
  /** In minutes, in the tense of what the speaker is reported to have judged. */
  | 'sameTense'

/** Why words are the speaker's: the sentence says so, or they go on with what is. */
export type Reason = { readonly attribution: ConstruedAttribution; readonly by: ResolvedBy } | Continuation
