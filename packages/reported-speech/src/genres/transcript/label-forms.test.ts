import { describe, expect, it } from 'vitest'
import { labelOf } from './label-forms.ts'

/** `mark kind: office | name | notes | body` of the label that a line begins with. */
function told(line: string): string | null {
  const found = labelOf(line)
  if (found === null) return null
  const { cut, words, mark } = found
  const notes = [cut.apposed, ...cut.notes].filter((note) => note !== '').join('; ')
  return `${mark} ${words.kind}: ${words.office} | ${words.name} | ${notes} | ${line.slice(cut.bodyStart)}`
}

describe('the label of a line', () => {
  it.each([
    ['MR. KERRIN: We agree.', 'colon person:  | KERRIN |  | We agree.'],
    ['Mr B V TARN: We agree.', 'colon person:  | B V TARN |  | We agree.'],
    ['Ms A KERRIN: We agree.', 'colon person:  | A KERRIN |  | We agree.'],
    ['**Ms. Okoro-Reyes:** We agree.', 'colon person:  | Okoro-Reyes |  | We agree.'],
    ['PRIME MINISTER KERRIN: We agree.', 'colon person: PRIME MINISTER | KERRIN |  | We agree.'],
    ['Prime Minister van der Tarn: We agree.', 'colon person: Prime Minister | van der Tarn |  | We agree.'],
    [
      'Minister of Tides Ada Kerrin: We agree.',
      'colon person: Minister of Tides | Ada Kerrin |  | We agree.',
    ],
    ['VICE PRESIDENT: We agree.', 'colon role: VICE PRESIDENT |  |  | We agree.'],
    ['THE FIRST LADY: We agree.', 'colon role: FIRST LADY |  |  | We agree.'],
    ['The MINISTER OF HOME AFFAIRS: We agree.', 'colon role: MINISTER OF HOME AFFAIRS |  |  | We agree.'],
    ['Madam Deputy Speaker (Bo Tarn): Order.', 'colon role: Deputy Speaker |  | Bo Tarn | Order.'],
    [
      'The Minister for Tides (Ada Kerrin): We agree.',
      'colon role: Minister for Tides |  | Ada Kerrin | We agree.',
    ],
    ['Ada Kerrin (Harl): We agree.', 'colon name:  | Ada Kerrin | Harl | We agree.'],
    [
      'Senator KERRIN (Harl—Minister for Tides) (16:05): We agree.',
      'colon person: Senator | KERRIN | Harl—Minister for Tides; 16:05 | We agree.',
    ],
    ['Baroness Kerrin (Lab): My Lords.', 'colon person:  | Kerrin | Lab | My Lords.'],
    ['The Earl of Harl: My Lords.', 'colon role: Earl of Harl |  |  | My Lords.'],
    ['Mr King: Yes.', 'colon person:  | King |  | Yes.'],
    ['Hon. Members: Oh!', 'colon role: Members |  |  | Oh!'],
    ['ADA KERRIN, HARBOUR MASTER: Yes.', 'colon name:  | ADA KERRIN | HARBOUR MASTER | Yes.'],
    ['[00:12:31] KERRIN: Yes.', 'colon name:  | KERRIN |  | Yes.'],
    ['Q12 Ada Kerrin: Why?', 'colon name:  | Ada Kerrin |  | Why?'],
    ['QUESTION: Why?', 'colon ask:  |  |  | Why?'],
    ['Question 3: Why?', 'colon ask:  |  |  | Why?'],
    ['Q: Why?', 'colon ask:  |  |  | Why?'],
    ['Q. Why?', 'stop ask:  |  |  | Why?'],
    ['Q Why not --', 'space ask:  |  |  | Why not --'],
    ['Q (through interpreter): Why?', 'colon ask:  |  | through interpreter | Why?'],
    ['Reporter (Harl Courier, Tarn): Why?', 'colon ask: Reporter |  | Harl Courier, Tarn | Why?'],
    ['Journalist, Harl Courier', 'line ask: Journalist |  | Harl Courier | '],
    ['A: Because.', 'colon reply:  |  |  | Because.'],
    ['A. Because.', 'stop reply:  |  |  | Because.'],
    ['Mr. KERRIN. Mr. President, I rise.', 'stop person:  | KERRIN |  | Mr. President, I rise.'],
    ['Mrs. TARN (during the reading). I ask.', 'stop person:  | TARN | during the reading | I ask.'],
    ['Mrs. TARN of Harl. I ask.', 'stop person:  | TARN |  | I ask.'],
    [
      'The PRESIDING OFFICER. The clerk will call.',
      'stop role: PRESIDING OFFICER |  |  | The clerk will call.',
    ],
    [
      'The SPEAKER pro tempore (Mr. Tarn). So ordered.',
      'stop role: SPEAKER pro tempore |  | Mr. Tarn | So ordered.',
    ],
    [
      'Ada Kerrin (ABC). – Mr President, we agree.',
      'stop name:  | Ada Kerrin | ABC | Mr President, we agree.',
    ],
    ['Mr KERRIN (3:44 PM) —We agree.', 'dash person:  | KERRIN | 3:44 PM | We agree.'],
    ['Mr Kerrin —We agree.', 'dash person:  | Kerrin |  | We agree.'],
    ['Mr. Kerrin – We agree.', 'dash person:  | Kerrin |  | We agree.'],
    ['Governor Ada Kerrin', 'line person: Governor | Ada Kerrin |  | '],
    ['Ada Kerrin', 'line name:  | Ada Kerrin |  | '],
    ['00:12 Ada Kerrin', 'line name:  | Ada Kerrin |  | '],
    ['Mr Bo Tarn (Member for Harl)', 'line person:  | Bo Tarn | Member for Harl | '],
    ['Question by Mr Bo Tarn', 'line ask:  |  | Mr Bo Tarn | '],
    ['Written Answer by Minister for Tides Ada Kerrin', 'line reply:  |  | Minister for Tides Ada Kerrin | '],
    ['Asked by: Lord Kerrin', 'line ask:  |  | Lord Kerrin | '],
  ])('%s', (line, expected) => {
    expect(told(line)).toBe(expected)
  })

  it.each([
    ['M. le président. La séance est ouverte.', 'stop role: président |  |  | La séance est ouverte.'],
    [
      'Mme Ada Kerrin, rapporteure de la commission. Nous votons.',
      'stop person:  | Ada Kerrin | rapporteure de la commission | Nous votons.',
    ],
    ['El señor PRESIDENTE: Se abre la sesión.', 'colon role: PRESIDENTE |  |  | Se abre la sesión.'],
    [
      'La señora MINISTRA DE PUERTOS (Lorca Vela): Gracias.',
      'colon role: MINISTRA DE PUERTOS |  | Lorca Vela | Gracias.',
    ],
    [
      'O SR. PRESIDENTE (Ciro Dorn. AB - CD) - Declaro aberta a sessão.',
      'stop role: PRESIDENTE |  | Ciro Dorn. AB - CD | Declaro aberta a sessão.',
    ],
    ['PRESIDENTE. La seduta è aperta.', 'stop role: PRESIDENTE |  |  | La seduta è aperta.'],
    ['TARN (Misto). Signor Presidente, grazie.', 'stop name:  | TARN | Misto | Signor Presidente, grazie.'],
    ['Vizepräsidentin Petra Kern:', 'colon person: Vizepräsidentin | Petra Kern |  | '],
    ['А.В.Кернов: Добрый день.', 'colon name:  | А.В.Кернов |  | Добрый день.'],
    ['Вопрос: Когда?', 'colon ask:  |  |  | Когда?'],
    ['记者：请问部长。', 'colon ask: 记者 |  |  | 请问部长。'],
    ['（記者）港はいつ開きますか。', 'colon ask: 記者 |  |  | 港はいつ開きますか。'],
    ['سؤال: متى؟', 'colon ask:  |  |  | متى؟'],
  ])('in another language: %s', (line, expected) => {
    expect(told(line)).toBe(expected)
  })

  it.each([
    'The lock was opened. It is long.',
    'A new lock was opened.',
    'HARL, 2 May (HPA) -- The lock was opened.',
    'HARL, 2 May (HPA) – The lock was opened.',
    'The manager of the works said this: it holds.',
    'Ada Kerrin, an official of the works, said: We agree.',
    'He was asked at 10:30 whether it holds.',
    'See https://tides.example/ for more.',
    'Mr Kerrin (Harl) rose—',
    'M. Luc Arnaud est arrivé. Il a parlé.',
    '“We agree”: so they said.',
    '(a): Sir, we agree.',
  ])('none: %s', (line) => {
    const found = labelOf(line)
    expect(found === null || found.words.kind === 'other').toBe(true)
  })
})

