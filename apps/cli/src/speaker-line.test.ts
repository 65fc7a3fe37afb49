import { describe, expect, it } from 'vitest'
import { speakerLine } from './speaker-line.ts'

describe('speakerLine', () => {
  const office = 'Minister of Ports'

  it.each([
    [{ name: 'Ada Kerrin', description: null }, office, null, 'Ada Kerrin, Minister of Ports'],
    [{ name: 'Ada Kerrin', description: null }, office, 'Kell', 'Ada Kerrin, Minister of Ports, Kell'],
    [
      { name: 'Ada Kerrin', description: null },
      `${office} of Kell`,
      'Kell',
      'Ada Kerrin, Minister of Ports of Kell',
    ],
    [{ name: 'Ada Kerrin', description: null }, null, null, 'Ada Kerrin'],
    [
      { name: null, description: 'The minister of ports of Kell' },
      office,
      'Kell',
      'The minister of ports of Kell',
    ],
    [{ name: null, description: 'A speaker\u001b[2J' }, office, null, 'A speaker [2J, Minister of Ports'],
    [{ name: null, description: null }, null, null, 'unnamed'],
  ])('names %j in the office %j, of %j', (speaker, held, country, line) => {
    expect(speakerLine({ speaker, office: held, country })).toBe(line)
  })
})
