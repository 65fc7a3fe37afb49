import type { Continuation } from '../discourse/reason.ts'
import type { ResolvedBy } from '../discourse/resolution.ts'
import type { GenreFinding } from '../genres/genre.ts'
import type { CueForm, CueFrame } from '../lexicon/cue-verbs.ts'
import type { CountryBasis } from '../names/country-basis.ts'
import type { SubjectKind } from '../phrases/subject.ts'
import type { ReportedSpeaker, ReportedSpeech, StatementMode } from '../statements/reported-speech.ts'

/** What each stage of reading saw in a text, in the order of the stages, in words of the text. */
export interface SpeechExplanation {
  readonly genre: GenreFinding
  readonly sentences: readonly ExplainedSentence[]
  readonly speeches: readonly ExplainedSpeech[]
}

export interface ExplainedSentence {
  /** From 1, as in `--sentence 1`. */
  readonly number: number
  /** Of the body, from 1. */
  readonly paragraph: number
  readonly text: string
  readonly mentions: readonly ExplainedMention[]
  /** Offices that stand without a name. */
  readonly offices: readonly string[]
  readonly cues: readonly ExplainedCue[]
  /** What the sentence says of who says what; the first is the one that it is about. */
  readonly attributions: readonly ExplainedAttribution[]
  readonly outcome: SentenceOutcome
  /** The last speaker after the sentence: whom the next "they", or a sentence without a subject, means. */
  readonly lastSpeaker: string | null
}

/** A person named. */
export interface ExplainedMention {
  readonly name: string
  readonly offices: readonly string[]
  /** A title, an office or a form of address says that this is a person; a bare name may be anything. */
  readonly isCertain: boolean
}

/** Words of saying, whether or not anybody is taken to say something by them. */
export interface ExplainedCue {
  readonly text: string
  /** In its base form, with its particle: "refer to". */
  readonly verb: string
  readonly form: CueForm
  readonly frame: CueFrame
}

export interface ExplainedAttribution {
  /** Name of the construction. */
  readonly construction: string
  /** What the construction looks like: X speaks, A and B are said. */
  readonly gist: string
  /** Null where the sentence leaves it out. */
  readonly subject: { readonly text: string; readonly kind: SubjectKind } | null
  readonly cue: string
  readonly contents: readonly string[]
  /** Not where the words around the sentence are given whole, nor behind an attribution of which nothing came. */
  readonly isAsked: boolean
  /** Whom the subject means; null where that cannot be known or is not asked. */
  readonly speaker: {
    readonly name: string
    readonly office: string | null
    readonly by: ResolvedBy
  } | null
}

export type SentenceOutcome =
  | { readonly kind: 'SAID'; readonly statements: readonly ExplainedStatement[] }
  | {
      readonly kind: 'CONTINUES'
      readonly rule: Continuation
      readonly statements: readonly ExplainedStatement[]
    }
  | { readonly kind: 'NARRATION'; readonly because: NarrationReason }

/** Why nobody says a sentence. */
export type NarrationReason =
  /** It asks; whoever asks is not said. */
  | 'question'
  | 'noCue'
  /** There are words of saying, and no construction in which somebody says something by them. */
  | 'noConstruction'
  | 'speakerUnknown'
  /** It says that somebody's words follow. */
  | 'announces'
  /** It says whose the words before it were. */
  | 'looksBack'
  | 'noContent'

export interface ExplainedStatement {
  /** Key of a speech's speaker. */
  readonly speaker: string
  readonly name: string
  readonly mode: StatementMode
  readonly text: string
}

export interface ExplainedSpeech extends ReportedSpeech {
  readonly who: ReportedSpeaker
  /** Every office printed, of which `who.office` is the fullest. */
  readonly offices: readonly string[]
  readonly countryBasis: CountryBasis | null
  /** Numbers of the sentences, one for each statement. */
  readonly sentences: readonly number[]
}
