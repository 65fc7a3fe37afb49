import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { inventedStories } from './invented-stories.ts'

/** A text to make articles of. */
export interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** They belong to their publishers: measured with, never part of the repository. */
const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url))
const agency = `${corpora}kcna-2011.jsonl.gz`
const office = `${corpora}lk-president-en.jsonl.gz`

export type StoryOrigin = 'corpora' | 'invented'

export function storyOrigin(): StoryOrigin {
  return existsSync(agency) && existsSync(office) ? 'corpora' : 'invented'
}

/** Real texts where they lie beside the repository, else invented ones. */
export async function stories(origin: StoryOrigin): Promise<readonly Story[]> {
  if (origin === 'invented') return inventedStories()
  return [...(await agencyStories()), ...(await officeStories())]
}

async function agencyStories(): Promise<Story[]> {
  const lines = await linesOf<{ title: string; paragraphs: string[] }>(agency)
  return lines
    .map(({ title, paragraphs }) => ({ title, paragraphs }))
    .filter(({ paragraphs }) => lengthOf(paragraphs) >= 200)
}

async function officeStories(): Promise<Story[]> {
  const lines = await linesOf<{ description: string; text: string }>(office)
  return lines.map(({ description, text }) => {
    const [, ...paragraphs] = text.split('\n\n')
    return { title: description, paragraphs }
  })
}

const lengthOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0)

async function linesOf<Line>(path: string): Promise<Line[]> {
  const text = gunzipSync(await readFile(path)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
}
