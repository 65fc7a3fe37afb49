import { describe, expect, it } from 'vitest'
import { archiveUrl } from './address.ts'

describe('the address of an archive', () => {
  it.each([
    '',
    '/',
    '/?text=bridge&since=2031',
    '/a/Article:0198#s-0-1',
    '/speaker/Speaker:0198',
    '/source/port-office/',
    '/phrase?text=joint+statement',
    '/speakers?since=2031',
    '/graphql/',
  ])('is known by that of its page %s', (page) => {
    expect(archiveUrl(`https://archive.example${page}`)).toBe('https://archive.example/graphql')
  })

  it('may have a path of its own', () => {
    expect(archiveUrl('https://example.org/archive/graphql')).toBe('https://example.org/archive/graphql')
  })
})
