import { type GivenPage, type ParsedPage, parsePage } from '@communique/press'

const read = new Set<string>()

/**
 * In place of the parser's thread: ends without a word on a page that says CRASH, never comes back from one that says
 * HANG, throws at one that says THROW or that says ONCE and comes again, and takes its time over one that says SLOW.
 */
export default function readPages({
  files,
}: {
  readonly files: readonly GivenPage[]
}): { status: 'READ'; place: string; page: ParsedPage }[][] {
  return files.map((given) => {
    const page = parsePage(given)
    if (page.raw.includes('CRASH')) process.exit(1)
    if (page.raw.includes('HANG')) for (;;);
    if (page.raw.includes('THROW')) throw new Error('The parser has a fault')
    if (page.raw.includes('ONCE') && read.size === read.add(page.sha256).size) throw new Error('Once more')
    if (page.raw.includes('SLOW')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    return [{ status: 'READ', place: '', page }]
  })
}
