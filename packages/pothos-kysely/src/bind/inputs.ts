/** What a statement is run with: everything that one request may have different from another. */
export interface Inputs {
  readonly context: object
  /** The value on which an entry field below an ordinary object stands. */
  readonly parent: unknown
  /** Nothing is kept for other inputs: see `boundTo`. */
  readonly onlyOnce?: boolean
  /** What was computed for this request and will be asked for again. */
  readonly kept: Map<object, unknown>
  /** The arguments of the field with that number in the plan, coerced. */
  readonly argumentsOf: (index: number) => Readonly<Record<string, unknown>>
}
