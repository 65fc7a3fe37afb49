import { describe, expect, it } from 'vitest'
import { readPrinted } from '../../testing/own.ts'

const minister = 'Ada Kerrin, Minister for Tides'

describe('somebody’s own words', () => {
  it.each([
    [
      'that address everybody, and never say "I"',
      `Message from ${minister}`,
      ['Dear friends,', 'Herring is our bread.', 'The lock is ours too.'],
    ],
    [
      'that are quoted whole, as the title says',
      `Statement by ${minister}`,
      ['“The lock is open.”', '“It holds.”'],
    ],
    [
      'that repeat what they said',
      `Remarks by ${minister}`,
      ['As I said, the lock is old.', 'As we have said, it leaks.', 'We shall mend it.'],
    ],
    [
      'that begin with what somebody else said',
      `Speech by ${minister}`,
      ['“A dam is a promise,” my father used to say.', 'I believe it.', 'We keep our word.'],
    ],
    [
      'that repeat the title',
      'We must mend the lock',
      [
        `By ${minister}`,
        'We must mend the lock.',
        'I learned to sail there.',
        'My boat is old, and we wait.',
      ],
    ],
    [
      'of nobody told, short',
      'Statement on the lock',
      ['I condemn it.', 'It is wrong.', 'We call on all to wait.'],
    ],
  ])('%s', (_, title, paragraphs) => {
    const { genre } = readPrinted({ title, publisher: 'Ministry for Tides' }, ...paragraphs)
    expect(genre.genre).toMatch(/^(?:ADDRESS|STATEMENT)$/)
  })
})

describe('no one’s own words', () => {
  it.each([
    [
      'a report with a "we"',
      'Boats',
      ['We hear that the lock is open.', 'It was built in 1911.', 'The mayor was there.'],
    ],
    [
      'a report that begins with whoever the title names',
      'Statement by Minister Ada Kerrin',
      ['Minister Kerrin welcomes the report, as we hear.', 'It is long.', 'It has a map.'],
    ],
    [
      'a report of what several said',
      `Remarks by ${minister}`,
      ['The pilot said that it leaks.', 'The diver said that it is old.', 'We shall see.'],
    ],
    [
      'sentences in quotation marks',
      'Boats and nets',
      ['“I am glad.”', '“We waited.”', '“We sail.”', 'We hear it all over Harl.', 'We wait.', 'I doubt it.'],
    ],
  ])('%s', (_, title, paragraphs) => {
    const { genre } = readPrinted({ title, publisher: 'Harl News' }, ...paragraphs)
    expect(genre.genre).not.toMatch(/^(?:ADDRESS|STATEMENT)$/)
  })
})
