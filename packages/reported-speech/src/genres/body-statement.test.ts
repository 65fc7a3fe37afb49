import { describe, expect, it } from 'vitest'
import { reading, said, speakersOf } from '../testing/said.ts'

const told = (...sentences: readonly string[]) =>
  said(
    [
      'The Net Committee decided to keep the toll. The Committee judges that nets are dear.',
      ...sentences,
    ].join(' '),
  )
const behind = (...sentences: readonly string[]) => told(...sentences).slice(1)

describe('what a body says by its name', () => {
  it.each([
    'The Committee expects the flood to pass.',
    'The Committee continues to anticipate that dams will hold.',
    'However, the Committee sees a clear danger.',
    'The Committee considers the toll too low.',
    'It regards the risks as small.',
    'Any such toll, the Committee believes, would be unwise.',
    'The Committee takes the view that dams are old.',
    'It reserves the right to close the lock.',
    'The Committee strongly condemns the attack on the pier.',
    'The Committee rejects the claim.',
    'The Committee once more urges all guilds to talk.',
    'In its judgement the dam can bear it.',
    'The Committee is attentive to floods and judges that dams are low.',
    'The Committee is deeply saddened by the flood.',
    'The Committee notes with concern the fall of nets.',
  ])('%s', (sentence) => {
    expect(behind(sentence).map((line) => line.split(' | ')[0])).toEqual(['Net Committee'])
  })

  it.each([
    'The Committee decided to lower the toll.',
    'The Committee seeks to keep nets cheap.',
    'The Committee is determined to keep nets cheap.',
    'The Committee will carefully assess the data.',
    'In considering new tolls, the Committee will weigh the data.',
    'The Committee stands ready to act.',
    'Recent figures suggest that nets have risen.',
    'Nets are projected to rise.',
    'The dam would hold.',
    'Voting against this action was Ada Kerrin, who preferred a lower toll.',
  ])('says nothing: %s', (sentence) => {
    expect(behind(sentence)).toEqual([])
  })

  it('leaves others what they say', () => {
    const lines = behind(
      'In their new projections the Net Bank staff see tolls at 2 crowns.',
      'For ropes, staff expect a standstill.',
      'One member of the Board held that ropes are dear.',
      '“The nets won,” Governor Ada Kerrin remarked.',
    )
    expect(lines.map((line) => line.split(' | ')[0])).toEqual([
      'Net Bank staff',
      'Net Bank staff',
      'One member of the Board',
      'Ada Kerrin',
    ])
  })

  it('knows a body again by its noun', () => {
    const text =
      'The Ministry of Tides condemns the attack. The Harl Net Office hopes to help. The new Office expects a flood.'
    expect(new Set(speakersOf(text).map(({ name }) => name))).toEqual(
      new Set(['Ministry of Tides', 'Harl Net Office']),
    )
  })

  it('goes on in its own words, where it says "we"', () => {
    const text =
      'The Government of Norway extends its condolences to Chile.\n\nOur thoughts are with the divers. We condemn the attack. There is no excuse.\n\nEnquiries:\n\nMr Bo Tarn is there for us and we answer.'
    expect(said(text).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual(
      Array.from({ length: 4 }, () => 'Government of Norway DIRECT'),
    )
  })

  it('leaves a quantity to whom the text tells of', () => {
    expect(behind('The majority believed that nets are dear.')).toEqual([
      'The majority | INDIRECT | that nets are dear',
    ])
  })

  it('names the body as fully as the text does', () => {
    const text =
      'The Ministry of Tides and Nets of Norway strongly condemns the attack. The Ministry considers that piers are for all. The Government of Norway extends its condolences to the divers.'
    expect(speakersOf(text).map(({ name, kind }) => [name, kind])).toEqual([
      ['Ministry of Tides and Nets of Norway', 'ORGANISATION'],
      ['Government of Norway', 'ORGANISATION'],
    ])
  })
})

describe('a statement of a body is recognised', () => {
  it('by what it does in the present', () => {
    expect(reading('The Ministry of Tides strongly condemns the attack.').genre.genre).toBe('STATEMENT')
  })

  it('by what it decides', () => {
    const text =
      'The Board decided to keep the toll. The Board will weigh the data. The Board is not bound to a path.'
    expect(reading(text).genre.genre).toBe('STATEMENT')
  })

  it.each([
    'The Mayor said that the dam holds. She told the Council that nets are dear. The Council notes it.',
    'The Council opened a lock. Divers sang.',
  ])('and not in a report: %s', (text) => {
    expect(reading(text).genre.genre).not.toBe('STATEMENT')
  })
})
