#!/usr/bin/env bash
# Versions:  warcio (npm) 2.4.11, Node 24
# Behaviour: A record of a WARC file gives the content of a response unpacked where `Content-Encoding` is gzip or deflate. Where it is
#            br or zstd, it gives the bytes as they were sent, without an error or a mark.
# Expected:  the content, or an error. The readme: "the default behavior is to decode transfer and content encoding, de-chunking and
#            uncompressing if necessary". Browsers ask every server for br and zstd, so crawls made with browsers hold many.
# Output:    gzip: the page, deflate: the page, br: other bytes, zstd: other bytes
# Matters:   Whoever reads crawls with it archives noise for a part of the pages and does not notice. The product reads WARC itself
#            and unpacks all four with what Node brings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund warcio@2.4.11
cat >see.mjs <<'JS'
import zlib from 'node:zlib'
import { WARCParser } from 'warcio'
const page = '<p>The dam holds.</p>'
const packed = {
  gzip: zlib.gzipSync(page),
  deflate: zlib.deflateSync(page),
  br: zlib.brotliCompressSync(page),
  ...(zlib.zstdCompressSync && { zstd: zlib.zstdCompressSync(page) }),
}
async function* crawl() {
  for (const [coding, body] of Object.entries(packed)) {
    const response = Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`),
      body,
    ])
    const fields = [
      'WARC/1.1',
      'WARC-Type: response',
      `WARC-Record-ID: <urn:uuid:${crypto.randomUUID()}>`,
      'WARC-Date: 2031-05-03T08:00:00Z',
      `WARC-Target-URI: https://harl.example/${coding}`,
      'Content-Type: application/http; msgtype=response',
      `Content-Length: ${response.length}`,
    ]
    yield Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), response, Buffer.from('\r\n\r\n')])
  }
}
const seen = {}
for await (const record of new WARCParser(crawl())) {
  const content = Buffer.from(await record.readFully(true)).toString()
  seen[record.warcTargetURI.split('/').at(-1)] = content === page ? 'the page' : 'other bytes'
}
console.log(Object.entries(seen).map(([coding, what]) => `${coding}: ${what}`).join(', '))
process.exit(seen.gzip === 'the page' && seen.br === 'other bytes' ? 0 : 1)
JS
node see.mjs