describe('a label before a full stop or a dash', () => {
  it.each([
    ['Senator KERRIN. I rise.', 'stop person: Senator | KERRIN |  | I rise.'],
    ['President Kerrin. We agree.', 'stop person: President | Kerrin |  | We agree.'],
    ['Mr. A. KERRIN (Harl). No.', 'stop person:  | A. KERRIN | Harl | No.'],
    ['SEC. KERRIN. I rise.', 'stop person:  | KERRIN |  | I rise.'],
    ['MODERATOR. Welcome.', 'stop role: MODERATOR |  |  | Welcome.'],
    ['Senator. We agree.', null],
    ['TARN (AB). Yes.', 'stop name:  | TARN | AB | Yes.'],
    ['Ida Wren, year 7: Why?', 'colon name:  | Ida Wren | year 7 | Why?'],
    ['O SR. PRESIDENTE. Declaro aberta a sessão.', 'stop role: PRESIDENTE |  |  | Declaro aberta a sessão.'],
    ['Mr. Kerrin – No. We agree.', 'dash person:  | Kerrin |  | No. We agree.'],
    ['M. le ministre – Non.', 'dash role: ministre |  |  | Non.'],
    ['Ada Kerrin (Harl Co. – Elm): We agree.', 'colon name:  | Ada Kerrin | Harl Co. – Elm | We agree.'],
  ])('%s', (line, expected) => {
    expect(told(line)).toBe(expected)
  })

  it.each([
    'The Minister. It was she who came.',
    'The Minister – it was she.',
    'The Minister – She came.',
    'Mr. Kerrin – as he said.',
    'Harl. It rained.',
    'Sec. 12. The lock shall open.',
    'NO. 7. The lock.',
    'ART. 12. The lock shall open.',
    'WWW.HARL.EXAMPLE has more.',
    'Mr. Kerrin? Yes.',
    'The lock (built in 1911. The',
    'HARL, 2 May (HPA). The lock is open.',
  ])('none: %s', (line) => {
    expect(told(line)).toBeNull()
  })
})

