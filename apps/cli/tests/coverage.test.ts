import { createArchive, PublishPages } from '@communique/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, startArchive, type TestArchive } from '../testing/archive.ts'
import { runHere } from '../testing/run-here.ts'

let archive: TestArchive
let data: Folder
beforeAll(async () => {
  data = await Folder.make()
  archive = await startArchive(data.path)
  await publish('Velmar', '2031-05-05', [
    { teaser: 'The harbour light of Selmouth was lit by...', date: '2031-05-04' },
    { teaser: '=The canal freezes', date: '2031-05-03', url: 'https://velmar.example/canal' },
  ])
  await publish('Velmar', '2031-05-12', [
    { teaser: 'The harbour light of Selmouth was lit by the keeper', date: '2031-05-04' },
  ])
  await publish('Orlanda', '2031-05-12', [{ teaser: 'The bridge opens', date: '2031-05-11' }])
})
afterAll(async () => {
  await archive[Symbol.asyncDispose]()
  await data[Symbol.asyncDispose]()
})

const coverage = (...args: string[]) => runHere(['coverage', ...args, '--url', archive.url])

async function publish(
  source: string,
  date: string,
  related: readonly { teaser: string; date: string; url?: string }[],
): Promise<void> {
  const page = { source, title: `Week of ${date}`, date, text: `The office publishes ${date}.`, related }
  await createArchive(archive).request(PublishPages, { input: { pages: [page] } })
}

describe('communique coverage', () => {
  it('lists each missing article once, with how often and where it is announced', async () => {
    const { code, stdout, stderr } = await coverage('--source', 'velmar')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^2031-05-04 {2}The harbour light of Selmouth was lit by the keeper\n {2}Velmar, announced 2 times\n {2}last on http:\S+\/a\/Article:\S+\n/,
    )
    expect(stdout).toContain('leads to https://velmar.example/canal')
    expect(stdout).toMatch(/\n2 missing articles\n$/)
  })

  it('gives rows, of which no spreadsheet makes formulas', async () => {
    const { stdout } = await coverage('--csv', '--all')
    const [header, ...rows] = stdout
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\n')
    expect(header).toMatch(/^published,teaser,truncated,url,count,source,/)
    expect(rows.map((row) => row.slice(0, row.indexOf(',http')))).toEqual([
      '2031-05-11,The bridge opens,false,,1,Orlanda,orlanda',
      '2031-05-04,The harbour light of Selmouth was lit by the keeper,false,,2,Velmar,velmar',
      "2031-05-03,'=The canal freezes,false",
    ])
    const json = await coverage('--json', '--first', '1')
    expect(JSON.parse(json.stdout)).toMatchObject({ teaser: 'The bridge opens', url: null, count: 1 })
  })

  it('says with its exit code that nothing is missing', async () => {
    const { code, stderr } = await coverage('--since', '2032')
    expect(code).toBe(3)
    expect(stderr).toContain('Nothing that the options select is announced and missing.')
    const { stdout } = await coverage('--first', '1')
    expect(stdout).toContain('1 of 3 missing articles; --first NUMBER or --all shows more')
  })
})
