import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pagesIn } from '@communique/containers'

// Reads all pages out of a file, and does nothing with them.
const [path = ''] = process.argv.slice(2)
await using file = await open(path)
let pages = 0
for await (const found of pagesIn(
  {
    name: '',
    size: (await file.stat()).size,
    stream: () => createReadStream(path),
    read: async (start, end) => (await file.read(new Uint8Array(end - start), 0, end - start, start)).buffer,
  },
  { format: 'auto' },
)) {
  if (found.kind === 'PAGE') pages += 1
}
console.log(pages)
