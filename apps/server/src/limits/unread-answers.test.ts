import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { HeldBytes } from './held-bytes.ts'
import { UnreadAnswers } from './unread-answers.ts'

const MiB = 1024 * 1024
const open: { close: () => unknown }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

/** A server that gives everybody so much, and a client that has asked it for that and reads nothing yet. */
async function unread(answerBytes: number, heldBytes: number, milliseconds: number) {
  const held = new HeldBytes({ heldBytesPerConnection: heldBytes, heldBytesPerAddress: heldBytes, heldBytes })
  const answers = new UnreadAnswers(held, milliseconds)
  const server = createServer((_request, response) => {
    response.end('x'.repeat(answerBytes))
    answers.watch(response, () => '127.0.0.1')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const socket: Socket = connect({
    host: '127.0.0.1',
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
  })
  open.push({ close: () => server.close() }, { close: () => socket.destroy() })
  socket.on('error', () => {})
  socket.pause()
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  const [peer] = await once(server, 'connection')
  return { held, socket, cut: once(peer as Socket, 'close') }
}

it('cuts off who reads nothing in time, and holds nothing for it then', async () => {
  const { held, cut } = await unread(32 * MiB, 64 * MiB, 200)
  await vi.waitFor(() => expect(held.bytes).toBeGreaterThan(8 * MiB))
  await cut
  await vi.waitFor(() => expect(held.bytes).toBe(0))
})

it('cuts off at once whoever leaves more than may be held', async () => {
  const { held, cut } = await unread(32 * MiB, MiB, 60_000)
  await cut
  expect(held.bytes).toBe(0)
})

it('lets one that reads slowly read to the end', async () => {
  const { held, socket } = await unread(32 * MiB, 64 * MiB, 400)
  let bytes = 0
  for await (const part of socket) {
    bytes += part.length
    if (bytes % (4 * MiB) < part.length) await setTimeout(150)
    if (bytes >= 32 * MiB) break
  }
  expect(bytes).toBeGreaterThanOrEqual(32 * MiB)
  await vi.waitFor(() => expect(held.bytes).toBe(0))
})

it('costs nothing where the client has taken all of it', async () => {
  const { held, socket } = await unread(1_000, 1, 60_000)
  socket.resume()
  await once(socket, 'data')
  expect(held.bytes).toBe(0)
})
