import { pageCodes } from './page-codes.ts'

/** Where somebody meets an error. */
export type Place = 'REQUEST' | 'SUBSCRIPTION' | 'PAGE' | 'SDK' | 'START'

/** A code at one place: one row of `docs/errors.md`. */
export interface CodeEntry {
  readonly code: string
  readonly place: Place
  /** The status of the HTTP response where it is not 200, or the code that closes a WebSocket. */
  readonly status?: string
  readonly when: string
  readonly todo: string
}

/** Every code that the product gives. The order is that of the page. */
export const catalogue: readonly CodeEntry[] = [
  {
    place: 'REQUEST',
    code: 'BAD_REQUEST',
    status: 'HTTP 400, 405, 406, 415, 422',
    when: 'The request does not follow GraphQL over HTTP: there is no `query`, `variables` is not a JSON object, or the server does not support the method or the media type.',
    todo: 'Correct the request as the message says.',
  },
  {
    place: 'REQUEST',
    code: 'GRAPHQL_PARSE_FAILED',
    status: 'HTTP 400',
    when: 'The document is not valid GraphQL, or it has more than 10,000 tokens. The message is that of graphql-js.',
    todo: 'Correct the syntax at the location that the error names.',
  },
  {
    place: 'REQUEST',
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: 'HTTP 422',
    when: 'The document or its variables do not match the schema. The message is that of graphql-js.',
    todo: 'Compare the document with `schema.graphql`, or write it in GraphiQL, which completes fields.',
  },
  {
    place: 'REQUEST',
    code: 'TOO_COSTLY',
    when: 'The operation costs more than its budget (page lengths of nested connections are multiplied; the error says which fields cost most), it is nested too deeply, or it has too many fields, values or argument combinations.',
    todo: 'Request shorter pages (`first`), or fewer fields at once.',
  },
  {
    place: 'REQUEST',
    code: 'TIME_LIMIT_EXCEEDED',
    when: 'PostgreSQL worked on the operation for 10 seconds.',
    todo: 'Request fewer nodes, or narrow the request by a filter.',
  },
  {
    place: 'REQUEST',
    code: 'BAD_USER_INPUT',
    when: 'An argument has the right type but an unusable value.',
    todo: 'Correct the value as the message says.',
  },
  {
    place: 'REQUEST',
    code: 'ID_INVALID',
    when: 'The archive never returned this id, or the id is of another type than the one asked for.',
    todo: 'Pass ids unchanged.',
  },
  {
    place: 'REQUEST',
    code: 'CURSOR_INVALID',
    when: 'This connection or feed never returned this cursor.',
    todo: 'Pass cursors unchanged, with the same `orderBy`.',
  },
  {
    place: 'REQUEST',
    code: 'UNAUTHENTICATED',
    status: 'HTTP 401',
    when: 'The operation needs a key, and came without one that the archive accepts.',
    todo: 'Send `Authorization: Bearer KEY`. `communique key create --scope publish` creates a key.',
  },
  {
    place: 'REQUEST',
    code: 'FORBIDDEN',
    status: 'HTTP 403',
    when: 'The scope of the key does not allow the operation.',
    todo: 'Send a key with the scope that the message names.',
  },
  {
    place: 'REQUEST',
    code: 'QUERY_NOT_IN_SAFELIST',
    status: 'HTTP 403',
    when: 'The server has `--documents-without-key trusted`, and the operation came without a key and is not one of the trusted documents.',
    todo: 'Send a trusted document by its id or its exact text, or send a key.',
  },
  {
    place: 'REQUEST',
    code: 'PERSISTED_QUERY_NOT_FOUND',
    status: 'HTTP 400',
    when: 'No document with this hash or id is kept. The message is the one that clients wait for.',
    todo: 'Send the text of the document with its hash once. Clients with automatic persisted queries do so by themselves.',
  },
  {
    place: 'REQUEST',
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    status: 'HTTP 400',
    when: 'The server has `--persisted-queries 0`, and the hash or id is not that of a trusted document. The message is the one that clients wait for.',
    todo: 'Send the text of the document. Clients with automatic persisted queries do so by themselves.',
  },
  {
    place: 'REQUEST',
    code: 'NOT_FOUND',
    when: 'The object to change does not exist.',
    todo: 'Check the id, or the slug of the source.',
  },
  {
    place: 'REQUEST',
    code: 'EMBARGO_ENDED',
    when: 'An embargo is to be moved, and the article is not under embargo any more.',
    todo: 'Withdraw the article if nobody should see it.',
  },
  {
    place: 'REQUEST',
    code: 'SOURCE_EXISTS',
    when: 'A source is to get a slug that another one has, or had before.',
    todo: 'Choose another slug, or merge the two sources.',
  },
  {
    place: 'REQUEST',
    code: 'OVERLOADED',
    status: 'HTTP 503 with `Retry-After`',
    when: 'The server already publishes as many pages as it accepts at once: 1,000 pages or 64 MiB.',
    todo: 'Send the same request again after the time in `Retry-After`. `communique publish` and the SDK do so by themselves.',
  },
  {
    place: 'REQUEST',
    code: 'SERVER_CLOSING',
    when: 'The server was stopped while it published. Pages that were published stay published.',
    todo: 'Send the same request again later. Pages that are already there come back as `UNCHANGED`.',
  },
  {
    place: 'REQUEST',
    code: 'REQUEST_ENTITY_TOO_LARGE',
    status: 'HTTP 413',
    when: 'The body is longer than 25 MB.',
    todo: 'Send fewer pages in one request.',
  },
  {
    place: 'REQUEST',
    code: 'INTERNAL_SERVER_ERROR',
    when: 'The server failed. The message names only the id of the request. The log of the server holds the details under this id.',
    todo: 'Give the request id to the operator of the server.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'CURSOR_INVALID',
    when: '`after` is not a feed cursor.',
    todo: 'Pass a cursor that `articlePublished` or `publications` returned.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'CURSOR_EXPIRED',
    when: 'The cursor belongs to another epoch: the archive was restored from a backup, or it is another archive.',
    todo: 'Start again with `from: BEGINNING`.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'CURSOR_IN_FUTURE',
    when: 'The cursor is ahead of the last event of the archive.',
    todo: 'Pass a cursor that this archive returned.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'BAD_USER_INPUT',
    when: '`after` and `from` are both given, `kinds` is empty, a filter cannot be used, or the request accepts no event stream.',
    todo: 'Correct the request as the message says.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'REQUEST_ENTITY_TOO_LARGE',
    status: 'HTTP 413; WebSocket 1009 for a message of more than 256 KiB',
    when: 'Document and variables are longer than 64 KiB together.',
    todo: 'Send a shorter document or shorter variables.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'TOO_MANY_SUBSCRIPTIONS',
    status: 'HTTP 429 with `Retry-After`',
    when: 'The address, the key or the socket already has as many subscriptions as it may have.',
    todo: 'End some subscriptions, or try again after the time in `Retry-After`.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'CONSUMER_TOO_SLOW',
    status: 'WebSocket 1013',
    when: 'The client did not read for 30 seconds what the server sent; 5 seconds where as much is held as may be, and others wait.',
    todo: 'Connect again with the last cursor. No event is lost.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'RESPONSE_TOO_LARGE',
    when: 'One event is longer than the server holds for a connection: 48 MiB.',
    todo: 'Select less, for example no text; read the article by a query.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'SERVER_CLOSING',
    status: 'WebSocket 1001',
    when: 'The server is stopping.',
    todo: 'Connect again with the last cursor, to this server or to another one of the same archive. No event is lost.',
  },
  {
    place: 'SUBSCRIPTION',
    code: 'INTERNAL_SERVER_ERROR',
    when: 'The server failed, and five seconds of retries did not help.',
    todo: 'Connect again with the last cursor.',
  },
  ...pageCodes,
  {
    place: 'SDK',
    code: 'NETWORK',
    when: 'No response came, or the connection broke. The SDK repeats a request where that is safe.',
    todo: 'Check the URL and the network. `error.cause` holds the reason.',
  },
  {
    place: 'SDK',
    code: 'SERVER_CLOSING',
    when: 'The server is stopping. The SDK reconnects streams and repeats requests.',
    todo: 'Nothing, unless the retries are used up. Then try again later.',
  },
  {
    place: 'SDK',
    code: 'HTTP_{status}',
    when: 'The response has this HTTP status and is not a GraphQL response, for example because a proxy sent it.',
    todo: 'Check the URL, and whatever stands between the program and the server.',
  },
  {
    place: 'SDK',
    code: 'BAD_DOCUMENT',
    when: 'The document has no text, or the SDK cannot read pages with it. Nothing was sent.',
    todo: 'Correct the document as the message says.',
  },
  {
    place: 'SDK',
    code: 'UNKNOWN',
    when: 'The response holds an error without a code. An archive gives every error a code, so something else answered.',
    todo: 'Read `error.errors`, and check the URL.',
  },
  {
    place: 'START',
    code: 'PORT_IN_USE',
    when: 'Another program listens on the port.',
    todo: 'Stop that program, or choose another port with `--port`.',
  },
  {
    place: 'START',
    code: 'TRUSTED_DOCUMENTS_UNUSABLE',
    when: 'The file or folder of `--trusted-documents` cannot be read, or it holds no documents in a form that the message names.',
    todo: 'Correct the path, or write the manifest again with the tool of the client.',
  },
  {
    place: 'START',
    code: 'ADDRESS_UNUSABLE',
    when: 'The server cannot listen on this address.',
    todo: 'Choose another address with `--host` and `--port`.',
  },
  {
    place: 'START',
    code: 'DATABASE_NEWER',
    when: 'A newer release of Communiqué has changed the tables of the archive.',
    todo: 'Install that release or a later one.',
  },
  {
    place: 'START',
    code: 'DATA_DIRECTORY_IN_USE',
    when: 'Another server uses the data directory.',
    todo: 'Stop that server, or choose another directory with `--data`.',
  },
  {
    place: 'START',
    code: 'DATA_DIRECTORY_UNUSABLE',
    when: 'The server cannot read or write the data directory.',
    todo: 'Choose a writable directory with `--data`.',
  },
  {
    place: 'START',
    code: 'DATABASE_UNREACHABLE',
    when: 'PostgreSQL does not answer, or it is older than version 15.',
    todo: 'Check `--database-url`, and that PostgreSQL is running.',
  },
]
