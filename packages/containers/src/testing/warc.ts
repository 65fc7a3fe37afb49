interface RecordParts {
  readonly type?: string
  readonly url?: string | null
  readonly date?: string
  readonly contentType?: string | null
  readonly block?: Uint8Array | string
  /** Where it is not the length of the block. */
  readonly length?: number
  readonly version?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** One record as crawlers write it. */
export function warcRecord({
  type = 'resource',
  url = 'https://harl.example/1',
  date = '2031-05-03T08:00:00Z',
  contentType = 'text/html',
  block = '',
  length,
  version = '1.1',
  fields = {},
}: RecordParts): Buffer {
  const bytes = Buffer.from(block)
  const lines = [
    `WARC/${version}`,
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    `WARC-Date: ${date}`,
    ...(url === null ? [] : [`WARC-Target-URI: ${url}`]),
    ...(contentType === null ? [] : [`Content-Type: ${contentType}`]),
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length ?? bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

interface ResponseParts {
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
}

/** A response of HTTP as it comes over the wire. */
export function httpResponse({
  status = '200 OK',
  headers = { 'Content-Type': 'text/html; charset=utf-8' },
  body = '',
}: ResponseParts): Buffer {
  const lines = [`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}

export function responseRecord(response: ResponseParts, record: RecordParts = {}): Buffer {
  return warcRecord({
    type: 'response',
    contentType: 'application/http; msgtype=response',
    block: httpResponse(response),
    ...record,
  })
}

/** In chunks as `Transfer-Encoding: chunked` has it. */
export function chunked(body: Uint8Array, length: number): Buffer {
  const parts: Uint8Array[] = []
  for (let at = 0; at < body.length; at += length) {
    const chunk = body.subarray(at, at + length)
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}
