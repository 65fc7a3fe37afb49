import { writeFileSync } from 'node:fs'
import { calendarTable } from './src/testing/calendar-table.ts'

writeFileSync(new URL('src/data/calendar-table.ts', import.meta.url), calendarTable())
