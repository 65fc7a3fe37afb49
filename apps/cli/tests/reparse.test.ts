import { createArchive, Reparse } from '@communique/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, startArchive, type TestArchive } from '../testing/archive.ts'
import { runHere } from '../testing/run-here.ts'

/* What changed, and in how many articles, is tested with an archive of the first release: test/system/upgrade.test.ts. */
describe('communique reparse', () => {
  let data: Folder
  let archive: TestArchive
  beforeAll(async () => {
    data = await Folder.make()
    archive = await startArchive(data.path, { sample: true })
  })
  afterAll(async () => {
    await archive[Symbol.asyncDispose]()
    await data[Symbol.asyncDispose]()
  })

  it('changes nothing where the parser is the same', async () => {
    // A busy machine prints its rate beside it.
    expect(await runHere(['reparse', ...archive.flags])).toMatchObject({
      code: 0,
      stdout: 'checked 37, changed 0, refused 0\n',
    })
  })

  it('leaves standard output to the articles with --json, and says the sum beside it', async () => {
    expect(await runHere(['reparse', '--json', ...archive.flags])).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/(?:^|\n)checked 37, changed 0, refused 0\n$/),
    })
  })

  it('goes on behind an article', async () => {
    const { reparse } = await createArchive(archive).request(Reparse, { input: { first: 30 } })
    expect(reparse).toMatchObject({ checked: 30, changes: [], articles: [] })
    const { stdout } = await runHere(['reparse', '--after', String(reparse.next), ...archive.flags])
    expect(stdout).toBe('checked 7, changed 0, refused 0\n')
  })
})
