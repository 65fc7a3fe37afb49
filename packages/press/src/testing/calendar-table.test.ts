import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { calendarTable } from './calendar-table.ts'

it('is what Intl knows: else `npm run generate`, and look at what parts', () => {
  expect(calendarTable()).toBe(readFileSync(new URL('../data/calendar-table.ts', import.meta.url), 'utf8'))
}, 120_000)
