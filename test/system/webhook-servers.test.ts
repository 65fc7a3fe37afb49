import { Archive } from '@communique/archive'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'
import { Receiver } from '../environment/receiver.ts'
import { startTestServer } from '../environment/test-server.ts'

const webhooks = { webhookNetworks: ['127.0.0.0/8'], webhookLongestPause: 100 }
const pages = (count: number, name: string) =>
  Array.from({ length: count }, (_item, index) => ({ text: `Notice ${index} of the ${name} was given.` }))

it('servers at one database deliver each event once, in order, and take over from one that died', async () => {
  // It goes with the first server.
  const database = await createDatabase()
  const { databaseUrl } = database
  await using receivers = new AsyncDisposableStack()
  const [one, other] = await Promise.all([Receiver.start(), Receiver.start()])
  for (const receiver of [one, other]) receivers.use(receiver)
  await using first = await startTestServer({ database, webhooks })
  await using second = await startTestServer({
    database: { ...database, [Symbol.asyncDispose]: async () => {} },
    webhooks,
  })
  const create = async (receiver: Receiver) => {
    const { data } = await first.request(
      'mutation ($url: URL!) { createWebhook(input: { url: $url }) { secret webhook { id } } }',
      { url: receiver.url },
    )
    const made = (data as { createWebhook: { secret: string; webhook: { id: string } } }).createWebhook
    receiver.secret = made.secret
    return made.webhook.id.replace('Webhook:', '')
  }
  const id = await create(one)
  await create(other)
  await Promise.all([first.publish(pages(30, 'harbour')), second.publish(pages(30, 'canal'))])
  const numbers = ({ taken }: Receiver) => taken.map((event) => Number(event.id.split('_')[2]))
  for (const receiver of [one, other]) {
    await receiver.untilTaken(60)
    expect(numbers(receiver)).toEqual(Array.from({ length: 60 }, (_item, index) => index + 1))
    expect(receiver.attempts).toHaveLength(60)
  }

  // Another server took the webhook, sent the next event and died before it wrote that down.
  await using dead = await Archive.open({ databaseUrl, onTrouble: () => {} })
  await expect.poll(() => dead.deliveries.due()).toMatchObject({ areAny: true, ids: [] })
  expect(await dead.deliveries.lease(id)).toMatchObject({ position: 60, failures: 0 })
  const [late] = await first.publish(pages(1, 'dyke'))
  await other.untilTaken(61)
  expect(one.attempts).toHaveLength(60)
  await sql`update webhook set leased_until = now() where id = ${id}`.execute(databaseOf(dead))
  await one.untilTaken(61)
  expect(one.taken.at(-1)?.data.article?.id).toBe(late)
  // What it has to say now does not count any more.
  expect(await dead.deliveries.delivered(id, 7, 200)).toBe(false)
  await dead.deliveries.release(id, 7)
  expect(one.attempts).toHaveLength(61)
})

it('a server that stops in the middle ends soon, counts no failure, and the next one sends the event again', async () => {
  const database = await createDatabase()
  await using receiver = await Receiver.start()
  const kept = { ...database, [Symbol.asyncDispose]: async () => {} }
  const first = await startTestServer({ database: kept, webhooks })
  const { data } = await first.request(
    'mutation ($url: URL!) { createWebhook(input: { url: $url }) { secret } }',
    { url: receiver.url },
  )
  receiver.secret = (data as { createWebhook: { secret: string } }).createWebhook.secret
  receiver.answers.push(() => {})
  const [id] = await first.publish(pages(1, 'ferry'))
  await receiver.until(() => receiver.attempts.length === 1)
  const begun = performance.now()
  await first[Symbol.asyncDispose]()
  expect(performance.now() - begun).toBeLessThan(10_000)
  await using second = await startTestServer({ database, webhooks })
  const [event] = await receiver.untilTaken(1)
  expect(event).toMatchObject({ id: receiver.attempts[0]?.id, data: { article: { id } } })
  await expect
    .poll(async () => (await second.request('{ webhooks { nodes { state failures behind } } }')).data)
    .toEqual({ webhooks: { nodes: [{ state: 'ACTIVE', failures: 0, behind: 0 }] } })
})
