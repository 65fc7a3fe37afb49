import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { bearerKey } from './caller.ts'
import { operationRequest } from './operation-request.ts'

it('reads an operation, whatever else is null', () => {
  expect(operationRequest({ query: '{ a }' })).toEqual({
    query: '{ a }',
    documentId: null,
    operationName: null,
    variables: {},
  })
  const whole = { query: 'query A { a }', documentId: null, operationName: 'A', variables: { x: 1 } }
  expect(operationRequest({ ...whole, extensions: { y: 1 }, other: 1 })).toEqual(whole)
})

it.each<[unknown, string]>([
  [undefined, 'not a JSON object'],
  ['text', 'not a JSON object'],
  [[{ query: '{ a }' }], 'Batches are not supported'],
  [{}, '`query` is missing'],
  [{ query: null }, '`query` is missing'],
  [{ query: 1 }, '`query` is not a string'],
  [{ query: '{ a }', operationName: 1 }, '`operationName` is not a string'],
  [{ query: '{ a }', variables: [] }, '`variables` is not a JSON object'],
  [{ query: '{ a }', variables: 'x' }, '`variables` is not a JSON object'],
  [{ query: '{ a }', extensions: 1 }, '`extensions` is not a JSON object'],
])('says what is wrong with %j', (given, message) => {
  expect(() => operationRequest(given)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_REQUEST' },
    }),
  )
})

const hash = createHash('sha256').update('{ a }').digest('hex')
const persistedQuery = (sha256Hash: unknown, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash },
})
it.each<[object, string | null]>([
  [{ extensions: persistedQuery(hash) }, `sha256:${hash}`],
  [{ extensions: persistedQuery(hash.toUpperCase()), query: '{ a }' }, `sha256:${hash}`],
  [{ extensions: persistedQuery('ListOfArticles') }, 'ListOfArticles'],
  [{ documentId: `sha256:${hash}` }, `sha256:${hash}`],
  [{ documentId: 'x-own:7', id: 'other' }, 'x-own:7'],
  [{ doc_id: '7' }, '7'],
  [{ id: '7', query: '{ b }' }, '7'],
])('finds what the document of %j is called', (given, documentId) => {
  expect(operationRequest(given)).toMatchObject({ documentId })
})

it.each<[object, string]>([
  [{ query: '{ b }', extensions: persistedQuery(hash) }, 'The hash is not that of `query`'],
  [{ query: '{ a }\n', documentId: `sha256:${hash}` }, 'The hash is not that of `query`'],
  [{ extensions: persistedQuery(hash, 2) }, '`extensions.persistedQuery` is invalid'],
  [{ extensions: persistedQuery(7) }, '`extensions.persistedQuery` is invalid'],
  [{ documentId: 7 }, '`query` is missing'],
  [{ documentId: '' }, '`query` is missing'],
])('refuses a document that %j calls', (given, message) => {
  expect(() => operationRequest(given)).toThrow(message)
})

it.each([
  [undefined, null],
  ['', null],
  ['Basic abc', null],
  ['Bearer', null],
  ['Bearer a b', null],
  ['Bearer abc', 'abc'],
  ['bearer  abc ', 'abc'],
])('reads the key in %j', (header, key) => {
  expect(bearerKey(header)).toBe(key)
})
