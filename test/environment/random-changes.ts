import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { SharingServer } from './shared-archive.ts'

/** Milliseconds after which each server knows what the others did, at the latest: see docs/scaling.md. */
const latest = 1_000

const questions = [
  '{ articles(first: 100) { totalCount nodes { id title url source { name } } } }',
  '{ sources { nodes { name slug } } search(query: "pier") { totalCount } }',
  '{ speakers { nodes { name } } timeline(interval: YEAR) { period count } }',
] as const

export const changeNames = [
  'publish',
  'embargo',
  'withdraw',
  'restore',
  'rename',
  'give',
  'elsewhere',
  'merge',
  'reparse',
] as const

export interface RandomChange {
  readonly name: (typeof changeNames)[number]
  /** Which of the servers makes it. */
  readonly at: number
  /** Milliseconds until the next. */
  readonly wait: number
}

/** A change that one server made, and what is the answer to each question from then on. */
interface MadeChange {
  readonly server: SharingServer
  readonly began: number
  readonly ended: number
  readonly truth: readonly string[]
}

interface MadeRead {
  readonly server: SharingServer
  readonly began: number
  readonly ended: number
  readonly question: number
  readonly text: string
}

interface NamedArticle {
  readonly title: string
  readonly id: string
}

/** Changes an archive through its servers, one change after the other, while readers ask all of them. */
export class RandomChanges {
  readonly #servers: readonly SharingServer[]
  readonly #visible: NamedArticle[] = []
  readonly #withdrawn: NamedArticle[] = []
  readonly #history: MadeChange[] = []
  readonly #reads: MadeRead[] = []
  #count = 0
  #isOver = false

  constructor(servers: readonly SharingServer[]) {
    this.#servers = servers
  }

  /** Returns how many answers were read, each of which was that of a state that it may have been of. */
  async make(changes: readonly RandomChange[]): Promise<number> {
    await this.#make({ name: 'publish', at: 0, wait: latest })
    const reading = this.#servers.map((server) => this.#read(server))
    try {
      for (const change of changes) await this.#make(change)
    } finally {
      this.#isOver = true
      await Promise.all(reading)
    }
    for (const read of this.#reads) this.#check(read)
    return this.#reads.length
  }

  async #make({ name, at, wait }: RandomChange): Promise<void> {
    const server = this.#servers[at]
    if (server === undefined) throw new Error(`There is no server ${at}`)
    const began = performance.now()
    await this.#change(name, server)
    const ended = performance.now()
    const truth = await Promise.all(questions.map((question) => this.#anew(server, question)))
    this.#history.push({ server, began, ended, truth })
    await sleep(wait)
  }

  async #change(name: RandomChange['name'], server: SharingServer): Promise<void> {
    this.#count += 1
    const [oldest] = this.#visible
    const [gone] = this.#withdrawn
    if (name === 'publish') await this.#publish(server)
    if (name === 'embargo') {
      const title = await this.#publish(server, { publishAt: new Date(Date.now() + 60).toISOString() })
      const newest = '{ articles(first: 1) { nodes { title } } }'
      await expect.poll(() => this.#anew(server, newest), { interval: 5 }).toContain(`"${title}"`)
    }
    if (name === 'withdraw' && oldest !== undefined) {
      await server.change('withdrawArticle', { id: oldest.id })
      this.#withdrawn.push(...this.#visible.splice(0, 1))
    }
    if (name === 'restore' && gone !== undefined) {
      await server.change('restoreArticle', { id: gone.id })
      this.#visible.push(...this.#withdrawn.splice(0, 1))
    }
    if (name === 'rename')
      await server.change('renameSource', { source: 'harbour-office', name: `Office ${this.#count}` })
    if (name === 'give' && oldest !== undefined)
      await server.publish(oldest.title, {}, { url: `https://harbour.example/${oldest.id.slice(-12)}` })
    if (name === 'elsewhere') await this.#publish(server, {}, { source: `Office ${this.#count}` })
    if (name === 'merge') await mergeNewest(server)
    if (name === 'reparse') await server.change('reparse', { first: 5 })
  }

  async #publish(server: SharingServer, more: object = {}, page: object = {}): Promise<string> {
    const title = `Place ${this.#count}`
    const id = await server.publish(title, more, page)
    if (id !== null) this.#visible.push({ title, id })
    return title
  }

  /** What a server says that asks the database: nobody asked like this before. */
  async #anew(server: SharingServer, question: string): Promise<string> {
    this.#count += 1
    return (await server.post(`${question} # ${this.#count}`)).body
  }

  /** Asks a server the same questions again and again, as two clients do. */
  async #read(server: SharingServer): Promise<void> {
    const inHand = new Map<string, string>()
    for (let turn = 0; !this.#isOver; turn += 1) {
      const question = turn % questions.length
      const asked = questions[question] ?? ''
      const began = performance.now()
      const isPosted = Math.floor(turn / questions.length) % 2 === 0
      const text = isPosted ? (await server.post(asked)).body : await repeated(server, asked, inHand)
      this.#reads.push({ server, began, ended: performance.now(), question, text })
      await sleep(4)
    }
  }

  /** Whether it is the answer of a state that the archive was in, and of none that is older than it may be. */
  #check({ server, began, ended, question, text }: MadeRead): void {
    const oldest = this.#history.findLastIndex(
      (change) => change.ended <= (change.server === server ? began : began - latest),
    )
    const newest = this.#history.findLastIndex((change) => change.began <= ended)
    const answers = this.#history.slice(Math.max(0, oldest), newest + 1).map(({ truth }) => truth[question])
    if (answers.includes(text)) return
    const of = this.#history.findLastIndex(({ truth }) => truth[question] === text)
    throw new Error(
      `${questions[question]} was answered as after change ${of}, not as after ${oldest} to ${newest}: ${text}`,
    )
  }
}

/** Puts one source into another, where there are two. */
async function mergeNewest(server: SharingServer): Promise<void> {
  const { body } = await server.post('{ sources { nodes { slug } } }')
  const slugs: string[] = JSON.parse(body).data.sources.nodes.map(({ slug }: { slug: string }) => slug)
  const from = slugs.find((slug) => slug !== 'harbour-office')
  if (from !== undefined) await server.change('mergeSources', { from, into: 'harbour-office' })
}

/** By GET, with the name of the answer that is in hand. */
async function repeated(server: SharingServer, asked: string, inHand: Map<string, string>): Promise<string> {
  const name = inHand.get(asked)
  const { status, headers, body } = await server.get(
    asked,
    name === undefined ? {} : { 'if-none-match': name },
  )
  const { etag = '' } = headers
  const text = status === 304 ? (inHand.get(`${asked}${etag}`) ?? 'unknown') : body
  inHand.set(asked, etag).set(`${asked}${etag}`, text)
  return text
}
