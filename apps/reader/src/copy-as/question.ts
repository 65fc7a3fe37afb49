/** What a page asked the archive: enough to ask it again elsewhere. */
export interface PageQuestion {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Where the API of this archive is, as others reach it. */
export function endpointOf(origin: string): string {
  return new URL('/graphql', origin).href
}

/** The address of GraphiQL with this question in it. */
export function graphiqlLink({ document, variables }: PageQuestion): string {
  const parameters = new URLSearchParams({ query: document })
  if (Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables, null, 2))
  return `/graphql?${parameters}`
}

/** A program that asks it with the SDK. */
export function sdkCode({ document, variables }: PageQuestion, origin: string): string {
  const query = document
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .trim()
    .replaceAll('\n', '\n  ')
  return `import { createArchive } from '@communique/sdk'

const archive = createArchive({ url: ${quoted(endpointOf(origin))} })

const query = /* GraphQL */ \`
  ${query}
\`
const data = await archive.request(query, ${object(variables)})
console.log(JSON.stringify(data, null, 2))
`
}

/** A command that asks it, for any shell of POSIX. */
export function curlCommand({ document, variables }: PageQuestion, origin: string): string {
  const body = JSON.stringify({ query: document, variables })
  return `curl ${shellWord(endpointOf(origin))} \\
  -H 'content-type: application/json' \\
  -H 'accept: application/graphql-response+json' \\
  -d ${shellWord(body)}
`
}

/** One word for a shell, whatever is in it. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** JSON is a part of JavaScript; names of GraphQL need no quotes. */
function object(variables: PageQuestion['variables']): string {
  return JSON.stringify(variables, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, '$1$2:')
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
