import { catalogue } from './catalogue.ts'
import { closeCodes } from './close-codes.ts'
import type { CodeEntry, Place } from './code-entry.ts'
import type { FoundMessage } from './collect.ts'

const places: Record<Place, { readonly title: string; readonly text: string }> = {
  REQUEST: {
    title: 'Requests',
    text: 'Every error of a response carries its code in `extensions.code`. The HTTP status follows GraphQL over HTTP (September 2026): 294 for errors beside data, 422 for what cannot be executed. Callers who accept `application/graphql-response+json` alone get 400, and callers who accept `application/json` alone get 200, where the document does not match the schema: earlier drafts had it so.',
  },
  SUBSCRIPTION: {
    title: 'Subscriptions',
    text: 'Both transports report errors in the same way: a result with `errors`, then `complete`. An error that refuses a subscription before it starts is an `error` message over WebSocket.',
  },
  PAGE: {
    title: 'Pages',
    text: '`PublishedPage.error` and `communique parse` report these. A page that fails does not stop the others.',
  },
  SDK: {
    title: 'The SDK',
    text: '`ArchiveError.code` is one of the codes above, or one of these.',
  },
  START: {
    title: 'Starting a server',
    text: 'The command prints one line on stderr and exits with 1.',
  },
  RECOVERY: {
    title: 'Backing up and restoring',
    text: 'The command prints one line on stderr and exits with 1. `/backup` of a server answers with the same errors as GraphQL.',
  },
}

const packages: Readonly<Record<string, string>> = {
  'apps/cli': 'the command line',
  'apps/server': 'plain text from the server',
  'packages/pothos-kysely': '`pothos-kysely`, while a schema is built',
}

/** `docs/errors.md`: the catalogue, and the messages as the sources make them. */
export function errorsPage(messages: readonly FoundMessage[]): string {
  const sections = Object.entries(places).map(([place, { title, text }]) => {
    const entries = catalogue.filter((entry) => entry.place === place)
    return [`## ${title}`, text, tableOf(entries)].join('\n\n')
  })
  return `${[
    '<!-- Written by `npm run generate`. Do not edit: see test/errors. -->',
    '# Error codes',
    'Programs read the code, people read the message. A message says in one line what is wrong, then what to do. An error of the server itself is `INTERNAL_SERVER_ERROR`: its message names only the id of the request, and the log of the server holds the details under this id. The header `x-request-id` of every response names the same id.',
    ...sections,
    '## Closed sockets',
    'A WebSocket closes with one of these codes. Codes from 4000 on are those of graphql-transport-ws. A request to open a WebSocket is refused with 403 when the page comes from an origin that the server does not allow, with 404 at another path, and with 429 when the address has too many connections.',
    closeTable(),
    '## All messages',
    'A part in braces is filled in when the message is made. Messages of `GRAPHQL_PARSE_FAILED` and `GRAPHQL_VALIDATION_FAILED` come from graphql-js and are not listed. Nor are the messages about options that the command line does not know.',
    ...messageSections(messages),
  ].join('\n\n')}\n`
}

function tableOf(entries: readonly CodeEntry[]): string {
  const rows = entries.map(
    ({ code, status = '', when, todo }) => `| \`${code}\` | ${status} | ${when} | ${todo} |`,
  )
  return ['| code | status | when | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function closeTable(): string {
  const rows = closeCodes.map(({ closeCode, when, todo }) => `| ${closeCode} | ${when} | ${todo} |`)
  return ['| code | when | what to do |', '| --- | --- | --- |', ...rows].join('\n')
}

function messageSections(messages: readonly FoundMessage[]): string[] {
  const groups = Map.groupBy(messages, ({ code, folder }) =>
    code === null ? `Without a code: ${packages[folder] ?? folder}` : `\`${code}\``,
  )
  return [...groups].map(([title, group]) =>
    [`### ${title}`, [...new Set(group.map(({ message }) => `- ${message}`))].join('\n')].join('\n\n'),
  )
}
