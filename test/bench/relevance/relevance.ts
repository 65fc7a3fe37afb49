export type EngineName = 'ours' | 'fts5' | 'fts5-titles' | 'ts_rank' | 'minisearch'

/** nDCG@10 of one engine: means over questions. */
export interface RelevanceMark {
  readonly engine: EngineName
  readonly title: string
  /** Of the questions by which the ranking was chosen. */
  readonly chosenBy: number
  /** Of those that were held back. */
  readonly heldBack: number
  readonly all: number
  /** Of its first ten, those that nobody judged. */
  readonly unjudged: number
}

export interface Relevance {
  readonly questions: number
  readonly marks: readonly RelevanceMark[]
}
