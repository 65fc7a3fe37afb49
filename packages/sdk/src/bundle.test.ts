import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const limit = 3_000

test(`createArchive, with all that it can do, is at most ${limit} bytes, minified and gzipped`, async () => {
  const code = await bundle("export { createArchive } from './index.ts'")
  expect(gzipSync(code, { level: 9 }).byteLength).toBeLessThanOrEqual(limit)
})

test('documents that are not used are not in the bundle', async () => {
  const code = await bundle("export { createArchive, Timeline } from './index.ts'")
  const operations = [...code.matchAll(/\b(?:query|mutation|subscription) (\w+)/g)].map(([, name]) => name)
  expect(operations.sort()).toEqual(['ArticlePublished', 'Timeline'])
})

test('the stores of cursors are only where they are used', async () => {
  expect(await bundle("export { createArchive } from './index.ts'")).not.toContain('localStorage')
  expect(await bundle("export { localStorageCursor } from './index.ts'")).toContain('localStorage')
})

test('what is for tests is only in an entry of its own', async () => {
  expect(await bundle("export * from './index.ts'")).not.toContain('NO_FIXTURE')
  expect(await bundle("export { createTestArchive } from './testing.ts'")).toContain('NO_FIXTURE')
})

test('nothing is imported from elsewhere', async () => {
  expect(await bundle("export * from './index.ts'")).not.toMatch(/\bimport\b|\brequire\b|\bprocess\b/)
})

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}
