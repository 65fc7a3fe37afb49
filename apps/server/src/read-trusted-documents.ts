import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from './operation/document-id.ts'
import { ServerError } from './server-error.ts'

type Documents = readonly (readonly [id: string, text: string])[]

/**
 * Trusted documents with their ids, from a file or from all files of a folder: what GraphQL Code Generator and Relay
 * write (`{ id: text }`), the manifest of Apollo (`operations` with `id` and `body`), or documents themselves
 * (`.graphql`), whose id is their hash.
 * @throws ServerError `TRUSTED_DOCUMENTS_UNUSABLE`
 */
export async function readTrustedDocuments(path: string): Promise<Documents> {
  const documents: (readonly [string, string])[] = []
  for (const file of await filesAt(path)) documents.push(...(await documentsIn(file)))
  return documents
}

async function filesAt(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = await readdir(path)
    const files = names.filter((name) => /\.(?:json|graphql|gql)$/.test(name)).sort()
    if (files.length === 0) throw unusable(path, 'the folder holds no .json and no .graphql file')
    return files.map((name) => join(path, name))
  } catch (cause) {
    throw cause instanceof ServerError ? cause : unusable(path, reasonOf(cause))
  }
}

async function documentsIn(file: string): Promise<Documents> {
  let text: string
  let given: unknown
  try {
    text = await readFile(file, 'utf8')
    if (!file.endsWith('.json')) return [[hashOf(text), text]]
    given = JSON.parse(text)
  } catch (cause) {
    throw unusable(file, reasonOf(cause))
  }
  const pairs = isRecord(given) ? pairsIn(given) : null
  if (pairs === null) throw unusable(file, 'it maps no ids to texts of documents')
  return pairs
}

function pairsIn(manifest: Readonly<Record<string, unknown>>): Documents | null {
  const { format, operations } = manifest
  const entries: readonly (readonly [unknown, unknown])[] =
    format === 'apollo-persisted-query-manifest' && Array.isArray(operations)
      ? operations.map((one: unknown) => (isRecord(one) ? [one['id'], one['body']] : [null, null]))
      : Object.entries(manifest)
  const pairs = entries.flatMap(([id, text]) =>
    typeof id === 'string' && typeof text === 'string' ? [[id, text] as const] : [],
  )
  return pairs.length === entries.length ? pairs : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function unusable(path: string, reason: string): ServerError {
  return new ServerError(
    'TRUSTED_DOCUMENTS_UNUSABLE',
    `The trusted documents at ${path} cannot be read (${reason}). Name a manifest of GraphQL Code Generator, Relay or Apollo, a .graphql file, or a folder of these with --trusted-documents.`,
  )
}
