import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Kitchen, recipesIn } from '../environment/recipes.ts'

describe('the recipes for clients that take their time', () => {
  let kitchen: Kitchen
  beforeAll(async () => {
    kitchen = await Kitchen.open()
  })
  afterAll(() => kitchen[Symbol.asyncDispose]())

  it('of Java', { timeout: 60_000 }, async ({ skip }) => {
    const version = await kitchen.run('java', '--version').catch(() => null)
    skip(version === null, 'there is no Java')
    for (const [, code] of recipesIn('java')) {
      expect(await kitchen.run('java', await kitchen.write('Count.java', code))).toContain('"totalCount":0')
    }
  })

  it('of GraphQL Code Generator, from a running server', { timeout: 60_000 }, async () => {
    const [, code] = recipesIn('yaml').find(([, yaml]) => yaml.includes('oneOf: true')) ?? ['', '']
    const config = await kitchen.write('codegen.yml', code)
    await mkdir(join(kitchen.folder, 'src'))
    const document = 'query One($by: ArticleBy!) { article(by: $by) { title } }'
    await writeFile(join(kitchen.folder, 'src/one.graphql'), document)
    await kitchen.run(join(kitchen.folder, 'node_modules/.bin/graphql-codegen'), '--config', config)
    const written = (name: string) => readFile(join(kitchen.folder, 'src/gql', name), 'utf8')
    // One field of the input, and none of the others.
    expect((await written('graphql.ts')).replaceAll(/\/\*.*?\*\//g, '')).toMatch(
      /id\?: never;\s+sha256: string; url\?: never/,
    )
    expect(Object.values(JSON.parse(await written('persisted-documents.json')))).toEqual([document])
  })
})
