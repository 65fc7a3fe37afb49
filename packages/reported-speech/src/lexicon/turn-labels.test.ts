import { describe, expect, it } from 'vitest'
import { labelOf } from '../genres/transcript/label-forms.ts'
import { readNotes } from '../genres/transcript/label-notes.ts'
import { labelWords } from '../genres/transcript/label-words.ts'
import { speakersOf } from '../testing/said.ts'
import { paragraphs } from '../testing/turns.ts'

const each = (list: string) => list.trim().split(/\s+/)
const lines = (list: string) => list.trim().split(/\s*\n\s*/)
const names = (text: string, title?: string) => speakersOf(text, title).map(({ name }) => name)

describe('before a turn that answers', () => {
  it.each(
    lines(`
      A\n Ans\n Answer\n Written answer\n Oral answer\n Reply\n Written reply\n Oral reply\n Response\n Written response
      réponse\n respuesta\n resposta\n risposta\n antwort\n svar\n antwoord\n odpowiedź\n odpověď\n válasz\n răspuns\n cevap
      yanıt\n jawaban\n jawapan\n trả lời\n ответ\n відповідь\n отговор\n одговор\n απάντηση\n جواب\n الجواب\n إجابة\n پاسخ
      תשובה\n उत्तर\n 答\n 回答\n 答え\n 답\n 답변\n คำตอบ
    `),
  )('%s', (word) => {
    expect(labelOf(`${word}: Harl.`)?.words.kind).toBe('reply')
  })
})

describe('who asks and answers, on a line of its own', () => {
  it.each([
    ['Asked by Ada Kerrin', 'ask'],
    ['Tabled by Ada Kerrin', 'ask'],
    ['Put by Ada Kerrin', 'ask'],
    ['Answered by Ada Kerrin', 'reply'],
    ['Given by Ada Kerrin', 'reply'],
  ])('%s', (line, kind) => {
    expect(labelOf(line)).toMatchObject({ words: { kind }, cut: { notes: ['Ada Kerrin'] } })
  })
})

describe('a form of address', () => {
  it.each(
    each(`
      Sec. Usec. Asec. Baroness Viscount Viscountess Marquess Hon. Honourable Honorable M. MM. Mme Mmes Mlle Monsieur
      Madame Messieurs Sr. Sra. Srta. Señor Señora Señorita Don Doña Senhor Senhora Exmo. Exma. Dom Dona Herr Frau Fru
      Signor Signora Onorevole Mevrouw Dhr. Mevr. Heer Pan Pani Paní Úr Domnul Doamna Bayan Sayın Bapak Ibu Pak Datuk
      Dato Datin Encik Puan Tuan Shri Smt. Shrimati Kumari Thiru Selvi Begum Janab Sheikh Sayyid Haji Ustaz Ato Weizero
      Alhaji Г-н Г-жа Господин Госпожа Пан Пані السيد السيدة الدكتور الدكتورة معالي سعادة الشيخ
    `),
  )('%s', (form) => {
    expect(labelWords(`${form} Tarn`)).toMatchObject({ kind: 'person', name: 'Tarn' })
  })

  it.each(each('SR. SRA. SENHOR SENHORA EXMO. EXMA. DOM DONA'))(
    'behind an article of one letter: %s',
    (form) => {
      expect(labelWords(`O ${form} TARN`)).toMatchObject({ kind: 'person', name: 'TARN' })
    },
  )

  it.each(
    each(`
      Baroness Viscountess Mme Mmes Mlle Madame Sra. Srta. Señora Señorita Doña Senhora Exma. Dona Frau Fru Signora
      Mevrouw Mevr. Pani Paní Doamna Bayan Ibu Datin Puan Smt. Shrimati Kumari Selvi Begum Weizero Г-жа Госпожа Пані
      السيدة الدكتورة
    `),
  )('of a woman: %s', (form) => {
    const text = paragraphs(`${form} Tarn: Harl?`, 'Mr Tarn: Harl!', `${form} Tarn: Harl.`)
    expect(speakersOf(text)).toHaveLength(2)
  })

  it.each(each('Mrs Mme Sra Exmo Hon Prof Sen Rep Gov Smt Sec Usec Asec Gen Brig Capt'))(
    'does not end a label: %s.',
    (form) => {
      expect(labelOf(`${form}. KERRIN. We agree.`)).toMatchObject({ words: { name: 'KERRIN' }, mark: 'stop' })
    },
  )
})

