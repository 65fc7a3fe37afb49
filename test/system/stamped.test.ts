import { setTimeout as sleep } from 'node:timers/promises'
import { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createDatabase } from '../environment/database.ts'

/* Another process has the sequencer: it alone gives positions. */
describe('a call that publishes or withdraws', () => {
  const stack = new AsyncDisposableStack()
  let archive: Archive
  let other: pg.Client
  beforeAll(async () => {
    const { databaseUrl } = stack.use(await createDatabase())
    other = new pg.Client(databaseUrl)
    await other.connect()
    stack.defer(() => other.end())
    archive = stack.use(await Archive.open({ databaseUrl, onTrouble: () => {} }))
  })
  afterAll(() => stack.disposeAsync())

  const visible = () => databaseOf(archive).selectFrom('visible_article').select('id').execute()

  /** Whether a call has come back while the sequencer is held, and then what it gave. */
  async function whileHeld<Result>(call: () => Promise<Result>): Promise<Result> {
    await other.query('begin')
    await other.query('select from feed_head for update')
    let isBack = false
    const calling = call().finally(() => {
      isBack = true
    })
    await sleep(200)
    expect(isBack).toBe(false)
    await other.query('commit')
    return await calling
  }

  it('comes back when its record has a position, and the state has it', async () => {
    const before = archive.state()
    const page = parsePage({ kind: 'fields', fields: { title: 'Notice', text: 'The harbour is open.' } })
    const [outcome] = await whileHeld(() => archive.publish([page]))
    const id = outcome?.status === 'PUBLISHED' ? outcome.articleId : ''
    expect(await visible()).toEqual([{ id }])
    expect(archive.state()).toEqual({ ...before, position: before.position + 1 })

    await whileHeld(() => archive.withdraw(id))
    expect(await visible()).toEqual([])
    await whileHeld(() => archive.restore(id))
    expect(await visible()).toEqual([{ id }])
    expect(archive.state()).toEqual({ ...before, position: before.position + 3 })
  })

  it('hears of a state that another process made', async () => {
    const { position } = archive.state()
    await other.query('update feed_head set position = position + 1')
    await other.query('update generation_head set generation = generation + 1')
    await expect.poll(() => archive.state()).toMatchObject({ position: position + 1, generation: 1 })
  })

  it('does not wait for what is under embargo', async () => {
    const page = parsePage({ kind: 'fields', fields: { title: 'Later', text: 'The harbour stays open.' } })
    await archive.publish([page], { publishAt: new Date(Date.now() + 3_600_000) })
    expect(await visible()).toHaveLength(1)
  })
})
