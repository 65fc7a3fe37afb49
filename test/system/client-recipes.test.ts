import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Kitchen, recipesIn } from '../environment/recipes.ts'

describe('the recipes for clients', () => {
  let kitchen: Kitchen
  beforeAll(async () => {
    kitchen = await Kitchen.open()
  })
  afterAll(() => kitchen[Symbol.asyncDispose]())

  it.each(recipesIn('ts'))('%s', async (heading, code) => {
    const file = await kitchen.write(`${heading.replaceAll(/\W/g, '-')}.ts`, code)
    expect(await kitchen.run(process.execPath, file)).toContain('"totalCount":0')
  })

  it.each(recipesIn('sh'))('%s', async (heading, code) => {
    const file = await kitchen.write(`${heading}.sh`, code)
    expect(await kitchen.run('bash', file)).toBe('{"data":{"articles":{"totalCount":0}}}')
  })

  it.for(recipesIn('python'))('%s', async ([heading, code], { skip }) => {
    const version = await kitchen.run('python3', '--version').catch(() => null)
    skip(version === null, 'there is no Python')
    expect(await kitchen.run('python3', await kitchen.write(`${heading}.py`, code))).toContain(
      '"totalCount":0',
    )
  })

  it('are there', () => {
    const languages = ['ts', 'sh', 'java', 'yaml', 'python']
    expect(languages.map((language) => recipesIn(language).length)).toEqual([3, 2, 1, 2, 1])
  })
})
