import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../bench/data/random.ts'
import { Receiver } from '../environment/receiver.ts'
import type { Served } from '../environment/serve.ts'
import { Acknowledged, request } from './acknowledged.ts'
import { type EngineName, Ground } from './ground.ts'

const { TEST_RUNS: times = '3', TEST_SEED: seed = '7' } = process.env
const settings = { COMMUNIQUE_WEBHOOK_NETWORKS: 'loopback', COMMUNIQUE_WEBHOOK_LONGEST_PAUSE: '100ms' }

/*
 * Servers that deliver, and the database of a real PostgreSQL, are killed with SIGKILL at random moments while pages are published. The
 * receiver fails too. It ends with every event, in order but for those that came once more after a kill.
 */
describe.each<EngineName>(['embedded', 'PostgreSQL'])('webhooks whose servers are killed, %s', (engine) => {
  it('lose nothing, and keep the order', { timeout: 60_000 + Number(times) * 60_000 }, async () => {
    const random = randomOf(seed, engine, 'webhooks')
    await using ground = await Ground.lay(engine, {}, settings)
    await using receiver = await Receiver.start()
    receiver.otherwise = async (response) => {
      await sleep(random.below(20))
      response.writeHead(random.below(10) === 0 ? 503 : 204).end()
    }
    const acknowledged = new Acknowledged()
    await using stack = new AsyncDisposableStack()
    let servers = await started(ground, engine, stack)
    receiver.secret = await created(servers, receiver.url)
    for (let moment = 0; moment < Number(times); moment++) {
      const [writing] = servers
      if (writing === undefined) throw new Error('There is no server')
      await acknowledged.publishFor(writing, 1_500)
      const taken = receiver.taken.length
      await receiver.untilTaken(taken + 1)
      await sleep(random.below(300))
      await ground.kill(writing.command, random.below(3) === 0)
      // One that survives takes over; the one that is started again shares the work.
      for (const other of servers.slice(1)) await other.command.kill()
      servers = await started(ground, engine, stack)
    }
    const newest = await headOf(servers)
    await receiver.until(() => receiver.taken.at(-1)?.data.cursor === newest)
    for (const server of servers) await server.command.kill()

    expect(receiver.refused).toEqual([])
    const positions = receiver.taken.map(({ id }) => Number(id.split('_')[2]))
    const first = positions.filter((position, index) => positions.indexOf(position) === index)
    expect(first).toEqual(first.toSorted((one, other) => one - other))
    expect(first).toHaveLength(Number(newest.split('.')[1]))
    expect(first.length).toBeGreaterThanOrEqual(acknowledged.size)
    // At most one event more for each kill, and for each answer that was cut off.
    expect(positions.length - first.length).toBeLessThanOrEqual(2 * Number(times))
  })
})

/** On PostgreSQL two at once. They end with the stack, whatever happens. */
async function started(ground: Ground, engine: EngineName, stack: AsyncDisposableStack): Promise<Served[]> {
  const first = stack.use(await ground.serve())
  return engine === 'embedded' ? [first] : [first, stack.use(await ground.serve())]
}

async function created([server]: readonly Served[], url: string): Promise<string> {
  if (server === undefined) throw new Error('There is no server')
  const data = await request(
    server,
    'mutation ($url: URL!) { createWebhook(input: { url: $url, from: BEGINNING }) { secret } }',
    { url },
  )
  return (data as { createWebhook: { secret: string } }).createWebhook.secret
}

async function headOf([server]: readonly Served[]): Promise<string> {
  if (server === undefined) throw new Error('There is no server')
  const data = await request(server, '{ archive { position } }', {})
  return (data as { archive: { position: string } }).archive.position
}
