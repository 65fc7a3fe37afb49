import { readFile, writeFile } from 'node:fs/promises'
import { BenchError } from '../options.ts'

const begin = '<!-- figures: written by npm run bench -- --write-docs -->'
const end = '<!-- end of figures -->'

/** Puts the report between the marks of docs/performance.md: what people wrote around it stays. */
export async function writeDocument(path: string, text: string): Promise<void> {
  const old = await readFile(path, 'utf8')
  const [from, to] = [old.indexOf(begin), old.indexOf(end)]
  if (from < 0 || to < from) throw new BenchError(`${path} has lost the marks between which figures stand`)
  await writeFile(path, `${old.slice(0, from + begin.length)}\n\n${text}\n\n${old.slice(to)}`)
}
