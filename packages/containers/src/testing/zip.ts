import { crc32, deflateRawSync } from 'node:zlib'

export interface ZippedFile {
  readonly path: string | Uint8Array
  readonly bytes: Uint8Array | string
  /** DEFLATED where nothing is said. */
  readonly method?: 'STORED' | 'DEFLATED'
  /** What the archive says of it, where that is not so. */
  readonly says?: {
    readonly bytes?: number
    readonly checksum?: number
    readonly flags?: number
    readonly method?: number
  }
}

/** A ZIP archive, so that tests can also make what no program writes. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { path, bytes, method = 'DEFLATED', says = {} } of files) {
    const name = Buffer.from(path)
    const plain = Buffer.from(bytes)
    const packed = method === 'STORED' ? plain : deflateRawSync(plain)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(says.flags ?? (typeof path === 'string' ? 0x800 : 0), 2)
    facts.writeUInt16LE(says.method ?? (method === 'STORED' ? 0 : 8), 4)
    facts.writeUInt32LE(says.checksum ?? crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(says.bytes ?? plain.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, rest, name]))
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
