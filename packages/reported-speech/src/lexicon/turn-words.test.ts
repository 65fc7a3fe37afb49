import { describe, expect, it } from 'vitest'
import { labelOf } from '../genres/transcript/label-forms.ts'
import { labelWords } from '../genres/transcript/label-words.ts'
import { reading, speakersOf } from '../testing/said.ts'
import { foreign, paragraphs, turns } from '../testing/turns.ts'

const each = (list: string) => list.trim().split(/\s+/)
const lines = (list: string) => list.trim().split(/\s*\n\s*/)
const names = (text: string, title?: string) => speakersOf(text, title).map(({ name }) => name)
const genreOf = (text: string, title?: string) => reading(text, title).genre.genre

describe('before a turn that asks', () => {
  it.each(
    lines(
      'Q\n Press\n Media\n Question\n Oral question\n Written question\n Supplementary question\n Follow-up question',
    ),
  )('%s', (label) => {
    const text = paragraphs(`${label}: Tell us of the lock.`, 'MINISTER KERRIN: It is open.')
    expect(reading(text).speeches.map(({ inReplyTo }) => inReplyTo)).toEqual([null, 0])
  })

  it.each(
    lines(`
      pregunta\n preguntas\n pergunta\n domanda\n frage\n fråga\n spørsmål\n spørgsmål\n vraag\n pytanie\n otázka
      kérdés\n întrebare\n soru\n pertanyaan\n soalan\n câu hỏi\n вопрос\n запитання\n въпрос\n питање\n ερώτηση
      سؤال\n السؤال\n سوال\n پرسش\n שאלה\n प्रश्न\n 问\n 問\n 提问\n 提問\n 質問\n 질문\n คำถาม
    `),
  )('in another language: %s', (word) => {
    expect(labelOf(`${word}: Harl?`)?.words.kind).toBe('ask')
  })

  it.each(
    each(`
      journalist journalists reporter reporters correspondent interviewer questioner student audience participant
      attendee journaliste periodista jornalista giornalista journalistin dziennikarz novinář újságíró ziarist
      gazeteci wartawan журналист корреспондент журналіст δημοσιογράφος صحفي صحافي الصحفي خبرنگار עיתונאי पत्रकार
      记者 記者 기자 นักข่าว
    `),
  )('the trade of whoever asks: %s', (word) => {
    expect(labelWords(word)?.kind).toBe('ask')
  })
})

describe('whoever leads', () => {
  it.each(
    each(`
      speaker chair chairman chairwoman chairperson moderator host anchor facilitator clerk convener modérateur
      modératrice animateur moderador moderadora moderatore moderatorin prowadzący председательствующий председатель
      ведущий модератор головуючий 主持人 主席 議長 委員長 司会 사회자 의장 위원장 الرئيس رئيس
    `),
  )('%s', (word) => {
    expect(labelWords(word)).toMatchObject({ kind: 'role', isChair: true })
  })

  it.each(each('HOST ANCHOR FACILITATOR INTERPRETER TRANSLATOR OPERATOR'))('is no office: %s', (word) => {
    const text = paragraphs(`ADA KERRIN (${word}): Welcome.`, 'MR. TARN: Hello.', 'MS. WREN: Thank you.')
    expect(speakersOf(text)[0]).toMatchObject({ name: 'ADA KERRIN', office: null })
  })
})

