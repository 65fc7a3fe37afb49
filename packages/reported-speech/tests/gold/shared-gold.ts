import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldDocument, GoldLabel, GoldSpeaker } from './gold-document.ts'

interface Text {
  readonly id: string
  readonly kind?: string
  readonly source?: string
  readonly title?: string
  readonly text: string
  readonly sentences: readonly { readonly n: number; readonly start: number; readonly end: number }[]
}

interface Labels {
  readonly id: string
  readonly speakers: readonly GoldSpeaker[]
  readonly sentences: Readonly<Record<string, GoldLabel>>
}

/** Labelled texts of publishers, which lie beside the repository. `name` is that of the files: `world-dev`. */
export function sharedGold(folder: string, name: string): GoldDocument[] {
  const texts: readonly Text[] = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const lines = readFileSync(join(folder, `${name}.labels.jsonl`), 'utf8')
    .trim()
    .split('\n')
  const labels = new Map(lines.map((line): [string, Labels] => [JSON.parse(line).id, JSON.parse(line)]))
  return texts.flatMap(({ id, kind = 'report', source = null, title = null, text, sentences }) => {
    const label = labels.get(id)
    if (!label) return []
    return {
      id,
      kind,
      genre: null,
      source,
      title,
      text,
      sentences: sentences.map(({ n, start, end }) => ({ start, end, label: label.sentences[n] ?? null })),
      speakers: label.speakers,
    }
  })
}
