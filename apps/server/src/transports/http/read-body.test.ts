import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DirectRequest } from './direct-request.ts'
import { readBody } from './read-body.ts'

const limit = { bytes: 100, ofCaller: async () => 200 }

/** Answers with the body, or with why it is refused. */
const server = createServer(
  { IncomingMessage: DirectRequest, optimizeEmptyRequests: true },
  (request, response) => {
    const answer = (text: string) => response.writeHead(200, { 'content-length': text.length }).end(text)
    readBody(
      request,
      limit,
      (body) => answer(`<${body}>`),
      (error) => {
        refusals.push(String(error))
        answer('refused')
      },
    )
  },
)
const refusals: string[] = []

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterAll(() => server.close())

async function connected(): Promise<Socket> {
  const address = server.address()
  const { port } = typeof address === 'object' && address !== null ? address : ({ port: 0 } as AddressInfo)
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket.setEncoding('latin1')
}

/** What the server says to pieces that are sent one after the other: the bodies of so many answers. */
async function bodies(answers: number, ...pieces: readonly string[]): Promise<readonly string[]> {
  const socket = await connected()
  let said = ''
  socket.on('data', (text: string) => {
    said += text
  })
  for (const piece of pieces) {
    socket.write(piece, 'latin1')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const found = () => [...said.matchAll(/\r\n\r\n(<[^>]*>|refused)/g)].map(([, body = '']) => body)
  await expect.poll(found).toHaveLength(answers)
  socket.destroy()
  return found()
}

const head = (...lines: readonly string[]) =>
  `${['POST / HTTP/1.1', 'host: x', ...lines].join('\r\n')}\r\n\r\n`

it.each<[string, readonly string[], readonly string[]]>([
  ['of a length that is known', [`${head('content-length: 3')}abc`], ['<abc>']],
  ['in pieces', [head('content-length: 3'), 'a', 'b', 'c'], ['<abc>']],
  ['in chunks', [head('transfer-encoding: chunked'), '1\r\na\r\n', '2\r\nbc\r\n0\r\n\r\n'], ['<abc>']],
  ['of no length', [head('content-length: 0')], ['<>']],
  ['that is none', [head()], ['<>']],
  [
    'longer than anybody may send',
    [`${head('content-length: 150')}${'a'.repeat(150)}`],
    [`<${'a'.repeat(150)}>`],
  ],
  ['longer than this caller may send', [`${head('content-length: 201')}${'a'.repeat(201)}`], ['refused']],
  ['that is not UTF-8', [`${head('content-length: 1')}\xe9`], ['refused']],
  [
    'behind others on a connection',
    [`${head('content-length: 1')}a${head()}${head('content-length: 1')}b`, `${head('content-length: 1')}c`],
    ['<a>', '<>', '<b>', '<c>'],
  ],
])('takes a body %s', async (_name, pieces, expected) => {
  expect(await bodies(expected.length, ...pieces)).toEqual(expected)
})

it('refuses a body that is cut off', async () => {
  refusals.length = 0
  const socket = await connected()
  socket.write(`${head('content-length: 3')}ab`)
  await new Promise((resolve) => setTimeout(resolve, 20))
  socket.destroy()
  await expect.poll(() => refusals).toEqual(['Error: aborted'])
})
