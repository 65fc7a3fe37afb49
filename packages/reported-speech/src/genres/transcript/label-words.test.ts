import { describe, expect, it } from 'vitest'
import { labelWords } from './label-words.ts'

/** `kind: office | name` and what else a label tells. */
function told(text: string): string | null {
  const words = labelWords(text)
  if (words === null) return null
  const { kind, office, name, isChair, isInCapitals } = words
  return `${kind}: ${office} | ${name}${isChair ? ' chair' : ''}${isInCapitals ? ' capitals' : ''}`
}

describe('the words of a label', () => {
  it.each([
    ['Minister', 'role: Minister | '],
    ['Minister of Tides', 'role: Minister of Tides | '],
    ['Minister-designate', 'role: Minister-designate | '],
    ['President-elect Kerrin', 'person: President-elect | Kerrin'],
    ['President pro tempore', 'role: President pro tempore | '],
    ['Prime Minister van der Tarn', 'person: Prime Minister | van der Tarn'],
    ['President Kerrin of Arkovia', 'person: President | Kerrin'],
    ['Deputy Speaker Kerrin', 'person: Deputy Speaker | Kerrin chair'],
    ['Senator the Hon. Ada Kerrin', 'person: Senator | Ada Kerrin'],
    ['Governor Dr. Kerrin', 'person: Governor | Kerrin'],
    ['Hon. Attorney General Kerrin', 'person: Attorney General | Kerrin'],
    ['GOV. KERRIN', 'person: GOV. | KERRIN capitals'],
    ['MODERATOR', 'role: MODERATOR |  chair capitals'],
    ['Committee members', 'role: Committee members | '],
    ['Member 2', 'role: Member 2 | '],
    ['Mr King', 'person:  | King'],
    ['Mr Minister', 'role: Minister | '],
    ['Mrs TARN of Harl', 'person:  | TARN'],
    ['Ms Kerrin MP', 'person:  | Kerrin'],
    ['Ms An Kerrin', 'person:  | An Kerrin'],
    ['Ada Van Der Kerrin', 'name:  | Ada Van Der Kerrin'],
    ['President de Kerrin', 'person: President | de Kerrin'],
    ['Secretary to Ada Kerrin', 'role: Secretary to Ada Kerrin | '],
    ['Governor House', 'other:  | '],
    ['Mr MP', 'person:  | MP'],
    ['Ada van der Kerrin', 'name:  | Ada van der Kerrin'],
    ['Ada Kerrin-Tarn', 'name:  | Ada Kerrin-Tarn'],
    ['The Ceann Comhairle', 'role: Ceann Comhairle | '],
    ['lock and harbour', 'other:  | '],
    ['Ada Bo Cy Ida Olaf Ulf Kerrin', 'other:  | '],
    ['Spokesperson of the Ministry of Tides', 'role: Spokesperson of the Ministry of Tides | '],
    ['Deputy to the Minister', 'role: Deputy to the Minister | '],
    ['Reporter 2', 'ask: Reporter 2 | '],
    ['M. le président', 'role: président | '],
    ['Mme la ministre Kern', 'person: ministre | Kern'],
    ['ministra de Puertos', 'role: ministra de Puertos | '],
    ['O sr. presidente', 'role: presidente | '],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })

  it.each([
    'the lock of the Minister',
    'Will the Minister',
    'When the President',
    'Minister Kerrin and the lock',
  ])('are no office: %s', (text) => {
    expect(labelWords(text)?.kind).toBe('other')
  })
})

it('no words are no label', () => {
  expect(labelWords('§')).toBeNull()
})
