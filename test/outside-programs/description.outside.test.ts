import { describeExport, formats } from '@communique/export'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subject } from '../../packages/export/testing/articles.ts'
import { NpmFolder } from '../environment/npm-folder.ts'

/** What the validator says; it asks for the context on the internet, which it may not reach, and only warns. */
interface Judgement {
  readonly errors: readonly { readonly id: string; readonly message: string }[]
  readonly root: { readonly name: string; readonly files: readonly string[] } | null
}

describe('the description of an export, as an RO-Crate', () => {
  let folder: NpmFolder
  beforeAll(async () => {
    folder = await NpmFolder.open(['ro-crate@3.7.2'])
    await folder.write(
      'judge.js',
      `import { readFileSync } from 'node:fs'
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      const { ROCrate } = require('ro-crate')
      const { Validator } = require('ro-crate/lib/validator')
      console.error = () => {}
      const text = readFileSync(process.argv[2], 'utf8')
      const validator = new Validator()
      validator.parseJSON(text)
      await validator.validate()
      const errors = validator.results.filter(({ status }) => status === 'error')
      const root = validator.crate?.rootDataset
      console.log(JSON.stringify({
        errors,
        root: root ? { name: String(root.name), files: [...(root.hasPart ?? [])].map((part) => String(part.localPath)) } : null,
      }))`,
    )
  })
  afterAll(() => folder?.[Symbol.asyncDispose]())

  const judged = async (text: string): Promise<Judgement> => {
    await folder.write('crate.json', text)
    return JSON.parse(await folder.run('node', 'judge.js', 'crate.json'))
  }

  it.each(formats)('is valid for $name', async (format) => {
    const { errors, root } = await judged(
      describeExport(subject, {
        format,
        name: `quota.${format.extensions[0]}`,
        bytes: 12,
        sha256: 'a'.repeat(64),
        articles: 3,
        rows: 5,
        ended: '2031-03-14T09:30:00.000Z',
        endGeneration: 4,
      }),
    )
    expect(errors).toEqual([])
    expect(root).toEqual({
      name: expect.stringContaining('text=quota'),
      files: [`quota.${format.extensions[0]}`],
    })
  })

  it('would be found to be wrong', async () => {
    const { errors } = await judged(
      '{"@context":"https://w3id.org/ro/crate/1.2/context","@graph":[{"@id":"ro-crate-metadata.json","@type":"CreativeWork","about":{"@id":"./"},"conformsTo":{"@id":"https://w3id.org/ro/crate/1.2"}},{"@id":"./","@type":"Dataset","name":"x"}]}',
    )
    expect(errors.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['licenseRequired', 'descriptionRequired']),
    )
  })
})
