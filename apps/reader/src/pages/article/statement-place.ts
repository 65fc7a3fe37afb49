/** A statement of an article, by the positions of its speech and of itself. */
export interface StatementPlace {
  readonly speech: number
  readonly statement: number
}

/** The statement that a fragment names: `s-2-0`. Null where it names none. */
export function statementIn(fragment: string): StatementPlace | null {
  const [, speech, statement] = /^s-(\d{1,6})-(\d{1,6})$/.exec(fragment) ?? []
  if (speech === undefined || statement === undefined) return null
  return { speech: Number(speech), statement: Number(statement) }
}

export function fragmentOf({ speech, statement }: StatementPlace): string {
  return `s-${speech}-${statement}`
}

export function isSamePlace(one: StatementPlace | null, other: StatementPlace): boolean {
  return one !== null && one.speech === other.speech && one.statement === other.statement
}
