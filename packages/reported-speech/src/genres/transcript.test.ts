import { describe, expect, it } from 'vitest'
import { reading } from '../testing/said.ts'
import { foreign, paragraphs, turns, turnsOf } from '../testing/turns.ts'

const genreOf = (text: string, title?: string) => reading(text, title).genre.genre

describe('a turn', () => {
  it('holds all its paragraphs until the next', () => {
    const text = paragraphs(
      'MR. KERRIN: The lock is old. It leaks.',
      'We shall rebuild it.',
      'MS. TARN: When?',
      'MR. KERRIN: In May.',
    )
    expect(turns(text)).toEqual([
      'KERRIN: The lock is old. It leaks. We shall rebuild it.',
      'TARN: When?',
      'KERRIN: In May.',
    ])
  })

  it('may be long before another under a label of the same kind', () => {
    const long = Array.from({ length: 12 }, () => 'We have come a long way, and I thank you for it.')
    const text = paragraphs('PRESIDENT KERRIN: Welcome.', ...long, 'PRIME MINISTER TARN: Thank you.')
    expect(turns(text).map((turn) => turn.split(':')[0])).toEqual(['KERRIN', 'TARN'])
  })

  it('is of a surname in capitals that comes once, between turns of one that comes back', () => {
    const text = paragraphs(
      'KERRIN: The lock is old.',
      'TARN: It is you who are early.',
      'KERRIN: Then we shall wait.',
      'CORRECTION: An earlier version of this was wrong.',
    )
    expect(turns(text).slice(0, 2)).toEqual(['KERRIN: The lock is old.', 'TARN: It is you who are early.'])
    expect(reading(text).speakers.map(({ name }) => name)).toEqual(['KERRIN', 'TARN'])
  })

  it('is word for word, and its label is its source', () => {
    const { speeches, text } = reading(paragraphs('MR. KERRIN: We agree.', 'MS. TARN: So do we.'))
    const [statement] = speeches[0]?.statements ?? []
    expect(statement?.mode).toBe('DIRECT')
    const { start = 0, end = 0 } = statement?.source ?? {}
    expect(text.prose.text.slice(start, end)).toBe('MR. KERRIN')
  })

  it('has its words on the line below a label that stands alone', () => {
    const text = 'Ada Kerrin:\nThe lock is old.\n\nBo Tarn:\nIs it safe?\n\nAda Kerrin:\nIt is.'
    expect(turns(text)).toEqual([
      'Ada Kerrin: The lock is old.',
      'Bo Tarn: Is it safe?',
      'Ada Kerrin: It is.',
    ])
  })

  it('goes on over line breaks that were made at a margin', () => {
    const text =
      'MR. KERRIN: The lock at Harl is old and it has been shut for a year, as you\nknow. It will be rebuilt in May with what the Assembly gave us for it, and the\nMinister: he will open it.\nMS. TARN: When?'
    expect(turns(text)).toEqual([
      'KERRIN: The lock at Harl is old and it has been shut for a year, as you\nknow. It will be rebuilt in May with what the Assembly gave us for it, and the\nMinister: he will open it.',
      'TARN: When?',
    ])
  })

  it('opens with a name as a heading', () => {
    const text = paragraphs(
      'Governor Ada Kerrin',
      'Good afternoon. We left the rate as it is.',
      'Bo Tarn',
      'Do you think that was right?',
      'Ada Kerrin',
      'I do.',
    )
    expect(turns(text)).toEqual([
      'Ada Kerrin: Good afternoon. We left the rate as it is.',
      'Bo Tarn: Do you think that was right?',
      'Ada Kerrin: I do.',
    ])
  })

  it('goes on after an interjection under its own label', () => {
    const text = paragraphs(
      'Senator KERRIN (Harl) (16:05): The levy is small.',
      'Senator Tarn interjecting—',
      'Senator KERRIN: It is small, I say.',
      'The ACTING DEPUTY PRESIDENT (Senator Dorn): Order!',
    )
    expect(turns(text)).toEqual(['KERRIN: The levy is small.', 'KERRIN: It is small, I say.', 'Dorn: Order!'])
  })

  it.each([
    ['laughter', '(Laughter.)'],
    ['applause in other brackets', '[Applause]'],
    ['a heading', 'THE COST OF THE LOCK'],
    ['what a record tells', 'Question put and agreed to.'],
    ['what members do', 'Mr Tarn (Elm) rose—'],
    ['that there was none', 'There was no objection.'],
    ['a line without words', '* * *'],
  ])('does not hold %s', (_, line) => {
    const text = paragraphs(
      'The Speaker: Order.',
      'Mr Kerrin (Harl): We agree.',
      line,
      'The Speaker: I thank the hon. Member.',
    )
    expect(turns(text)).toEqual([
      'The Speaker: Order.',
      'Kerrin: We agree.',
      'The Speaker: I thank the hon. Member.',
    ])
  })

  it('keeps a sentence that begins with a gap of what was heard', () => {
    const text = paragraphs(
      'MR. KERRIN: (As interpreted.) We agree. (Laughter.)',
      'Q (Inaudible), the money?',
    )
    expect(turns(text)).toEqual(['KERRIN: We agree.', 'Q: (Inaudible), the money?'])
  })

  it.each([
    'END 10:11 A.M.',
    '[ENDS]',
    'Media contact: Ada Kerrin, 555 0143',
    'The press conference ended at one.',
  ])('ends before %s', (line) => {
    const text = paragraphs('MR. KERRIN: We agree.', 'Q When?', 'MR. KERRIN: In May.', line)
    expect(turns(text).at(-1)).toBe('KERRIN: In May.')
  })
})