describe('a label before a space', () => {
  it.each([
    ['A Because.', 'space reply:  |  |  | Because.'],
    ['Q The lock: why?', 'space ask:  |  |  | The lock: why?'],
    ['Q12 The lock: why is it shut?', 'space ask:  |  |  | The lock: why is it shut?'],
    ['A SRA. VELA: Obrigada.', 'colon person:  | VELA |  | Obrigada.'],
  ])('%s', (line, expected) => {
    expect(told(line)).toBe(expected)
  })
})

describe('a label on a line of its own', () => {
  it.each([
    ['Ada Kerrin [10:22]', 'line name:  | Ada Kerrin |  | '],
    ['Bo Tarn (Harl Times)', 'line name:  | Bo Tarn | Harl Times | '],
    ['Bo Tarn (Harl Co.)', 'line name:  | Bo Tarn | Harl Co. | '],
    ['Oral answer given by Minister Ada Kerrin:', 'line reply:  |  | Minister Ada Kerrin | '],
  ])('%s', (line, expected) => {
    expect(told(line)).toBe(expected)
  })

  it.each(['Ada Kerrin – Harl', 'Ada Kerrin,', 'Ada Kerrin (Harl', 'Of locks and herring', '“Ada Kerrin”'])(
    'none: %s',
    (line) => {
      expect(told(line)).toBeNull()
    },
  )
})

describe('no label', () => {
  it.each([
    'https://harl.example/locks',
    'Ada Kerrin, who opened the lock, said: No.',
    'Ada “Sluice” Kerrin: No.',
    'Is it Ada Kerrin? No: it was Bo Tarn.',
    'The lock opens at 10:30.',
    'The lock? It is old: it leaks.',
    'Ada Kerrin, who is old: No.',
    'Questions from the members on how long the lock of Harl was to be shut and what it would cost were put by: Bo Tarn',
  ])('%s', (line) => {
    expect(told(line)).toBeNull()
  })
})
