import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { Destinations } from './destinations.ts'
import { Sender } from './sender.ts'

const secrets = [`whsec_${Buffer.alloc(24, 7).toString('base64')}`]

describe('an attempt ends, whatever a receiver answers', () => {
  let receiver: Server | undefined
  afterEach(() => receiver?.close())

  const attemptAt = async (answer: (socket: Socket) => void) => {
    receiver = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => answer(socket))
    }).listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    const address = receiver.address()
    const port = typeof address === 'object' ? address?.port : undefined
    using sender = new Sender(new Destinations(['127.0.0.1']))
    const target = { url: `http://127.0.0.1:${port}/`, secrets }
    return await sender.send(target, { id: 'msg_1', body: '{}' }, 300, new AbortController().signal)
  }

  it('another protocol', async () => {
    const attempt = await attemptAt((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n'),
    )
    expect(attempt).toMatchObject({ outcome: 'REFUSED', status: 101, fault: 'The receiver answered 101.' })
  })

  it('a part of a head, and the end', async () => {
    const attempt = await attemptAt((socket) => socket.end('HTTP/1.1 200 O'))
    expect(attempt).toMatchObject({ outcome: 'UNREACHABLE', status: null })
  })

  it('one early hint after the other', async () => {
    const attempt = await attemptAt((socket) => {
      const hints = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 50)
      socket.once('close', () => clearInterval(hints))
    })
    expect(attempt).toMatchObject({ outcome: 'TIMEOUT', status: null })
  })

  it('a body without an end', async () => {
    const attempt = await attemptAt((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      const more = setInterval(() => socket.write('x'.repeat(30_000)), 5)
      socket.once('close', () => clearInterval(more))
    })
    expect(attempt).toMatchObject({ outcome: 'DELIVERED', status: 200 })
  })
})
