import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** An invented notice as a page in JSON, another one for each number. */
export function noticeLine(number: number): string {
  const day = `2031-${two((number % 12) + 1)}-${two((number % 28) + 1)}`
  return JSON.stringify({
    id: `notice-${number}`,
    title: `Notice ${number}`,
    source: `Harbour Office ${number % 7}`,
    date: day,
    paragraphs: [
      `The Harbour Office of Tavelund opened pier number ${number} on ${day}.`,
      `Ilka Brandeaux${number % 40}, Minister of Harbours of Tavelund, said that pier ${number} would serve ${number + 3} ships a year. She added that the crews had worked through the winter.`,
      `"Nobody will wait at pier ${number} again," said Captain Odo Varnek${number % 23}.`,
    ],
  })
}

const two = (number: number) => String(number).padStart(2, '0')

/** Writes lines as `.jsonl.gz`. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(ended(lines)), createGzip(), createWriteStream(path))
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
