/** What GraphiQL opens with. Each is executed over the sample archive by a test. */
export const exampleOperations: readonly {
  readonly query: string
  readonly variables?: Record<string, unknown>
}[] = [
  {
    query: `# The newest statements: who said what, in which office, at which event.
query Latest {
  articles(first: 5) {
    nodes {
      title
      source { name }
      published { value precision basis }
      event { kind venue host }
      speeches {
        speaker { name }
        office
        statements { text mode }
      }
    }
  }
}
`,
  },
]
