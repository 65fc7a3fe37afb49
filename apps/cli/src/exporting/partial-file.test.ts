import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PartialFile } from './partial-file.ts'

const begun = { asked: 'all', position: 'p.1', generation: 1, total: 9, at: '2031-03-14T09:30:00Z' }
const options = { made: 'test 1', isForced: false }

describe('PartialFile', () => {
  let folder = ''
  let path = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-partial-'))
    path = join(folder, 'a.csv')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function half(asked = begun): Promise<PartialFile> {
    const file = PartialFile.at(path, options)
    await file.begin(asked)
    await file.write(Buffer.from('one,'))
    file.note({ articles: 1, after: 'cursor', writer: { rows: 1n } })
    await file.save()
    await file.write(Buffer.from('tw'))
    return file
  }

  it('is gone on with behind what was saved, with what the writer knew', async () => {
    await (await half())[Symbol.asyncDispose]()
    await using next = PartialFile.at(path, options)
    const left = await next.left('all', false)
    expect(left).toEqual({
      begun,
      reached: { articles: 1, bytes: 4, after: 'cursor', writer: { rows: 1n } },
    })
    if (left === null || typeof left === 'string') throw new Error('Nothing is left')
    await next.resume(left.begun, left.reached)
    await next.write(Buffer.from('two'))
    expect(next.digest()).toBe('a173926d6f48095ddb000ec0740f1661d1ee39ed62a0fbe5110aef88eb14fb37')
    expect(existsSync(path)).toBe(false)
    await next.keep({ path: join(folder, 'a.json'), content: '{}' })
    expect(await readFile(path, 'utf8')).toBe('one,two')
    expect(existsSync(`${path}.partial.state`)).toBe(false)
  })

  it('is not taken from another run', async () => {
    await using first = await half()
    await using second = PartialFile.at(path, options)
    const left = await second.left('all', false)
    if (left === null || typeof left === 'string') throw new Error('Nothing is left')
    await second.resume(left.begun, left.reached)
    first.note({ articles: 2, after: 'later', writer: undefined })
    await expect(first.save()).rejects.toThrow('Another run writes the file')
    await expect(first.keep({ path: join(folder, 'a.json'), content: '' })).rejects.toThrow('Another run')
    expect(existsSync(path)).toBe(false)
  })

  it('is not taken from another run that writes its state in the same moment', async () => {
    await using file = await half()
    // Another run took what lies beside the state, and gave it the name of the state.
    await symlink(join(folder, 'gone', 'state'), `${path}.partial.state.new`)
    file.note({ articles: 2, after: 'later', writer: undefined })
    await expect(file.save()).rejects.toThrow(/^Another run writes the file/)
  })

  it.each(['', '/'])('is not begun in the place of a folder: its name%s', (end) => {
    expect(() => PartialFile.at(`${folder}${end}`, { ...options, isForced: true })).toThrow('is a folder')
    expect(() => PartialFile.at(`${folder}/none/`, options)).toThrow('is a folder')
  })

  it('is begun anew where another version wrote it, or a part is missing', async () => {
    await (await half())[Symbol.asyncDispose]()
    const newer = PartialFile.at(path, { ...options, made: 'test 2' })
    expect(await newer.left('all', false)).toBe('another version of this command began it')
    await writeFile(`${path}.partial`, 'o')
    expect(await PartialFile.at(path, options).left('all', false)).toBe(
      `${path}.partial is shorter than it was`,
    )
  })

  it('is not taken for something that somebody else made', async () => {
    await writeFile(`${path}.partial`, 'mine')
    const file = PartialFile.at(path, options)
    await expect(file.left('all', false)).rejects.toThrow('exists, and nothing says what it is')
    expect(await file.left('all', true)).toBeNull()
    await (await half({ ...begun, asked: 'some' }))[Symbol.asyncDispose]()
    await expect(file.left('all', false)).rejects.toThrow('an unfinished export of something else (some)')
  })
})
