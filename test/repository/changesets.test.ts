import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const top = fileURLToPath(new URL('../..', import.meta.url))

function published(): string[] {
  const manifests = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(join(top, parent)).map((name): { name: string; private?: boolean } =>
      JSON.parse(readFileSync(join(top, parent, name, 'package.json'), 'utf8')),
    ),
  )
  return manifests.filter((manifest) => manifest.private !== true).map(({ name }) => name)
}

describe('changesets', () => {
  it('name packages that are published, and say what changed', () => {
    const names = published()
    const files = readdirSync(join(top, '.changeset')).filter(
      (name) => name.endsWith('.md') && name !== 'README.md',
    )
    const faults = files.filter((file) => {
      const text = readFileSync(join(top, '.changeset', file), 'utf8')
      const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? []
      const changes = [...head.matchAll(/^'([^']+)': (?:patch|minor|major)$/gm)].map(([, name = '']) => name)
      return changes.length === 0 || changes.some((name) => !names.includes(name)) || body.trim() === ''
    })
    expect(faults).toEqual([])
  })
})
