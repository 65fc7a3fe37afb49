import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const top = fileURLToPath(new URL('../../', import.meta.url))
const packages = [
  '.',
  'packages/reported-speech',
  'packages/press',
  'packages/containers',
  'packages/export',
  'packages/full-text',
  'packages/archive',
  'packages/pothos-kysely',
  'packages/schema',
  'packages/sdk',
  'apps/server',
  'apps/cli',
  'apps/reader',
  'test',
  'test/bench',
]

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

async function read<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(`${top}${path}`, 'utf8'))
}

describe('dependencies', () => {
  it('are pinned to exact versions', async () => {
    for (const folder of packages) {
      const { dependencies = {}, devDependencies = {} } = await read<Manifest>(`${folder}/package.json`)
      const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
      )
      expect([folder, loose]).toEqual([folder, []])
    }
  })

  it('bring one copy of graphql', async () => {
    const { packages: locked } = await read<{ packages: Record<string, object> }>('package-lock.json')
    expect(Object.keys(locked).filter((path) => path.endsWith('node_modules/graphql'))).toEqual([
      'node_modules/graphql',
    ])
  })

  it('are none for the SDK', async () => {
    const { dependencies = {} } = await read<Manifest>('packages/sdk/package.json')
    expect(dependencies).toEqual({})
  })

  it('are locked without the address of a registry', async () => {
    for (const folder of ['', 'test/bench/']) {
      const lock = await readFile(`${top}${folder}package-lock.json`, 'utf8')
      expect([folder, lock.match(/"resolved": "https?:.*/g) ?? []]).toEqual([folder, []])
    }
  })

  it('of the bench stay out of the product', async () => {
    const { packages: locked } = await read<{ packages: Record<string, object> }>('package-lock.json')
    const peers = ['fastify', 'mercurius', 'postgraphile', 'autocannon'].map((name) => `node_modules/${name}`)
    expect(peers.filter((path) => path in locked)).toEqual([])
  })
})
