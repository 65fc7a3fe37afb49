import { describe, expect, it } from 'vitest'
import { reading } from '../testing/said.ts'
import { paragraphs, turns, turnsOf } from '../testing/turns.ts'

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

  it.each([
    [
      'in the chair, by surname',
      paragraphs(
        '[The Speaker (Hon. Kerrin) in the Chair]',
        'Hon. Speaker: Order.',
        'Mr Tarn (Elm): I rise.',
      ),
      { name: 'Kerrin', office: 'Speaker' },
    ],
    [
      'whom the transcript is of, where one office alone has turns',
      paragraphs('Transcript by The Hon Ada Kerrin MP', 'MINISTER:', 'Good afternoon.', 'QUESTION:', 'Why?'),
      { name: 'Ada Kerrin', office: 'MINISTER' },
    ],
  ])('is that of the one %s', (_, text, expected) => {
    expect(reading(text).speakers[0]).toMatchObject(expected)
  })

  it('is not the transcript’s person’s where two offices have turns', () => {
    const text = paragraphs(
      'Transcript by The Hon Ada Kerrin MP',
      'MINISTER: Hello.',
      'QUESTION: Why?',
      'MAYOR: Because.',
    )
    expect(reading(text).speakers.map(({ name }) => name)).toEqual([null, null, null])
  })

  it('is a member’s whose line has a full and a short name, once', () => {
    const text = paragraphs(
      'Hon. Deputy Speaker',
      'Order, Members. The Leader has a notice.',
      'Ada Maria Kerrin (Hon. Ada Kerrin)',
      'I have. It is short.',
      'Hon. Deputy Speaker',
      'Thank you.',
    )
    expect(turns(text).map((turn) => turn.split(':')[0])).toEqual([
      'Hon. Deputy Speaker',
      'Ada Maria Kerrin',
      'Hon. Deputy Speaker',
    ])
  })

  it('is the host’s who comes back by surname, however the first words end', () => {
    const text = paragraphs(
      'ADA KERRIN, HOST: Welcome to 9.15',
      'BO TARN, TREASURER: Good evening.',
      'KERRIN: What will it cost?',
      'TARN: Two million.',
      'KERRIN: Thank you.',
    )
    expect(turns(text).map((turn) => turn.split(':')[0])).toEqual([
      'ADA KERRIN',
      'BO TARN',
      'ADA KERRIN',
      'BO TARN',
      'ADA KERRIN',
    ])
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
      'We shall now take your questions.',
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
