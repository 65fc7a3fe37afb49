/** A code that closes a WebSocket. Those from 4000 on are those of graphql-transport-ws. */
export interface CloseEntry {
  readonly closeCode: number
  readonly when: string
  readonly todo: string
}

export const closeCodes: readonly CloseEntry[] = [
  {
    closeCode: 1000,
    when: 'The socket had no subscription for two minutes.',
    todo: 'Connect again when there is something to request.',
  },
  {
    closeCode: 1001,
    when: '`SERVER_CLOSING`: the server is stopping.',
    todo: 'Connect again with the last cursor.',
  },
  { closeCode: 1009, when: 'A message is longer than 256 KiB.', todo: 'Send a shorter message.' },
  {
    closeCode: 1013,
    when: '`CONSUMER_TOO_SLOW`: the client did not read for 30 seconds.',
    todo: 'Connect again with the last cursor.',
  },
  {
    closeCode: 4400,
    when: 'A message does not follow the protocol.',
    todo: 'Use a client library for graphql-transport-ws.',
  },
  {
    closeCode: 4401,
    when: 'An operation came before `connection_init`.',
    todo: 'Send `connection_init` first.',
  },
  {
    closeCode: 4406,
    when: 'The client offers other subprotocols.',
    todo: 'Offer `graphql-transport-ws`.',
  },
  {
    closeCode: 4408,
    when: '`connection_init` did not come in time.',
    todo: 'Send `connection_init` at once.',
  },
  { closeCode: 4409, when: 'The id of a running subscription was used again.', todo: 'Use a new id.' },
  { closeCode: 4429, when: '`connection_init` came twice.', todo: 'Send `connection_init` once.' },
  { closeCode: 4500, when: 'The server failed.', todo: 'Connect again with the last cursor.' },
]
