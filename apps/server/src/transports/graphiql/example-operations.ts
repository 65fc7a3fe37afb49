/** An operation that GraphiQL opens with: a tab of its own, over the sample archive. */
export interface ExampleOperation {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Each is executed over the sample archive by a test. */
export const exampleOperations: readonly ExampleOperation[] = [
  {
    query: `# The newest statements: who said what,
# in which office. The triangle runs it again.
# To build your own by ticking fields: the
# GraphiQL Explorer, second sign at the left.
query Latest {
  articles(first: 5) {
    nodes {
      title
      source { name }
      published { value basis }
      event { kind venue host }
      speeches {
        speaker { name }
        office
        statements { mode text }
      }
    }
  }
}
`,
  },
  {
    query: `# Search in web style:
# words, "phrases", or, -word.
query Search($words: String!) {
  search(query: $words, first: 10) {
    totalCount
    edges {
      score
      snippet
      node {
        __typename
        ... on Article { title published { value } source { name } }
        ... on Speech { speaker { name } office article { title } }
      }
    }
    facets {
      sources { source { name } count }
      speakers { speaker { name } count }
      years { year count }
      genres { genre count }
    }
  }
}
`,
    variables: { words: 'bridge or cable -grain' },
  },
  {
    query: `# One speaker across the archive,
# in the office of each day.
query Speaker($name: String!) {
  speeches(first: 20, filter: { speaker: $name }) {
    totalCount
    nodes {
      kind
      office
      country
      countryCode
      article { title eventDate { value text basis } }
      statements { text }
    }
  }
}
`,
    variables: { name: 'Wendrick' },
  },
  {
    query: `# The proof: each statement points at its words,
# in the text (start, end) and in the saved
# page (rawStart, rawEnd).
query Evidence {
  articles(first: 1, filter: { eventKind: RECEPTION }) {
    nodes {
      text
      capture { sha256 byteLength mediaType parserVersion }
      speeches {
        speaker { name }
        statements {
          text
          source { start end }
          cue { start end rawStart rawEnd }
          spans { start end rawStart rawEnd }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# "More from ..." lists, linked honestly:
# teasers that fit several articles.
query Ambiguous {
  relatedItems(first: 10, filter: { resolution: AMBIGUOUS }) {
    totalCount
    nodes {
      teaser
      published { value }
      candidates { title published { value basis } }
      onArticle { title }
    }
  }
}
`,
  },
  {
    query: `# What the pages announce and the archive
# does not hold: each article once.
query Missing {
  missingArticles(first: 20) {
    totalCount
    nodes {
      teaser
      published { value }
      count
      first { title source { name } }
    }
  }
}
`,
  },
  {
    query: `# A phrase over time: who uses it, in how many
# articles of each month, and first of all.
query Phrase($phrase: String!) {
  timeline(interval: MONTH, by: SPEAKER, filter: { text: $phrase }) {
    period
    speaker { name }
    count
  }
  first: speeches(
    first: 1
    filter: { text: $phrase }
    orderBy: { field: DATE, direction: ASC }
  ) {
    totalCount
    nodes {
      speaker { name }
      article { title published { value } eventDate { value } }
    }
  }
}
`,
    variables: { phrase: '"Mereid Sea"' },
  },
  {
    query: `# Who speaks most, and month by month of a year.
query Speakers($year: DateRange!) {
  speakers(first: 10, orderBy: { field: SPEECHES }) {
    nodes { name offices { office } speeches { totalCount } }
  }
  timeline(interval: MONTH, by: SPEAKER, top: 5, filter: { date: $year }) {
    period
    speaker { name }
    count
  }
}
`,
    variables: { year: { from: '2025', to: '2025' } },
  },
  {
    query: `# How much was published when, and by whom.
query Overview {
  timeline(interval: MONTH) { period count }
  sources(first: 20) {
    nodes { slug name articles { totalCount } }
  }
}
`,
  },
  {
    query: `# Live: leave it running, and publish a page
# in a terminal:
#   npx communique publish page.txt
# With a cursor in "after" it goes on behind it.
subscription Live {
  articlePublished(from: NOW) {
    cursor
    replayed
    article {
      title
      source { name }
      speeches { speaker { name } statements { text } }
    }
  }
}
`,
  },
]
