/**
 * What a client of PostgreSQL writes, by its protocol 3.0. A statement goes out in one piece, and nothing asks what its
 * columns are: whoever sends it knows.
 */

/** The kinds of messages that PostgreSQL writes, as far as they matter here. */
export const messages = {
  parsed: 0x31,
  row: 0x44,
  error: 0x45,
  ready: 0x5a,
} as const

const kinds = { bind: 0x42, close: 0x43, execute: 0x45, parse: 0x50, query: 0x51, sync: 0x53 } as const

/** Of a kind and a length, and of a length alone. */
const headLength = 5
const lengthLength = 4

/** Portals have no name here: each ends with its statement. All of its rows. */
const execute = Buffer.from([kinds.execute, 0, 0, 0, 9, 0, 0, 0, 0, 0])
const sync = Buffer.from([kinds.sync, 0, 0, 0, 4])

/** Statements that are not prepared, one after the other. */
export function queryMessage(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`)
  return Buffer.concat([head(kinds.query, text.length), text])
}

export interface StatementMessage {
  readonly name: string
  /** Where it is not prepared yet. */
  readonly sql: string | null
  readonly parameters: readonly (string | null)[]
  /** Prepared statements that are not needed any more. */
  readonly givenUp: readonly string[]
}

/** Prepares a statement where it has to be, and runs it. */
export function statementMessage({ name, sql, parameters, givenUp }: StatementMessage): Buffer {
  const bind = bindMessage(name, parameters)
  if (sql === null && givenUp.length === 0) return bind
  return Buffer.concat([
    ...givenUp.map(closeMessage),
    ...(sql === null ? [] : [parseMessage(name, sql)]),
    bind,
  ])
}

function closeMessage(name: string): Buffer {
  const text = Buffer.from(`S${name}\0`)
  return Buffer.concat([head(kinds.close, text.length), text])
}

/** The types of the parameters are left to PostgreSQL. */
function parseMessage(name: string, sql: string): Buffer {
  const text = Buffer.from(`${name}\0${sql}\0\0\0`)
  return Buffer.concat([head(kinds.parse, text.length), text])
}

/** Binds, executes and ends. Parameters and results are texts. The name is ASCII. */
function bindMessage(name: string, parameters: readonly (string | null)[]): Buffer {
  let length = headLength + name.length + 2 + 2 + 2 + 2
  for (const value of parameters) {
    length += lengthLength + (value === null ? 0 : Buffer.byteLength(value))
  }
  const bytes = Buffer.allocUnsafe(length + execute.length + sync.length)
  let at = bytes.writeUInt8(kinds.bind, 0)
  at = bytes.writeUInt32BE(length - 1, at)
  at = bytes.writeUInt8(0, at)
  at += bytes.write(name, at, 'latin1')
  at = bytes.writeUInt8(0, at)
  at = bytes.writeUInt16BE(0, at)
  at = bytes.writeUInt16BE(parameters.length, at)
  for (const value of parameters) {
    if (value === null) at = bytes.writeInt32BE(-1, at)
    else {
      const written = bytes.write(value, at + lengthLength)
      at = bytes.writeUInt32BE(written, at) + written
    }
  }
  at = bytes.writeUInt16BE(0, at)
  at += execute.copy(bytes, at)
  sync.copy(bytes, at)
  return bytes
}

function head(kind: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(headLength)
  bytes.writeUInt32BE(length + lengthLength, bytes.writeUInt8(kind, 0))
  return bytes
}
