import type { ConstruedAttribution } from '../constructions/construction.ts'
import type { Cue } from '../cues/cues.ts'
import type { SentenceTrace } from './sentence-trace.ts'
import type { StatementDraft } from './statement-draft.ts'

/** What a reader makes of the sentences of a text: one entry for each sentence, in their order. */
export interface SpeechDrafts {
  /** Null for narration. */
  readonly drafts: readonly (StatementDraft | null)[]
  /** Empty where the reader looks for no words of saying; so are the two below. */
  readonly cues: readonly (readonly Cue[])[]
  readonly attributions: readonly (readonly ConstruedAttribution[])[]
  readonly traces: readonly SentenceTrace[]
  /** For a turn that answers, the turn that asks; both by their numbers. */
  readonly questions?: ReadonlyMap<number, number>
  /** What somebody's own words are, by what they are called. */
  readonly ownKind?: OwnKind | null
  /** What all turns are, where the title does not say. */
  readonly turnKind?: TurnKind | null
}

/** Kinds of speech that somebody's own words may be. */
export type OwnKind = 'SPEECH' | 'STATEMENT' | 'MESSAGE'

/** Kinds of speech that turns may be by their labels alone. */
export type TurnKind = 'PRESS_CONFERENCE' | 'SPEECH' | 'STATEMENT'
