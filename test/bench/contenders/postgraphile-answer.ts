import type { QuestionName } from '../options.ts'
import type { Json, JsonObject } from './contender.ts'

/** What stands under a name of ours: its type is the first part of its id. */
const typeUnder: Readonly<Record<string, string>> = {
  article: 'Article',
  articles: 'Article',
  source: 'Source',
  speeches: 'Speech',
  speech: 'Speech',
  speaker: 'Speaker',
  relatedItems: 'RelatedItem',
  node: 'Speaker',
}

/** PostGraphile's answer as the archive would give it: ids with their types, dates as objects, lists as lists. */
export function inOurWords(name: QuestionName, data: JsonObject): Json {
  const told = object(translated(data, ''))
  if (name === 'q2') return { articles: object(told['source'])['articles'] ?? null }
  if (name === 'q3') return { search: { edges: list(told['search']).map(edge) } }
  if (name === 'q6') return { node: { __typename: 'Speaker', ...object(told['node']) } }
  return told
}

function edge(hit: Json): Json {
  const { score = null, snippet = null, article = null, speech = null } = object(hit)
  const node =
    article === null
      ? { __typename: 'Speech', ...object(speech) }
      : { __typename: 'Article', ...object(article) }
  return { score, snippet, node }
}

/** `under`: the name of the field that holds the value, also through lists and connections. */
function translated(value: Json, under: string): Json {
  if (isList(value)) return value.map((item) => translated(item, under))
  if (value === null || typeof value !== 'object') return value
  const { nodes, ...others } = value
  if (nodes !== undefined && Object.keys(others).length === 0) return translated(nodes, under)
  const fields: Record<string, Json> = {}
  for (const [name, field] of Object.entries(value)) {
    if (name === 'publishedValue') fields['published'] = published(value)
    else if (name === 'id') fields['id'] = `${typeUnder[under]}:${String(field)}`
    else if (!name.startsWith('published')) fields[name] = translated(field, name === 'nodes' ? under : name)
  }
  return fields
}

function published(row: JsonObject): Json {
  const { publishedValue = null, publishedPrecision, publishedBasis } = row
  if (publishedValue === null) return null
  return {
    value: publishedValue,
    ...(publishedPrecision !== undefined && { precision: publishedPrecision }),
    ...(publishedBasis !== undefined && { basis: publishedBasis }),
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function list(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : []
}

function object(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !isList(value) ? value : {}
}
