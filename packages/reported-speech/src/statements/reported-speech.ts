import type { SpeakerKind } from '../names/speaker.ts'
import type { Span } from '../text/span.ts'

export type SpeechKind = 'SPEECH' | 'STATEMENT' | 'MESSAGE' | 'INTERVIEW' | 'PRESS_CONFERENCE' | 'OTHER'
export type StatementMode = 'DIRECT' | 'INDIRECT' | 'MIXED'

export interface ReportedSpeaker {
  /** Unique within the text, referred to by `ReportedSpeech.speaker`. */
  readonly key: string
  /** The fullest name printed, without title; null when the text only describes the speaker. */
  readonly name: string | null
  readonly description: string | null
  readonly kind: SpeakerKind
  /** As printed at its fullest, without the name. */
  readonly office: string | null
  /** Country, nationality or organisation represented: of the text's words for it the shortest ("Norway" beside "Norwegian"). */
  readonly country: string | null
  /** ISO 3166-1 alpha-2, of former states 3166-3; null where `country` names no single country. */
  readonly countryCode: string | null
}

export interface ReportedStatement {
  readonly mode: StatementMode
  /**
   * The content of `spans`. Where there are several, ` … ` (space, ellipsis, space) joins them: a bare space would
   * make up a sentence that nobody printed. A clause keeps its "that".
   */
  readonly text: string
  /** The content, what was said: offsets into the text. */
  readonly spans: readonly Span[]
  /** The words that name or stand for the speaker here; null where the speech goes on without them. */
  readonly source: Span | null
  /** The words of saying, the first where there are several; null where the speech goes on without them. */
  readonly cue: Span | null
}

export interface ReportedSpeech {
  /** Key of a speaker. */
  readonly speaker: string
  readonly kind: SpeechKind
  /** Index of the speech that asks what this one answers; null where none is certain. */
  readonly inReplyTo: number | null
  readonly statements: readonly ReportedStatement[]
}
