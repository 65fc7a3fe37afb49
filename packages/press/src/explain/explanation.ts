import type { CueForm, CueFrame } from '../data/cue-verbs.ts'
import type { MendKind } from '../page/mends.ts'
import type { PageSpeaker, PageSpeech, StatementMode, TitleBasis } from '../parsed-page.ts'
import type { Construction } from '../speech/construction.ts'
import type { CountryBasis } from '../speech/country-basis.ts'
import type { Continuation } from '../speech/reason.ts'
import type { ResolvedBy } from '../speech/resolution.ts'
import type { SubjectKind } from '../speech/subject.ts'

/** What each stage of reading saw on a page, in the order of the stages, in words of the page. */
export interface Explanation {
  readonly id: string | null
  readonly url: string | null
  readonly title: string
  readonly titleBasis: TitleBasis
  readonly sha256: string
  readonly parserVersion: string
  /** What was mended, by kinds. */
  readonly clean: readonly ExplainedMends[]
  /** Every block of the page, in its order. */
  readonly blocks: readonly ExplainedBlock[]
  readonly sentences: readonly ExplainedSentence[]
  readonly speeches: readonly ExplainedSpeech[]
}

export interface ExplainedMends {
  readonly kind: MendKind
  readonly count: number
  /** The first few, with the words around them. */
  readonly examples: readonly { readonly line: number; readonly raw: string; readonly clean: string }[]
}

/** REMAINDER belongs to nothing: navigation, boilerplate. LIST_HEADING stands above the related list. */
export type BlockKind = 'TITLE' | 'DATE' | 'BODY' | 'LIST_HEADING' | 'RELATED' | 'REMAINDER'

export interface ExplainedBlock {
  readonly kind: BlockKind
  /** Lines of the page as it was given, from 1, both included. */
  readonly lines: { readonly from: number; readonly to: number }
  readonly firstWords: string
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
  readonly construction: Construction
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

export interface ExplainedSpeech extends PageSpeech {
  readonly who: PageSpeaker
  /** Every office printed, of which `who.office` is the fullest. */
  readonly offices: readonly string[]
  readonly countryBasis: CountryBasis | null
  /** Numbers of the sentences, one for each statement. */
  readonly sentences: readonly number[]
}
