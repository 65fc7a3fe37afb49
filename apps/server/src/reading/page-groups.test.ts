import type { GivenPage } from '@communique/press'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageGroups, sizeOf } from './page-groups.ts'

const file = fc
  .nat({ max: 200_000 })
  .map((length): GivenPage => ({ kind: 'file', bytes: new Uint8Array(length), format: 'auto' }))
const fields = fc.nat({ max: 50_000 }).map(
  (length): GivenPage => ({
    kind: 'fields',
    fields: { paragraphs: ['a'.repeat(length)], related: [{ teaser: 'b' }] },
  }),
)

it('keeps every page, in order, in groups that are neither long nor empty', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(file, fields), { maxLength: 60 }), (pages) => {
      const groups = pageGroups(pages)
      expect(groups.flat()).toEqual(pages)
      for (const group of groups) {
        expect(group.length).toBeGreaterThan(0)
        expect(group.length).toBeLessThanOrEqual(32)
        const bytes = group.reduce((sum, page) => sum + sizeOf(page), 0)
        expect(group.length === 1 || bytes <= 131_072).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})
