import { describe, expect, it } from 'vitest'
import { analyseText } from '../names/analysed-text.ts'
import { readText, type TextReading } from '../read-text.ts'
import { reading } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'

const paragraphs = (...lines: readonly string[]) => lines.join('\n\n')

/** Turn by turn: `speaker: words`, each sentence behind the last. */
function turnsOf({ speeches, speakers }: TextReading): readonly string[] {
  return speeches.map(({ speaker, statements }) => {
    const who = speakers.find(({ key }) => key === speaker)
    return `${who?.name ?? who?.description}: ${statements.map(({ text }) => text).join(' ')}`
  })
}

const turns = (text: string, title?: string) => turnsOf(reading(text, title))

const genreOf = (text: string, title?: string) => reading(text, title).genre.genre

/** A text in a language that is not read by grammar. */
const foreign = (text: string, language: string | null = null) =>
  readText(analyseText(proseOf(text)), { title: null, publisher: null, language, atEvent: null })

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

describe('whose a turn is', () => {
  it.each([
    [
      'the person whom the title introduces',
      'Briefing by Press Secretary Ada Kerrin',
      paragraphs('MS. KERRIN: Hello.', 'Q Why?', 'MS. KERRIN: Because.'),
      { name: 'Ada Kerrin', office: 'Press Secretary' },
    ],
    [
      'the person whom a line above introduces, by office alone',
      'Doorstop at Harl',
      paragraphs(
        'THE HON ADA KERRIN MP, PREMIER OF HARL',
        'PREMIER: Hello.',
        'JOURNALIST: Why?',
        'PREMIER: Because.',
      ),
      { name: 'ADA KERRIN', office: 'PREMIER OF HARL' },
    ],
    [
      'the person whom the text tells of in the office',
      'Doorstop at Harl',
      paragraphs(
        'With him was the Director of Tides, Professor Ada Kerrin.',
        'Director of Tides: It holds.',
        'Q: Will it?',
        'Director of Tides: Yes.',
      ),
      { name: 'Ada Kerrin', office: 'Director of Tides' },
    ],
    [
      'the person in brackets, also where only the office is printed',
      'A debate',
      paragraphs(
        'The Minister for Tides (Ada Kerrin): Yes.',
        'Mr Tarn (Elm): No.',
        'The Minister: I disagree.',
      ),
      { name: 'Ada Kerrin', office: 'Minister for Tides' },
    ],
    [
      'the first lady',
      'Remarks by First Lady Ada Kerrin to the pool',
      paragraphs('THE FIRST LADY: Hi there.', 'Q Why?', 'THE FIRST LADY: Because.'),
      { name: 'Ada Kerrin', office: 'First Lady' },
    ],
  ])('%s', (_, title, text, expected) => {
    const { speakers } = reading(text, title)
    expect(speakers.filter(({ name }) => name !== null && /kerrin/i.test(name))).toMatchObject([expected])
  })

  it('is one for the chair, whoever spoke before', () => {
    const text = paragraphs(
      'Ms A KERRIN: Thank you, hon Speaker.',
      'The SPEAKER: Order, hon members!',
      'The MINISTER OF TIDES: Hon Speaker, is that parliamentary?',
      'The SPEAKER: It is not.',
    )
    const { speakers } = reading(text)
    expect(speakers.map(({ name, description }) => name ?? description)).toEqual([
      'A KERRIN',
      'The SPEAKER',
      'The MINISTER OF TIDES',
    ])
  })

  it('is not the Speaker’s where the Deputy Speaker has a name', () => {
    const text = paragraphs(
      'Madam Deputy Speaker (Ada Kerrin): Order.',
      'Mr Tarn (Elm): I rise.',
      'Mr Speaker: Order!',
    )
    expect(reading(text).speakers.map(({ name }) => name)).toEqual(['Ada Kerrin', 'Tarn', null])
  })

  it('keeps two of one surname apart', () => {
    const text = paragraphs(
      'Mr Bo Kerrin (Elm): I rise.',
      'Mrs Ada Kerrin (Harl): I am no relation.',
      'Mr Bo Kerrin: None at all.',
    )
    expect(turns(text).map((turn) => turn.split(':')[0])).toEqual(['Bo Kerrin', 'Ada Kerrin', 'Bo Kerrin'])
  })

  it('has a questioner by name or by outlet, and one without', () => {
    const text = paragraphs(
      'PRESIDENT KERRIN: Hello.',
      'Q: Why?',
      'PRESIDENT KERRIN: Because.',
      'Question (Bo Tarn, Harl Courier): Why not?',
      'PRESIDENT KERRIN: Because.',
      'Q (Elm Gazette): And then?',
      'Q: Really?',
    )
    expect(reading(text).speakers.map(({ kind, name, description }) => [kind, name ?? description])).toEqual([
      ['PERSON', 'KERRIN'],
      ['PERSON', 'Q'],
      ['PERSON', 'Bo Tarn'],
      ['ORGANISATION', 'Elm Gazette'],
    ])
  })

  it('is an outlet’s or a stranger’s, where whoever speaks more often answers', () => {
    const text = paragraphs(
      'Harl Daily: Can you confirm the visit?',
      'Lin Dorn: I have nothing to offer.',
      'Tarn: When will you?',
      'Lin Dorn: In due course.',
      'Elm Shimbun, Gorn: Will it rain?',
      'Lin Dorn: I hope not.',
    )
    expect(reading(text).speakers.map(({ kind, name }) => [kind, name])).toEqual([
      ['ORGANISATION', 'Harl Daily'],
      ['PERSON', 'Lin Dorn'],
      ['PERSON', 'Tarn'],
      ['PERSON', 'Gorn'],
    ])
  })

  it('is that of the one called up and answered by name', () => {
    const text = paragraphs(
      'MR. KERRIN: I will go to the front row. Bo.',
      'Q Why is it shut?',
      'MR. KERRIN: First of all, Bo, it is not.',
      'Q Really?',
      'MR. KERRIN: Yes. Please.',
      'Q Thank you.',
      'MR. KERRIN: Well.',
    )
    expect(turns(text).map((turn) => turn.split(':')[0])).toEqual([
      'KERRIN',
      'Bo',
      'KERRIN',
      'Q',
      'KERRIN',
      'Q',
      'KERRIN',
    ])
  })

  it('has a name without the verb of the title', () => {
    const text = paragraphs('MS. KERRIN: Hello.', 'Q Why?', 'MS. KERRIN: Because.')
    expect(reading(text, 'Press Secretary Ada Kerrin Holds a Briefing').speakers).toMatchObject([
      { name: 'Ada Kerrin', office: 'Press Secretary' },
      { description: 'Q' },
    ])
  })

  it.each([
    [
      'was asked by name',
      undefined,
      paragraphs('MINISTER KERRIN: Hi.', 'MINISTER TARN: Hi.', 'Q: Minister Kerrin, when?', 'A: In May.'),
      'Kerrin: In May.',
    ],
    [
      'answered last',
      undefined,
      paragraphs('MINISTER KERRIN: Hi.', 'Q: When?', 'MINISTER KERRIN: In May.', 'Q: Sure?', 'A: I am sure.'),
      'KERRIN: I am sure.',
    ],
    [
      'alone stands in the title',
      'Doorstop by Minister Ada Kerrin',
      paragraphs('Q: When?', 'A: In May.'),
      'Ada Kerrin: In May.',
    ],
    [
      'alone is introduced above',
      undefined,
      paragraphs('Harl Radio spoke to Bo Tarn, director of the works.', 'Q: When?', 'A: In May.'),
      'Bo Tarn: In May.',
    ],
    ['is not known', undefined, paragraphs('Q: When?', 'A: In May.'), 'A: In May.'],
  ])('is an answer of whoever %s', (_, title, text, last) => {
    expect(turns(text, title).at(-1)).toBe(last)
  })
})