describe('those without a name', () => {
  it('a moderator holds no office', () => {
    const text = paragraphs('MODERATOR: Welcome.', 'MR. TARN: Hello.', 'MODERATOR: Thank you.')
    expect(speakersOf(text)[0]).toMatchObject({ description: 'MODERATOR', office: null })
  })

  it.each(each('Lords Voices Crowd'))('%s speak as one', (word) => {
    const text = paragraphs('Mr Kerrin (Harl): We agree.', `Noble ${word}: Oh!`, 'Mr Kerrin (Harl): We do.')
    expect(speakersOf(text)[1]).toMatchObject({ kind: 'GROUP', description: `Noble ${word}` })
  })

  it.each(
    lines(
      'AUDIENCE\n AUDIENCE MEMBER\n AUDIENCE MEMBERS\n MEMBER\n MEMBERS\n VOICE\n VOICES\n CROWD\n PROTESTER\n PROTESTERS\n HECKLER',
    ),
  )('%s: calls into somebody’s remarks', (label) => {
    const text = paragraphs(
      'THE PRESIDENT: I thank you.',
      `${label}: Hear!`,
      'THE PRESIDENT: We shall build it.',
    )
    expect(genreOf(text)).toBe('ADDRESS')
    expect(turns(text)[1]).toBe(`${label}: Hear!`)
  })

  it.each(
    each(`
      VOICE VOICES MEMBER MEMBERS DELEGATE DELEGATES INTERPRETER TRANSLATOR OPERATOR NARRATOR ANNOUNCER WITNESS PANELIST
      PANELLIST PUBLIC GUEST CALLER MAN WOMAN OFFICIAL STAFF CROWD EARL DUKE DUCHESS COUNTESS LORDS DEPUTIES COUNSEL LADY
      SPOKESPERSON PROTESTER HECKLER
    `),
  )('%s', (word) => {
    const text = paragraphs(
      'Mr Kerrin (Harl): We agree.',
      `The ${word}: So do we.`,
      'Mr Kerrin (Harl): We do.',
    )
    expect(labelWords(word)?.kind).toBe('role')
    expect(speakersOf(text)[1]).toMatchObject({ name: null, description: `The ${word}`, office: null })
  })
})

describe('whoever says it speaks for himself or to another', () => {
  /** One of three parts is personal: names that come back are turns. */
  const inTurns = (words: string) =>
    paragraphs(`Ada Kerrin: ${words}.`, 'Bo Tarn: Harl, Elm.', 'Ada Kerrin: Elm, Harl.')

  it.each(
    lines(`
      Harl, i say
      Harl, we say
      Harl, you say
      It is my boat
      It is our boat
      It is your boat
      Tell me more
      Tell us more
      Let it be Harl
      Please, Harl
      Thank Bo Tarn
      Thanks, Harl
    `),
  )('%s', (words) => {
    expect(genreOf(inTurns(words))).toBe('TRANSCRIPT')
  })

  it.each([
    ['fr', 'Je vote'],
    ['fr', 'Nous votons'],
    ['fr', 'Vous votez'],
    ['fr', 'C’est mon port'],
    ['fr', 'C’est ma ville'],
    ['fr', 'Mes amis'],
    ['fr', 'Notre port'],
    ['fr', 'Nos ports'],
    ['fr', 'Votre port'],
    ['fr', 'Merci beaucoup'],
    ['es', 'Yo voto'],
    ['es', 'Nosotros votamos'],
    ['es', 'Usted vota'],
    ['es', 'Ustedes votan'],
    ['es', 'Mi puerto'],
    ['es', 'Mis puertos'],
    ['es', 'Nuestro puerto'],
    ['es', 'Nuestra ciudad'],
    ['es', 'Gracias, Harl'],
    ['pt', 'Eu voto'],
    ['pt', 'Nós votamos'],
    ['pt', 'Obrigado, Harl'],
    ['pt', 'Obrigada, Harl'],
    ['de', 'Ich stimme zu'],
    ['de', 'Wir stimmen zu'],
    ['de', 'Stimmen Sie zu'],
    ['de', 'Sagt es uns'],
    ['de', 'Das ist mein Hafen'],
    ['de', 'Das ist unser Hafen'],
    ['de', 'Danke schön'],
    ['it', 'Io voto'],
    ['it', 'Noi votiamo'],
    ['it', 'Grazie, Harl'],
    ['nl', 'Ik stem'],
    ['nl', 'Wij stemmen'],
    ['nl', 'Onze haven'],
    ['nl', 'Dank aan Harl'],
    ['sv', 'Jag röstar'],
    ['sv', 'Vi röstar'],
    ['sv', 'Tack, Harl'],
    ['pl', 'Ja też'],
    ['pl', 'My też'],
    ['pl', 'Dziękuję, Harl'],
  ])('in another language: %s: %s', (language, words) => {
    expect(foreign(inTurns(words), language).genre.genre).toBe('TRANSCRIPT')
  })

  it.each(
    lines(
      '(I agree.)\n (We agree.)\n (You agree.)\n (My boat.)\n (Our boat.)\n (Your boat.)\n (Ask us.)\n (Ask me.)',
    ),
  )('in brackets that are no stage direction: %s', (words) => {
    const text = paragraphs('MR. KERRIN: It holds.', words, 'MS. TARN: Good.')
    expect(turns(text)[0]).toBe(`KERRIN: It holds. ${words}`)
  })
})

