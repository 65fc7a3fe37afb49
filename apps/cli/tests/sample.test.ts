import { createHash } from 'node:crypto'
import { Articles, createArchive, Publications } from '@communique/sdk'
import { sampleHashes, samplePages } from '@communique/server/sample-pages'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder, publishStatements, startArchive, type TestArchive } from '../testing/archive.ts'
import { runHere } from '../testing/run-here.ts'

describe('communique sample remove', () => {
  let data: Folder
  let archive: TestArchive
  beforeEach(async () => {
    data = await Folder.make()
    archive = await startArchive(data.path, { sample: true })
  })
  afterEach(async () => {
    await archive[Symbol.asyncDispose]()
    await data[Symbol.asyncDispose]()
  })

  const remove = () => runHere(['sample', 'remove', '--url', archive.url, '--data', data.path])

  async function titles(): Promise<string[]> {
    const { articles } = await createArchive({ url: archive.url }).request(Articles, { first: 100 })
    return articles.nodes.map(({ title }) => title)
  }

  it('withdraws the sample, once and for good, and nothing else', async () => {
    await publishStatements(archive, 7)
    expect(await titles()).toHaveLength(38)

    expect(await remove()).toEqual({ code: 0, stdout: 'Removed 37 sample articles.\n', stderr: '' })
    const [own, ...others] = await titles()
    expect(own).toMatch(/Ministry of Harbours of Tavelund/)
    expect(others).toEqual([])

    expect(await remove()).toEqual({ code: 0, stdout: 'The archive holds no sample articles.\n', stderr: '' })
    await archive[Symbol.asyncDispose]()
    archive = await startArchive(data.path, { sample: true })
    expect(await titles()).toEqual([own])
  })

  it('tells subscribers of each article', async () => {
    expect(await remove()).toMatchObject({ code: 0 })
    const withdrawn = new Set<string>()
    for await (const { publications } of createArchive({ url: archive.url }).subscribe(Publications, {
      from: 'BEGINNING',
      kinds: ['WITHDRAWN'],
    })) {
      if (publications.__typename === 'ArticleWithdrawn') withdrawn.add(publications.articleId)
      if (withdrawn.size === 37) break
    }
    expect(withdrawn.size).toBe(37)
  })

  it('needs a key', async () => {
    const { code, stderr } = await runHere(['sample', 'remove', '--url', archive.url, '--key', 'nonsense'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^communique: The archive at .* does not know the key from --key.*--data.*\n$/)
    expect(await titles()).toHaveLength(37)
  })
})

it('knows the sample of earlier versions too', async () => {
  const hashes = await sampleHashes()
  expect(new Set(hashes).size).toBe(73)
  // It was the same but for the years.
  const page = (await samplePages()).find(({ name }) => name.endsWith('cable-statement.json'))
  const earlier = Buffer.from(page?.bytes ?? [])
    .toString()
    .replaceAll('2025', '2031')
    .replaceAll('2008', '2014')
  expect(hashes).toContain(createHash('sha256').update(earlier).digest('hex'))
})
