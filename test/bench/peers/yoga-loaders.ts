import DataLoader from 'dataloader'
import type pg from 'pg'

export interface ArticleRow {
  readonly id: string
  readonly source_id: string | null
  readonly title: string
  readonly url: string | null
  readonly language: string | null
  readonly text: string
  readonly published_value: string | null
  readonly published_precision: string | null
  readonly published_basis: string | null
}

export interface SpeechRow {
  readonly id: string
  readonly article_id: string
  readonly position: number
  readonly kind: string
  readonly speaker_id: string
  readonly office: string | null
  readonly country: string | null
}

interface NamedRow {
  readonly id: string
  readonly name: string
}

interface PartRow {
  readonly speech_id: string
  readonly article_id: string
}

export const articleColumns =
  'id, source_id, title, url, language, text, published_value, published_precision, published_basis'
export const speechColumns = 'id, article_id, position, kind, speaker_id, office, country'

/** One statement, prepared under its name, for all rows of a kind that one step asks for. */
export function createLoaders(pool: pg.Pool) {
  function rows<Row extends object>(name: string, text: string) {
    return async (keys: readonly string[]): Promise<Row[]> =>
      (await pool.query<Row>({ name, text, values: [[...keys]] })).rows
  }

  function one<Row extends { readonly id: string }>(name: string, text: string) {
    const load = rows<Row>(name, text)
    return new DataLoader<string, Row | null>(async (keys) => {
      const found = new Map((await load(keys)).map((row) => [row.id, row]))
      return keys.map((key) => found.get(key) ?? null)
    })
  }

  function many<Row extends object>(name: string, text: string, keyOf: (row: Row) => string) {
    const load = rows<Row>(name, text)
    return new DataLoader<string, Row[]>(async (keys) => {
      const found = Map.groupBy(await load(keys), keyOf)
      return keys.map((key) => found.get(key) ?? [])
    })
  }

  return {
    article: one<ArticleRow>(
      'article',
      `select ${articleColumns} from visible_article where id = any($1::uuid[])`,
    ),
    source: one<NamedRow>('source', 'select id, slug, name from source where id = any($1::uuid[])'),
    speaker: one<NamedRow>(
      'speaker',
      'select id, name, description, kind from speaker where id = any($1::uuid[])',
    ),
    speech: one<SpeechRow>('speech', `select ${speechColumns} from speech where id = any($1::uuid[])`),
    speeches: many<SpeechRow>(
      'speeches',
      `select ${speechColumns} from speech where article_id = any($1::uuid[]) order by position`,
      (row) => row.article_id,
    ),
    statements: many<PartRow>(
      'statements',
      'select speech_id, position, mode, text from statement where speech_id = any($1::uuid[]) order by position',
      (row) => row.speech_id,
    ),
    relatedItems: many<PartRow>(
      'items',
      `select id, article_id, position, teaser, truncated, url, published_value, published_precision
       from related_item where article_id = any($1::uuid[]) order by position`,
      (row) => row.article_id,
    ),
  }
}

export interface Context {
  readonly pool: pg.Pool
  readonly loaders: ReturnType<typeof createLoaders>
}
