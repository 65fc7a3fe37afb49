/** One child of an entry, or of the feed itself. */
export interface FeedField {
  /** As `feedName` gives it; of a child of a child "atom:source/atom:title". */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** All text in it. */
  readonly text: string
  /** What it holds, as HTML. */
  readonly markup: string
  /** Whether it holds elements. */
  readonly isMarkup: boolean
  /** What addresses in it are relative to; null where nothing says so. */
  readonly base: string | null
}

/** The fields of an entry, in their order. */
export class EntryFields {
  readonly #fields: FeedField[] = []
  /** By `xml:lang`. */
  language: string | null = null

  add(field: FeedField): void {
    this.#fields.push(field)
  }

  /** Those that have one of `names`, by the order of `names`. */
  *all(...names: readonly string[]): Generator<FeedField> {
    for (const name of names) for (const field of this.#fields) if (field.name === name) yield field
  }

  first(...names: readonly string[]): FeedField | null {
    for (const field of this.all(...names)) if (field.text.trim() !== '' || field.isMarkup) return field
    return null
  }

  text(...names: readonly string[]): string | null {
    return this.first(...names)?.text.trim() || null
  }
}
