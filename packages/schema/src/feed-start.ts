/** What a subscription field declares of the feed that it follows. */
class FeedDeclaration {
  /** The arguments that say where it begins. */
  readonly start: readonly string[]

  constructor(start: readonly string[]) {
    this.start = start
  }
}

/** The extensions of a subscription field whose arguments `start` say where in the feed it begins. */
export function startsBy(...start: readonly string[]) {
  return { feed: new FeedDeclaration(start) }
}

/** The arguments of a field that say where in the feed it begins; none for fields that do not follow the feed. */
export function startArgumentsOf(field: {
  readonly extensions: Readonly<Record<string, unknown>>
}): readonly string[] {
  const { feed } = field.extensions
  return feed instanceof FeedDeclaration ? feed.start : []
}
