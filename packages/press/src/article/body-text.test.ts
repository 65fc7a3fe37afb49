import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse-page.ts'

const said = 'Ada Kerrin, Minister of Dams of Velmar, opened the new dam on Friday.\n\nIt holds, she said.'

const parsed = (text: string) => parsePage({ kind: 'fields', fields: { text } })

describe('a dateline', () => {
  it.each([
    'HARL, May 5, 2031 (Agency) -- ',
    'Harl/Kell, 11.10.2031. – ',
    'Harl, 3 May 2031: ',
    'Harl, Velmar – ',
    '(Agency; May 5, 2031) - ',
  ])('%s is no part of the text, and belongs to nothing', (dateline) => {
    const page = parsed(`${dateline}${said}`)
    expect(page).toMatchObject({ text: said, dateline: dateline.trim(), title: parsed(said).title })
    expect(page.speakers.map(({ name }) => name)).toEqual(['Ada Kerrin'])
    expect(page.remainder.map(({ start, end }) => page.raw.slice(start, end))).toEqual([dateline.trim()])
  })

  it('leaves offsets into the page as they are', () => {
    const page = parsed(`HARL, May 5 (Agency) -- ${said}`)
    const [span] = page.speeches.flatMap(({ statements }) => statements.flatMap(({ rawSpans }) => rawSpans))
    expect(page.raw.slice(span?.start, span?.end)).toBe('It holds')
  })

  it('is cut off below a headline too', () => {
    const page = parsed(`A dam for Velmar\n\nHARL, May 5 (Agency) -- ${said}`)
    expect(page).toMatchObject({ title: 'A dam for Velmar', text: said })
  })

  it('stands at the beginning of a text alone, and is more than a place', () => {
    expect(parsed(`${said}\n\nHARL, May 6 (Agency) -- It rained.`).dateline).toBeNull()
    expect(parsed('Harl is a town. It has a dam.').dateline).toBeNull()
    expect(parsed(said).remainder).toEqual([])
  })
})