describe('a question', () => {
  const inReplyTo = (text: string) => reading(text).speeches.map((speech) => speech.inReplyTo)

  it('is answered by the turn behind it', () => {
    const text = paragraphs(
      'MR. KERRIN: Hello.',
      'Q Why?',
      'MR. KERRIN: Because.',
      'Q And then?',
      'MR. KERRIN: Nothing.',
    )
    expect(inReplyTo(text)).toEqual([null, null, 1, null, 3])
  })

  it('of a member is one where it asks, and the chair answers nothing', () => {
    const text = paragraphs(
      'Ms Kerrin (Harl): When will it sail?',
      'The Minister for Tides (Bo Tarn): On Monday.',
      'Ms Kerrin (Harl): Which Monday?',
      'Mr Speaker: Order!',
      'Ms Kerrin (Harl): I withdraw.',
    )
    expect(inReplyTo(text)).toEqual([null, 0, null, null, null])
  })

  it('in writing asks an office', () => {
    const text = paragraphs(
      'Mr Bo Tarn (Member for Harl)',
      'To ask the Minister for Tides whether the lock will open.',
      'Reply:',
      'It will.',
    )
    expect(reading(text)).toMatchObject({
      genre: { genre: 'ADDRESS' },
      speeches: [{ inReplyTo: null }, { inReplyTo: 0 }],
      speakers: [{ name: 'Bo Tarn' }, { office: 'Minister for Tides' }],
    })
  })

  it('with a label is answered without one by whoever the title names', () => {
    const text = paragraphs(
      'Good morning. We have a long agenda, and I hope that we can agree.',
      'Q. Will you send ships?',
      'We are talking of it.',
      'Q. When?',
      'In May, I hope. We shall see.',
    )
    const read = reading(text, 'Doorstep remarks by Minister Ada Kerrin')
    expect(turnsOf(read)).toEqual([
      'Ada Kerrin: Good morning. We have a long agenda, and I hope that we can agree.',
      'Q: Will you send ships?',
      'Ada Kerrin: We are talking of it.',
      'Q: When?',
      'Ada Kerrin: In May, I hope. We shall see.',
    ])
  })

  it('without a label is a journalist’s, where questions are announced', () => {
    const text = paragraphs(
      'Good afternoon. We have decided to leave the rate where it is, and I shall tell you why.',
      'We are now ready to take your questions.',
      'Do you think that this was right?',
      'I do. We looked at all of it.',
      'You said the harbour is shut. So when will it open?',
      'Let us see. We do not know.',
    )
    const read = reading(text, 'Statement by Governor Ada Kerrin')
    expect(turnsOf(read).map((turn) => turn.slice(0, 24))).toEqual([
      'Ada Kerrin: Good afterno',
      'journalist: Do you think',
      'Ada Kerrin: I do. We loo',
      'journalist: You said the',
      'Ada Kerrin: Let us see. ',
    ])
    expect(read.speeches.map((speech) => speech.inReplyTo)).toEqual([null, null, 1, null, 3])
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
      'sections that come back',
      paragraphs('Harbour', 'The lock is open.', 'Rail', 'The line is shut.', 'Harbour', 'The pier is open.'),
    ],
  ])('in %s', (_, text) => {
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