describe('what stands above the first turn', () => {
  it('is told by whoever publishes it', () => {
    const text = paragraphs(
      'Minister Ada Kerrin said that the lock will open in May.',
      'Q: Is it safe?',
      'MINISTER KERRIN: It is.',
    )
    expect(turns(text)[0]).toBe('Ada Kerrin: that the lock will open in May')
  })

  it('is nobody’s where it says where and when', () => {
    const text = paragraphs(
      'Harl Harbour',
      '2 May 2031',
      '2:14 P.M.',
      'Q: Is it safe?',
      'MINISTER KERRIN: It is.',
    )
    expect(turns(text)).toHaveLength(2)
  })
})

describe('no turns', () => {
  it.each([
    [
      'facts',
      paragraphs('Length: 412 metres.', 'Cost: 40 million.', 'Architect: Bo Tarn.', 'Cost: less in May.'),
    ],
    ['records of facts', paragraphs('Name: Ada Kerrin', 'Age: 40', 'Name: Bo Tarn', 'Age: 50')],
    [
      'an agenda',
      paragraphs(
        '09:00 President Kerrin: arrives at the harbour.',
        '10:00 Prime Minister Tarn: meets the press.',
        '11:00 President Kerrin: visits the lock.',
      ),
    ],
    [
      'a list of handles',
      paragraphs(
        'Ada Kerrin: You can follow Ada at @kerrin.',
        'Bo Tarn: You can follow Bo at @tarn. It is new.',
      ),
    ],
    ['a list of members', paragraphs('Chair: Ada Kerrin', 'Vice-Chair: Bo Tarn', 'Secretary: Cy Dorn')],
    [
      'a recipe',
      paragraphs('Step 1: Fry the onion.', 'Tip: Use dill.', 'Step 2: Add the cod.', 'Tip: Use salt.'),
    ],
    ['contacts', paragraphs('Media contact: Ada Kerrin, 555 0143.', 'Contact: Bo Tarn, 555 0144.')],
    [
      'what several say in an article',
      paragraphs(
        'Ada Kerrin, Minister for Tides: “The lock will open.”',
        'Bo Tarn, Member for Harl: “It is about time.”',
        'Cy Dorn, harbour master: “I have waited for this.”',
      ),
    ],
    [
      'items with datelines',
      paragraphs('HARL, 2 May (HPA) – The lock was opened.', 'ELM, 2 May (HPA) – We hear that it shut.'),
    ],
    [
      'a headline with what somebody says',
      paragraphs(
        'Dr. Ada Kerrin: The Lock Is Old',
        'We met her at the lock. I asked what she thinks of it, and we spoke.',
      ),
    ],
    [
      'a dateline in capitals',
      paragraphs(
        'LOS HARLES, Feb. 3 – We saw the lock open, and I spoke with those who built it for us and for you.',
      ),
    ],
    [
      'sections that come back',
      paragraphs('Harbour', 'The lock is open.', 'Rail', 'The line is shut.', 'Harbour', 'The pier is open.'),
    ],
  ])('in %s', (_, text) => {
    expect(reading(text).genre.because).not.toMatch(/below "|begin with|stand/u)
    expect(genreOf(text)).not.toBe('TRANSCRIPT')
  })

  it('in questions that are asked frequently', () => {
    const text = paragraphs(
      'Q: Who can get a card?',
      'A: Anybody can.',
      'Q: What does it cost?',
      'A: Nothing.',
    )
    expect(genreOf(text, 'Frequently asked questions')).not.toBe('TRANSCRIPT')
    expect(genreOf(text, 'Doorstop at Harl')).toBe('TRANSCRIPT')
  })
})

describe('in languages that are not read by grammar', () => {
  it.each([
    [
      'fr',
      paragraphs(
        'M. le président. La parole est à Mme Ada Kerrin.',
        'Mme Ada Kerrin, rapporteure. Nous votons un texte. Il est court.',
        'M. le président. Je vous remercie.',
      ),
      ['M. le président', 'Ada Kerrin', 'M. le président'],
    ],
    [
      'de',
      'Vizepräsidentin Petra Kern:\nIch eröffne die Aussprache.\n\nBo Dorn (AB):\nDer Hafen ist alt.\n\n(Beifall)\n\nVizepräsidentin Petra Kern:\nDanke schön.',
      ['Petra Kern', 'Bo Dorn', 'Petra Kern'],
    ],
    [
      'ru',
      paragraphs('А.В.Кернов: Добрый день.', 'Вопрос: Когда откроется порт?', 'А.В.Кернов: В мае.'),
      ['А.В.Кернов', 'Вопрос', 'А.В.Кернов'],
    ],
    [
      'zh',
      paragraphs('记者：何时开港？', '发言人林某：五月。', '记者：谢谢。'),
      ['记者', '发言人林某', '记者'],
    ],
    ['ar', paragraphs('الوزير: أهلا بكم.', 'سؤال: متى؟', 'الوزير: في مايو.'), ['الوزير', 'سؤال', 'الوزير']],
  ])('%s: by the labels', (language, text, expected) => {
    const read = foreign(text, language)
    expect(read.genre.genre).toBe('TRANSCRIPT')
    expect(turnsOf(read).map((turn) => turn.slice(0, turn.indexOf(': ')))).toEqual(expected)
  })

  it('not in a list of facts', () => {
    expect(
      foreign(paragraphs('Дата: 5 мая', 'Место: Харл', 'Дата: 6 мая', 'Место: Эльм'), 'ru').speeches,
    ).toEqual([])
  })
})
