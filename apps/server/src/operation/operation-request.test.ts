import { expect, it } from 'vitest'
import { bearerKey } from './caller.ts'
import { operationRequest } from './operation-request.ts'

it('reads an operation, whatever else is null', () => {
  expect(operationRequest({ query: '{ a }' })).toEqual({ query: '{ a }', operationName: null, variables: {} })
  const whole = { query: 'query A { a }', operationName: 'A', variables: { x: 1 } }
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
