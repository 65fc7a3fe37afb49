import { expect, it } from 'vitest'
import { beginningsOf, hasMatch, matchedParts } from './matching.ts'

it('marks what looks like the words of a search, whatever its endings, case and accents', () => {
  const beginnings = beginningsOf('"flooding accord" or état -tunnel')
  expect(matchedParts('The Floods, an accord.', beginnings).filter(({ isMatch }) => isMatch)).toEqual([
    { text: 'accord', isMatch: true },
  ])
  expect(hasMatch('Etat', beginnings)).toBe(true)
  expect(hasMatch('A tunnel', beginnings)).toBe(false)
  expect(hasMatch('flooded', beginningsOf('flood'))).toBe(true)
  expect(matchedParts('a b', []).map(({ text }) => text)).toEqual(['a b'])
})
