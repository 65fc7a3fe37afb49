import type { GraphiQLOptions } from 'graphql-yoga'
import { exampleOperations } from './example-operations.ts'

/** GraphiQL as it opens for a newcomer: every example is a tab. */
export const graphiqlOptions: GraphiQLOptions = {
  title: 'Communiqué',
  defaultTabs: exampleOperations.map(({ query, variables }) => ({
    query,
    ...(variables !== undefined && { variables: JSON.stringify(variables, null, 2) }),
  })),
  subscriptionsProtocol: 'GRAPHQL_SSE',
}

/** The page with everything in it: it needs no other host. It is large, so it is loaded when first asked for. */
export async function renderGraphiQL(options: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL: render } = await import('@graphql-yoga/render-graphiql')
  return render(options)
}
