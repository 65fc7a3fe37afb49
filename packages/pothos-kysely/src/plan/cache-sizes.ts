/** How much a schema keeps of what it planned and compiled. */
export interface CacheSizes {
  /** Characters of SQL that all statements hold together. Those of the plans not used longest go first. */
  readonly characters: number
  /** Plans of one document at the same time, for the values of its `@skip` and `@include`. */
  readonly plansPerDocument: number
  /** Statements of one plan at the same time, for what their text depends on (with or without a filter). */
  readonly statementsPerPlan: number
}

export const standardCacheSizes: CacheSizes = {
  characters: 64_000_000,
  plansPerDocument: 16,
  statementsPerPlan: 256,
}