describe('an office', () => {
  it.each(each('The An Le La Les El Los Der Die Das Il Lo De Het Den'))(
    'behind an article: %s',
    (article) => {
      expect(labelWords(`${article} Minister`)).toMatchObject({ kind: 'role', office: 'Minister' })
    },
  )

  it.each([
    ['M. le président', 'président'],
    ['Mme la ministre', 'ministre'],
    ['MM. les rapporteurs', 'rapporteurs'],
    ['O SR. PRESIDENTE', 'PRESIDENTE'],
    ['A SRA. MINISTRA', 'MINISTRA'],
    ['Le premier ministre', 'premier ministre'],
    ['La première ministre', 'première ministre'],
    ['The Minister of Tides', 'Minister of Tides'],
    ['The Minister for Tides', 'Minister for Tides'],
    ['The Ambassador to Norway', 'Ambassador to Norway'],
    ['The Minister in the Office of the President', 'Minister in the Office of the President'],
    ['The Rapporteur on Tides', 'Rapporteur on Tides'],
    ['The Director at Harl Harbour', 'Director at Harl Harbour'],
    ['The President and Rector', 'President and Rector'],
    ['The Minister with Special Duties', 'Minister with Special Duties'],
    ['The Delegate from Norway', 'Delegate from Norway'],
    ['MINISTRA DE PUERTOS', 'MINISTRA DE PUERTOS'],
    ['MINISTRO DEL MAR', 'MINISTRO DEL MAR'],
    ['MINISTRA DA PESCA', 'MINISTRA DA PESCA'],
    ['MINISTRO DO MAR', 'MINISTRO DO MAR'],
    ['MINISTRO DOS PORTOS', 'MINISTRO DOS PORTOS'],
    ['MINISTRA DAS PESCAS', 'MINISTRA DAS PESCAS'],
    ['Ministro di Stato', 'Ministro di Stato'],
    ['Ministro della Pesca', 'Ministro della Pesca'],
    ['Ministre du Budget', 'Ministre du Budget'],
    ['Ministre des Ports', 'Ministre des Ports'],
    ['Präsident der Republik', 'Präsident der Republik'],
    ['Bundesminister für Häfen', 'Bundesminister für Häfen'],
    ['Statsråd for Havn', 'Statsråd for Havn'],
    ['Statsråd för Hamnar', 'Statsråd för Hamnar'],
    ['SPEAKER PRO TEMPORE', 'SPEAKER PRO TEMPORE'],
    ['PRESIDENT ELECT', 'PRESIDENT ELECT'],
    ['PRESIDENT DESIGNATE', 'PRESIDENT DESIGNATE'],
  ])('%s', (label, office) => {
    expect(labelWords(label)).toMatchObject({ kind: 'role', office })
  })

  it.each(each('Vice Deputy Assistant Acting Former Associate Second Third Junior Shadow'))(
    'is another for the %s Minister',
    (rank) => {
      const text = paragraphs(
        `The ${rank} Minister (Ada Kerrin): Yes.`,
        'Mr Tarn (Elm): No.',
        'The Minister: Yes.',
      )
      expect(names(text)).toEqual(['Ada Kerrin', 'Tarn', null])
    },
  )

  it.each([
    ['Temporary Speaker', 'Speaker'],
    ['Speaker pro tempore', 'Speaker'],
    ['President Elect', 'President'],
  ])('is another for the %s', (office, noun) => {
    const text = paragraphs(`The ${office} (Ada Kerrin): Yes.`, 'Mr Tarn (Elm): No.', `The ${noun}: Yes.`)
    expect(names(text)).toEqual(['Ada Kerrin', 'Tarn', null])
  })

  it.each(
    each(
      'President Vice-President Secretary Minister Premier Rapporteur Chancellor Governor Mayor Ambassador Commissioner Deputy Senator General Member',
    ),
  )('by which somebody is addressed: Mr %s', (noun) => {
    expect(labelWords(`Mr ${noun}`)).toMatchObject({ kind: 'role', office: noun })
  })

  it.each(
    each(`
      président présidente ministre rapporteur rapporteure secrétaire député députée sénateur sénatrice presidente
      presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria diputado diputada senador senadora
      portavoz alcalde secretário secretária relator deputado deputada präsident präsidentin vizepräsident
      vizepräsidentin alterspräsident vorsitzender vorsitzende bundeskanzler bundeskanzlerin bundesminister
      bundesministerin staatssekretär staatssekretärin staatsminister staatsministerin sprecher sprecherin voorzitter
      minister-president staatssecretaris talman talmannen statsminister statsråd marszałek przewodniczący
      przewodnicząca elnök předseda předsedkyně başkan министр президент депутат спикер премьер міністр голова министър
      الوزير الوزيرة المتحدث الناطق وزير
    `),
  )('in another language: %s', (noun) => {
    expect(labelWords(`${noun} Tarn`)).toMatchObject({ kind: 'person', office: noun, name: 'Tarn' })
  })

  it.each(lines('First Lady\n Second Lady'))('%s', (office) => {
    const text = paragraphs(
      `THE ${office.toUpperCase()}: Hi there.`,
      'Q Why?',
      `THE ${office.toUpperCase()}: Because.`,
    )
    expect(speakersOf(text, `Remarks by ${office} Ada Kerrin`)[0]).toMatchObject({
      name: 'Ada Kerrin',
      office,
    })
  })
})

it.each(each('MP MPS MLA MNA MEP MSP TD MPP MHK MLC KC QC SC AC AO AM OAM OBE CBE MBE PSM FRS PHD'))(
  'letters behind a name are no part of it: %s',
  (letters) => {
    const text = paragraphs(
      `ADA KERRIN ${letters}: Welcome.`,
      'MR. TARN: Thank you.',
      `ADA KERRIN ${letters}: So.`,
    )
    expect(names(text)).toEqual(['ADA KERRIN', 'TARN'])
  },
)

describe('of two names in brackets, the outlet is', () => {
  it.each(
    each(`
      News Times Post Daily Weekly Radio TV Television Herald Tribune Journal Gazette Courier Press Agency Telegraph
      Guardian Observer Standard Star Sun Mail Express Mirror Ledger Chronicle Bulletin Broadcasting Network Channel
      Today Wire Online Review Magazine Echo Argus Globe Monitor Nation Citizen Shimbun Bote Zeitung Kurier
      Presse Corriere Diario Jornal
    `),
  )('the Harl %s', (word) => {
    expect(readNotes([`Harl ${word}, Tarn`], true)).toMatchObject({ outlet: `Harl ${word}`, name: 'Tarn' })
    expect(labelOf(`Harl ${word}`)?.mark).toBe('line')
  })
})
