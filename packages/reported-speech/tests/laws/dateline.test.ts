import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reports, runs } from './made-texts.ts'
import { readDocument, saidIn } from './read-document.ts'

const places = ['HARL', 'Harl', 'PORT KELL', 'Sankt Olun', 'HARL/KELL', 'Harl, Estmark'] as const
const dates = ['May 5', '5 May 2031', 'Monday, 5 May', '05.05.2031', 'May 5, 2031', '5th May'] as const
const agencies = ['(HPA)', '/HPA/', '[Harl Press]', '(Harl Press Agency)'] as const
const closes = [' -- ', ' — ', ' – ', ' - ', ': '] as const

/** What stands before the first sentence of a report. */
const datelines = fc
  .record({
    place: fc.constantFrom(...places),
    date: fc.option(fc.constantFrom(...dates)),
    agency: fc.option(fc.constantFrom(...agencies)),
    close: fc.constantFrom(...closes),
  })
  .filter(({ date, agency }) => date !== null || agency !== null)
  .map(({ place, date, agency, close }) => {
    const where = [place, ...(date === null ? [] : [date])].join(', ')
    // A colon closes a dateline only behind a date: behind an agency it may be a label.
    const mark = close === ': ' && (date === null || agency !== null) ? ' -- ' : close
    return `${where}${agency === null ? '' : ` ${agency}`}${mark}`
  })

it('nobody in a dateline speaks, and no words of it are said', () => {
  fc.assert(
    fc.property(reports, datelines, (document, dateline) => {
      const text = dateline + document.text
      const { speeches } = readDocument({ ...document, text })
      for (const { source, cue, spans } of speeches.flatMap(({ statements }) => statements))
        for (const span of [source, cue, ...spans])
          if (span !== null) expect([text, span.start]).toSatisfy(() => span.start >= dateline.length)
    }),
    runs(300),
  )
})

it('a dateline changes nothing of who says what', () => {
  const told = (text: string, from: number) =>
    saidIn(readDocument({ id: 'made', title: null, source: null, text })).map(
      ({ by, start, text: words }) => `${start - from} ${by}: ${words}`,
    )
  fc.assert(
    fc.property(reports, datelines, ({ text }, dateline) => {
      expect(told(dateline + text, dateline.length)).toEqual(told(text, 0))
    }),
    runs(300),
  )
})