describe('the one who is asked', () => {
  const answers = (question: string) =>
    turns(paragraphs('MINISTER KERRIN: Hi.', 'MINISTER TARN: Hi.', `Q: ${question}`, 'A: In May.')).at(-1)

  it.each(
    lines('Thank you\n Thanks\n Yes\n Hello\n Good morning\n Good afternoon\n Good evening\n Please\n Sorry'),
  )('is named behind "%s"', (greeting) => {
    expect(answers(`${greeting}, Minister Kerrin, when?`)).toBe('Kerrin: In May.')
  })

  it.each(
    lines(`
      To ask the Minister for Tides how the lock is
      To ask the Minister for Tides what the lock costs
      To ask the Minister for Tides when the lock opens
      To ask the Minister for Tides where the lock is
      To ask the Minister for Tides whether the lock opens
      To ask the Minister for Tides which lock is shut
      To ask the Minister for Tides who built the lock
      To ask the Minister for Tides why the lock is shut
      To ask the Minister for Tides if the lock opens
      Will the Minister for Tides be pleased to state the cost
      Asked the Minister for Tides whether the lock opens
      asked the Minister for Tides whether the lock opens
    `),
  )('is an office: %s', (question) => {
    const text = paragraphs('Mr Bo Tarn (Member for Harl)', `${question}.`, 'Reply:', 'It is open.')
    expect(speakersOf(text)[1]).toMatchObject({ office: 'Minister for Tides' })
  })
})

describe('a press conference', () => {
  const holds = paragraphs('MS. KERRIN: Hello.', 'Q Why?', 'MS. KERRIN: Because.')

  it.each(
    lines(`
      Holds a Briefing
      Hosts the Press
      Delivers a Statement
      Speaks in Harl
      Meets the Press
      Visits Elm
      Addresses the Press
      Attends a Briefing
      Gives a Briefing
      Leads a Briefing
      Joins a Briefing
      Travels to Elm
      Participates in a Briefing
      Briefs the Press
      Answers the Press
      Takes Questions
      Makes a Statement
      Welcomes the Press
      Remarks to the Press
      Delivered a Statement
      Held a Briefing
    `),
  )('of Ada Kerrin, who in its title %s', (does) => {
    expect(names(holds, `Press Secretary Ada Kerrin ${does}`)).toEqual(['Ada Kerrin', null])
  })

  it.each(
    lines(`
      Transcript by
      Transcript of
      Interview with
      Doorstop by
      Press conference with
      Remarks by
      Speech by
      Statement by
      Address by
    `),
  )('is that of whoever stands behind "%s"', (credit) => {
    const text = paragraphs(
      `${credit} The Hon Ada Kerrin MP`,
      'On Senator Bo Tarn',
      'MINISTER: Hello.',
      'Q: Why?',
    )
    expect(names(text)).toEqual(['Ada Kerrin', null])
  })

  it.each(lines('Frequently asked questions\n FAQ on nets\n FAQs on nets\n Common questions on nets'))(
    'not on a page that is called %s',
    (title) => {
      const text = paragraphs('Q: Who can get a net?', 'A: Anybody.', 'Q: What does it cost?', 'A: Nothing.')
      expect(genreOf(text, title)).not.toBe('TRANSCRIPT')
    },
  )

  it.each(
    lines(`
      I shall now take your questions.
      I am here to take questions.
      Let me take any questions.
      I can take some questions.
      I shall answer your questions.
      We are happy to take questions.
      So, your questions now.
    `),
  )('opens for questions: %s', (words) => {
    const text = paragraphs(
      'I thank the divers, and I am glad to be here.',
      words,
      'When will you open the lock?',
      'In spring. I have the steel.',
      'Are your divers glad?',
      'They are. I asked them.',
    )
    expect(speakersOf(text, 'Remarks by Mayor Ada Kerrin').map(({ description }) => description)).toContain(
      'journalist',
    )
  })

  it.each(
    lines(
      'Thanks.\n Thank you.\n Thank you very much.\n Thank you so much.\n Many thanks.\n Thank you all.\n OK.\n Okay.\n Yes.\n No.',
    ),
  )('in which nobody answers "%s"', (words) => {
    const text = paragraphs('MINISTER KERRIN: In May.', `QUESTION: ${words}`, 'MINISTER KERRIN: We go on.')
    expect(reading(text).speeches.map(({ inReplyTo }) => inReplyTo)).toEqual([null, null, null])
  })
})
