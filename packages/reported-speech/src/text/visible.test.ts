import { expect, it } from 'vitest'
import { VisibleText } from './visible.ts'

it('knows where what is seen stands in the text as given', () => {
  const given = '\u200bThe d\u00adam\u200b\u200b holds.\ufeff'
  const visible = new VisibleText(given)
  expect(visible.text).toBe('The dam holds.')
  const dam = visible.givenOf({ start: 4, end: 7 })
  expect(given.slice(dam.start, dam.end)).toBe('d\u00adam')
  expect(visible.visibleOf(dam)).toEqual({ start: 4, end: 7 })
  const all = visible.givenOf({ start: 0, end: 14 })
  expect(given.slice(all.start, all.end)).toBe('The d\u00adam\u200b\u200b holds.')
  expect(visible.givenOf({ start: 4, end: 4 })).toEqual({ start: 5, end: 5 })
})

it('leaves a text alone in which all is seen', () => {
  const visible = new VisibleText('The dam holds.')
  expect(visible.givenOf({ start: 4, end: 7 })).toEqual({ start: 4, end: 7 })
  expect(visible.visibleOf({ start: 4, end: 7 })).toEqual({ start: 4, end: 7 })
})
