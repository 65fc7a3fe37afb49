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
    status: 'HTTP 400, 405, 406, 415',
    when: 'The request does not follow GraphQL over HTTP: there is no `query`, `variables` is not a JSON object, a parameter is unknown, or the server does not support the method or the media type.',
    todo: 'Correct the request as the message says.',
  },
  {
    place: 'REQUEST',
    code: 'GRAPHQL_PARSE_FAILED',
    when: 'The document is not valid GraphQL, or it has more than 10,000 tokens. The message is that of graphql-js.',
    todo: 'Correct the syntax at the location that the error names.',
  },
  {
    place: 'REQUEST',
    code: 'GRAPHQL_VALIDATION_FAILED',
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
    when: 'The operation needs a key, and came without one that the archive accepts.',
    todo: 'Send `Authorization: Bearer KEY`. `communique key create --scope publish` creates a key.',
  },
  {
    place: 'REQUEST',
    code: 'FORBIDDEN',
    when: 'The scope of the key does not allow the operation.',
    todo: 'Send a key with the scope that the message names.',
  },
  {
    place: 'REQUEST',
    code: 'NOT_FOUND',
    when: 'The object to change does not exist.',
    todo: 'Check the id, or the slug of the source.',
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
    when: 'The client did not read for 30 seconds what the server sent.',
    todo: 'Connect again with the last cursor. No event is lost.',
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
  {
    place: 'PAGE',
    code: 'PAGE_EMPTY',
    when: 'The page holds nothing but white space.',
    todo: 'Save the page again with its text.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_BINARY',
    when: 'The file is not text: an image, a PDF, an archive.',
    todo: 'Save the page as text or HTML.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_TOO_LARGE',
    when: 'The page is longer than 10 MiB, or it has far more elements, lines or sentences than a text of its length has.',
    todo: 'Split the page, or save only the text of the article.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_ENCODING',
    when: 'The page does not say which encoding its letters have and they do not show it, or they are not of the encoding that it declares.',
    todo: 'Save the page as UTF-8.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_JSON',
    when: 'The JSON is not valid, or its fields are not those of a page.',
    todo: 'Compare it with the fields in the README.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_NOT_FOUND',
    when: 'The file is what a server shows in place of a page that it does not have.',
    todo: 'Save the page from its present address.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_ERROR',
    when: 'The file is another error of a server, such as "503 Service Unavailable".',
    todo: 'Save the page again when the server shows it.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_ROBOT_CHECK',
    when: 'The file is a check whether the visitor is a robot.',
    todo: 'Open the page in a browser, and save it when the article is shown.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_LOGIN',
    when: 'The file is a form to log in.',
    todo: 'Save the page from a browser that is logged in.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_CONSENT',
    when: 'The file holds a question about cookies and nothing else.',
    todo: 'Answer it in a browser, and save the page again.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_SCRIPT_ONLY',
    when: 'The page is filled by its scripts, and the file holds no text of it.',
    todo: 'Save the page from a browser when the article is shown.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_FRAME',
    when: 'The page is a frame around another page or a film.',
    todo: 'Save the page that is shown in it.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_LIST',
    when: 'The page is a list of articles, such as a front page, and holds none.',
    todo: 'Publish the pages that it links to.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_SEVERAL_ARTICLES',
    when: 'The page holds several whole articles.',
    todo: 'Save the page of each article, or give each one as a line of JSON Lines.',
  },
  {
    place: 'PAGE',
    code: 'PAGE_NO_ARTICLE',
    when: 'The page is readable but holds no article, for example because only a banner is left of it.',
    todo: 'Save the page of the article itself.',
  },
  {
    place: 'PAGE',
    code: 'OTHER_FORMAT',
    when: 'The file is whole and has a format that holds no page: an image, a font, a database, an archive of another kind. The message names it.',
    todo: 'Nothing, or save the page itself.',
  },
  {
    place: 'PAGE',
    code: 'OTHER_RECORD',
    when: 'A part of a container is not a page: a redirect, an image, a request. The message says which.',
    todo: 'Nothing.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_BROKEN',
    when: 'A container, or one record of it, is broken or cut off. What could be read of it was read.',
    todo: 'Copy or download the file again.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_TOO_LARGE',
    when: 'A container holds more bytes or more entries than are read of one file, or the files of one request hold more than 100 pages.',
    todo: 'Split it into several files, or publish it with `communique publish`, which sends page by page.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_RATIO',
    when: 'Something in a container unpacks to so many times its size as pages never do.',
    todo: 'Pack the pages again.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_DEPTH',
    when: 'A container holds containers that hold containers, deeper than they are opened.',
    todo: 'Unpack it, and give what is in it.',
  },
  {
    place: 'PAGE',
    code: 'CONTAINER_LOCKED',
    when: 'A file in a ZIP archive is encrypted, or packed by a method that is not read.',
    todo: 'Save it again as an ordinary ZIP archive.',
  },
  {
    place: 'PAGE',
    code: 'ARTICLE_WITHDRAWN',
    when: 'The same bytes were published before and the article was withdrawn.',
    todo: 'Nothing. The article stays withdrawn.',
  },
  {
    place: 'PAGE',
    code: 'INTERNAL_SERVER_ERROR',
    when: 'The database refused this page, or the parser crashed on it or took too long (20 seconds, plus 20 seconds for each MiB).',
    todo: 'Give the request id to the operator of the server.',
  },
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
