/** A form of text that is read, with texts that show it: they are its tests. */
export interface Form {
  /** As `explain` tells of it. */
  readonly name: string
  /** What it looks like, in one line: X speaks, A and B are said. */
  readonly gist: string
  /** Texts that have the form, each with who says what: `name or description | mode | words`, one line a statement. */
  readonly examples: readonly (readonly [text: string, said: readonly string[]])[]
  /** Texts that look like it and are read otherwise. */
  readonly counterexamples: readonly string[]
}
