import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'

it('gives back every position it was made of', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat({ max: 999_999_999_999_999 }), (epoch, position) => {
      expect(decodeCursor(encodeCursor({ epoch, position }))).toEqual({ epoch, position })
    }),
  )
})

it('takes nothing else', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/^[0-9a-f]{32}\.\d+$/.test(text)),
      (text) => {
        expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }))
      },
    ),
  )
})
