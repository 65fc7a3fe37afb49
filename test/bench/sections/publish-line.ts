import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PageFields } from '@communique/press'
import { output } from '../child.ts'
import { startProduct } from '../contenders/product.ts'
import { type Took, timed } from '../measure/took.ts'
import type { Version } from '../version.ts'

/** `communique publish` of a compressed file against a running server, as a user does it. */
export async function publishLine(
  version: Version,
  databaseUrl: string,
  pages: readonly PageFields[],
  signal: AbortSignal,
): Promise<Took> {
  await using server = await startProduct(version, databaseUrl)
  const folder = await mkdtemp(join(tmpdir(), 'communique-publish-'))
  try {
    const file = join(folder, 'pages.jsonl.gz')
    await writeFile(file, gzipSync(pages.map((page) => `${JSON.stringify(page)}\n`).join('')))
    const flags = ['--conditions=communique:source', version.command, 'publish', file, '--url', server.url]
    return await timed(() =>
      output(process.execPath, flags, signal, {
        env: { ...process.env, COMMUNIQUE_DATA: server.dataDirectory },
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
