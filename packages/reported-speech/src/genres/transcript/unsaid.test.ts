import { describe, expect, it } from 'vitest'
import { paragraphs, turns } from '../../testing/turns.ts'

/** What a member says with a line behind it, in a sitting. */
const said = (line: string) =>
  turns(
    paragraphs('The Speaker: Order.', 'Mr Kerrin (Harl): We agree.', line, 'The Speaker: I thank you.'),
  )[1]

describe('in a sitting, nobody says', () => {
  it.each(['12.', 'Harbours', '“Harbours”', 'The House adjourned at six.', 'Question put and agreed to.'])(
    '%s',
    (line) => {
      expect(said(line)).toBe('Kerrin: We agree.')
    },
  )
})

describe('in a sitting, a member goes on with', () => {
  it.each([
    'I move that the question be agreed to.',
    'Was the question put and agreed to?',
    'It was agreed in May that boats wait.',
    'and so on it goes',
    '• Nets and boats',
    'We wait for the boats and the nets and the lock and the harbour and all the gates of it and for the rain',
    'End of the war is what all of Harl waits for.',
  ])('%s', (line) => {
    expect(said(line)).toBe(`Kerrin: We agree. ${line}`)
  })

  it('items of what a line announces', () => {
    expect(said('We want:\n\nNets\n\nBoats are next.')).toBe(
      'Kerrin: We agree. We want: Nets Boats are next.',
    )
  })
})

describe('a transcript ends', () => {
  it.each(['Media contact: Ada Kerrin', 'Contact: Ada Kerrin', 'End of the press briefing for today'])(
    'before "%s"',
    (line) => {
      expect(turns(paragraphs('MR. KERRIN: Hello.', 'Q When?', 'MR. KERRIN: In May.', line))[2]).toBe(
        'KERRIN: In May.',
      )
    },
  )
})
