import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freePort } from '../environment/postgres-server.ts'
import { buildImage } from './dockerfile.ts'

it('the steps of the Dockerfile make a server that starts without root, is healthy and ends in order', async () => {
  const root = await mkdtemp(join(tmpdir(), 'communique-image-'))
  await chmod(root, 0o755)
  try {
    const image = buildImage(root)
    expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    const port = `${await freePort()}`
    const server = image.start(image.command, { PORT: port, HOST: '127.0.0.1' })
    const exited = once(server, 'exit')
    let output = ''
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
    const healthy = async () => {
      const [code] = await once(image.start(image.healthCheck, { PORT: port }), 'exit')
      return code === 0
    }
    while (!output.includes('is running')) {
      if (server.exitCode !== null) throw new Error(`The server ended: ${output}`)
      await sleep(100)
    }
    expect(await healthy()).toBe(true)
    const found = image.start(['communique', 'search', 'minister', '--url', `http://127.0.0.1:${port}`], {})
    expect((await once(found, 'exit'))[0]).toBe(0)
    const room = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } })
    expect([room.status, await room.text()]).toEqual([200, expect.stringContaining('src="/assets/index-')])
    server.kill('SIGTERM')
    expect((await exited)[0]).toBe(0)
    expect(await healthy()).toBe(false)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}, 300_000)
