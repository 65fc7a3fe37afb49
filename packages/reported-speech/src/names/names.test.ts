import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

describe('a name', () => {
  it.each([
    ['H.E. Dr. Ruben Kell', 'Ruben Kell', null],
    ['HE Bo Tarn', 'Bo Tarn', null],
    ["Dato' Sri Ahmad Tal", 'Ahmad Tal', null],
    ['Dato’ Sri Ahmad Tal', 'Ahmad Tal', null],
    ['Tan Sri Lim Bo', 'Lim Bo', null],
    ['Tan Bo Lim', 'Tan Bo Lim', null],
    ['Shri Ravi Tal', 'Ravi Tal', null],
    ['Smt. Mira Tal', 'Mira Tal', null],
    ['Sheikh Hamad bin Ali Al-Tal', 'Hamad bin Ali Al-Tal', null],
    ['His Royal Highness Prince Ali bin Tal', 'Ali bin Tal', 'Prince'],
    ['Dr. Ir. Bo Tarn', 'Bo Tarn', null],
    ["The Hon'ble Minister Bo Tarn", 'Bo Tarn', 'Minister'],
    ['Brigadier General (Ret.) Bo Tarn', 'Bo Tarn', 'Brigadier General'],
    ['Lt. Col. Bo Tarn (Retd)', 'Bo Tarn', null],
    ['Ambassador Ada Kerrin CMG OBE', 'Ada Kerrin', 'Ambassador'],
    ['The Governor, Sir Bo Tarn, GCMG,', 'Bo Tarn', 'Governor'],
    ['The Hon. Bo Tarn, MP,', 'Bo Tarn', 'MP'],
    ['Ada Kerrin MP', 'Ada Kerrin', 'MP'],
    ['PM Bo Tarn', 'Bo Tarn', 'PM'],
    ['Ada Kerrin III', 'Ada Kerrin III', null],
    ['J. P. Tarn', 'J. P. Tarn', null],
    ['Maria del Carmen Soto y Paz', 'Maria del Carmen Soto y Paz', null],
    ["Jean-Luc d'Arbeau", "Jean-Luc d'Arbeau", null],
    ['Núria Tarn i Kerró', 'Núria Tarn i Kerró', null],
    ['In Harl Van der Tarn', 'Van der Tarn', null],
    ['KERRIN Ada, the minister of ports,', 'KERRIN Ada', 'minister of ports'],
  ])('with what stands before and behind it: %s', (printed, name, office) => {
    expect(speakersOf(`${printed} said that the lock would open.`)).toMatchObject([
      { kind: 'PERSON', name, office },
    ])
  })
})

describe('a form of address', () => {
  it.each([
    ['Governor Bo Tarn came. His Excellency remarked that the lock leaks.', ['Bo Tarn']],
    [
      'The Minister of Ports, H.E. Dr. Bo Tarn, came. H.E. the Minister said that the lock leaks.',
      ['Bo Tarn'],
    ],
    ['President Ada Kerrin came. Her Excellency the President said that the lock leaks.', ['Ada Kerrin']],
  ])('alone means whoever was told of: %s', (text, names) => {
    expect(speakersOf(text).map(({ name }) => name)).toEqual(names)
  })

  it('tells a person of a known family apart', () => {
    const text =
      'Minister Bo Tarn came. “We lit the lamps,” sighed Ula Tarn from the mill. Ms Tarn said that nobody paid. Mr Tarn said that somebody would.'
    expect(speakersOf(text).map(({ name }) => name)).toEqual(['Ula Tarn', 'Bo Tarn'])
  })
})

describe('who of one name is meant', () => {
  const names = (text: string) => said(text).map((line) => line.split(' | ')[0])

  it.each([
    [
      'by a form of address',
      'The director, Hon. Ula Tarn, came. The teacher, Mr. Bo Tarn, came. Hon. Tarn said that all was well.',
      ['Ula Tarn'],
    ],
    [
      'by an office',
      'Engineer Bo Tarn came. Mayor Ula Tarn came. Engineer Tarn said that all was well.',
      ['Bo Tarn'],
    ],
    [
      'by what somebody is said to be',
      'Bo Tarn lost his sheep. His daughter, Ula Tarn, is a constable in Harl. The constable said that all was well.',
      ['Ula Tarn'],
    ],
    [
      'by "who", for somebody without an office',
      'Bo Tarn, who heads the mission, explained that the road was long. “It is a river,” said the doctor.',
      ['Bo Tarn', 'Bo Tarn'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('by letters for an office, and by other words for it', () => {
    expect(
      names(
        'Deputy Prime Minister Bo Tarn met President Ada Kerrin. The Deputy PM said that all was well. The head of state said that little was.',
      ),
    ).toEqual(['Bo Tarn', 'Ada Kerrin'])
  })

  it.each([
    ['an adjective', 'Cordial talks were held. He said that all was well.'],
    ['a heading', 'Visa for singers\n\nShe said that all was well.'],
  ])('nobody, where a sentence opens with %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})
