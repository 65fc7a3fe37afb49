import { describe, expect, it } from 'vitest'
import { readPrinted } from '../testing/own.ts'
import { reading, said } from '../testing/said.ts'

const each = (list: string) => list.split(' ')
const met = 'President Ada Kerrin of Norland met President Bo Tarn of Arkovia in Harl.'
const readout = (text: string) => said(`Readout\n\n${met} ${text}`)

describe('what readouts tell', () => {
  it.each([
    ['raise', 'raised the case of the divers', 'the case of the divers'],
    ['recognize', 'recognized the work of the divers', 'the work of the divers'],
    ['recognise', 'recognised the work of the divers', 'the work of the divers'],
    ['brief', 'briefed him on the flood', 'him on the flood'],
    ['brief', 'briefed him about the flood', 'him about the flood'],
    ['update', 'updated him on the flood', 'him on the flood'],
    ['inform', 'informed him of the flood', 'him of the flood'],
    ['inform', 'informed him about the flood', 'him about the flood'],
    ['inform', 'informed him that the lock is old', 'that the lock is old'],
    ['reflect', 'reflected on the flood', 'the flood'],
    ['commit', 'committed to a new lock', 'a new lock'],
    ['undertake', 'undertook to mend the lock', 'to mend the lock'],
    ['agree', 'agreed to a new lock', 'a new lock'],
    ['agree', 'agreed on a new lock', 'a new lock'],
    ['agree', 'agreed upon a new lock', 'a new lock'],
    ['look', 'looked forward to the new lock', 'the new lock'],
    ['concur', 'concurred on the need for a lock', 'the need for a lock'],
    ['concur', 'concurred with his view of the flood', 'his view of the flood'],
    ['set', 'set out her plans for the harbour', 'her plans for the harbour'],
    ['lay', 'laid out her plans for the harbour', 'her plans for the harbour'],
    ['characterize', 'characterized the flood as a warning', 'the flood as a warning'],
    ['characterise', 'characterised the flood as a warning', 'the flood as a warning'],
    ['offer', 'offered condolences to the divers', 'condolences to the divers'],
    ['offer', 'offered sympathy to the divers', 'sympathy to the divers'],
    ['be', 'was convinced that the lock is old', 'that the lock is old'],
    ['be', 'was clear that the lock is old', 'the lock is old'],
  ])('%s: "She %s."', (_, words, expected) => {
    expect(readout(`President Kerrin ${words}.`)).toEqual([`Ada Kerrin | INDIRECT | ${expected}`])
  })

  it.each([
    ['be', 'were agreed that the lock is old', 'the lock is old'],
    ['be', 'were of one mind that the lock is old', 'that the lock is old'],
    ['commit', 'committed themselves to a new lock', 'a new lock'],
  ])('%s: "The leaders %s."', (_, words, expected) => {
    expect(readout(`The leaders ${words}.`)).toEqual([
      `The leaders (President Ada Kerrin and President Bo Tarn) | INDIRECT | ${expected}`,
    ])
  })

  it.each([
    ['raise', 'their raise in pay came late'],
    ['speak of', 'they spoke of the flood'],
    ['speak about', 'they spoke about the flood'],
    ['talk about', 'they talked about the flood'],
    ['touch on', 'they touched on the flood'],
  ])('%s: not "%s"', (_, words) => {
    expect(readout(`In Harl, ${words}.`)).toEqual([])
  })
})

describe('those who meet', () => {
  const both = '(President Ada Kerrin and President Bo Tarn)'

  it.each(each('leaders interlocutors presidents secretaries officials chancellors'))('the %s', (persons) => {
    expect(
      readout(
        `The ${persons} reviewed the work. Both ${persons} thanked the divers. The ${persons} praised it.`,
      ),
    ).toContain(`The ${persons} ${both} | INDIRECT | the divers`)
  })

  it.each([
    ['prime', 'Prime Minister', 'The two prime ministers'],
    ['foreign', 'Foreign Minister', 'The two foreign ministers'],
  ])('the %s ministers', (_, office, ministers) => {
    const text = `Readout\n\n${office} Ada Kerrin of Norland met ${office} Bo Tarn of Arkovia in Harl.`
    const speakers = said(`${text} ${ministers} praised the lock. The ministers thanked the divers.`).map(
      (line) => line.replace(/ \|.*/, ''),
    )
    const all = `${ministers} (${office} Ada Kerrin and ${office} Bo Tarn)`
    expect(speakers).toEqual([all, all])
  })

  it('are three', () => {
    const text =
      'Readout\n\nPresident Ada Kerrin of Norland met President Bo Tarn and President Ida Wren of Kell.'
    const [first] = said(`${text} The three leaders praised the lock. The leaders thanked the divers.`)
    expect(first).toMatch(/^The three leaders \(President Ada Kerrin, .* \| the lock$/)
  })

  it.each(each('sides parties delegations countries nations governments'))('the two %s', (sides) => {
    expect(
      readout(
        `The two ${sides} reviewed the work. Both ${sides} thanked the divers. The two ${sides} praised the lock.`,
      ),
    ).toEqual([`The two ${sides} | INDIRECT | the divers`, `The two ${sides} | INDIRECT | the lock`])
  })
})

const genreOf = (text: string) => reading(text).genre.genre

describe('a text is a readout', () => {
  it.each([
    'met',
    'meets',
    'spoke to',
    'speaks to',
    'held talks with',
    'hosted',
    'received',
    'had a call with',
    'called',
    'phoned',
    'talked to',
    'paid a visit to',
    'welcomed',
    'visited',
    'convened the council with',
    'joined',
  ])('that tells who %s whom', (verb) => {
    const text = `President Ada Kerrin of Norland ${verb} President Bo Tarn of Arkovia.`
    expect(genreOf(`${text} They discussed the lock, exchanged gifts and reviewed the dam.`)).toBe('READOUT')
    expect(genreOf(`${text} They discussed the lock and opened the dam.`)).toBe('REPORT')
  })

  it.each(
    each(
      'discussed exchanged reviewed reaffirmed underscored reiterated thanked congratulated welcomed agreed emphasized',
    ),
  )('in which they %s things', (verb) => {
    expect(genreOf(`${met} They ${verb} A, and ${verb} B. They ${verb} C.`)).toBe('READOUT')
  })

  it.each(['said', 'told them'])('not where they %s much', (verb) => {
    const text = `${met} They discussed the lock, exchanged gifts and reviewed the dam.`
    expect(genreOf(`${text} She ${verb} that it is old.`)).toBe('REPORT')
  })

  it.each(each('Office Ministry Department House'))('if its %s calls it a meeting', (office) => {
    const about = { title: 'Meeting of Ada Kerrin and Bo Tarn', publisher: `${office} of Tides` }
    expect(readPrinted(about, met).genre.genre).toBe('READOUT')
    expect(readPrinted({ ...about, publisher: 'Harl Courier' }, met).genre.genre).toBe('REPORT')
  })

  it.each([
    'Meeting of',
    'Call of',
    'Conversation of',
    'Talk of',
    'Ada Kerrin meets',
    'Ada Kerrin speaks to',
  ])('if its office calls it "%s"', (title) => {
    const about = { title: `${title} Bo Tarn`, publisher: 'Ministry of Tides' }
    expect(readPrinted(about, met).genre.genre).toBe('READOUT')
  })
})
