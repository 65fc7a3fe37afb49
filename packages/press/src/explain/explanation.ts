import type { ExplainedSentence, ExplainedSpeech, GenreFinding, Language } from 'reported-speech'
import type { MendKind } from '../page/mends.ts'
import type { PageSpeech, TitleBasis } from '../parsed-page.ts'

/** What each stage of reading saw on a page, in the order of the stages, in words of the page. */
export interface Explanation {
  readonly id: string | null
  readonly url: string | null
  readonly title: string
  readonly titleBasis: TitleBasis
  readonly sha256: string
  readonly parserVersion: string
  /** Null when unknown. */
  readonly language: Language | null
  /** What was mended, by kinds. */
  readonly clean: readonly ExplainedMends[]
  /** Every block of the page, in its order. */
  readonly blocks: readonly ExplainedBlock[]
  /** What kind of text it is, and what it was recognised by. */
  readonly genre: GenreFinding
  readonly sentences: readonly ExplainedSentence[]
  readonly speeches: readonly ExplainedPageSpeech[]
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

/** A speech with its offsets into the raw page. */
export type ExplainedPageSpeech = ExplainedSpeech & PageSpeech
