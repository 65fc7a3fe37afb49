import { describe, expect, it } from 'vitest'
import { reading } from '../testing/said.ts'
import { languageOf, looksEnglish } from './language.ts'

const nobody = { given: null, markup: null }

/** What a ministry of ports might print, in many languages. */
const prose: Readonly<Record<string, string>> = {
  en: 'The Minister of Ports opened the new lock at Harl yesterday and said that its gates close in four minutes. The old lock was built ninety years ago.',
  fr: 'La ministre des Ports a inauguré hier la nouvelle écluse de Harl et a déclaré que ses portes se ferment en quatre minutes. L’ancienne écluse avait été construite il y a quatre-vingt-dix ans.',
  de: 'Die Ministerin für Häfen hat gestern die neue Schleuse in Harl eröffnet und gesagt, dass sich ihre Tore in vier Minuten schließen. Die alte Schleuse war vor neunzig Jahren gebaut worden.',
  es: 'La ministra de Puertos inauguró ayer la nueva esclusa de Harl y dijo que sus compuertas se cierran en cuatro minutos. La antigua esclusa se construyó hace noventa años.',
  pt: 'A ministra dos Portos inaugurou ontem a nova eclusa de Harl e disse que as comportas se fecham em quatro minutos. A antiga eclusa foi construída há noventa anos.',
  it: 'La ministra dei Porti ha inaugurato ieri la nuova chiusa di Harl e ha detto che le sue porte si chiudono in quattro minuti. La vecchia chiusa era stata costruita novant’anni fa.',
  nl: 'De minister van Havens opende gisteren de nieuwe sluis in Harl en zei dat de deuren in vier minuten sluiten. De oude sluis werd negentig jaar geleden gebouwd door vissers.',
  pl: 'Minister portów otworzyła wczoraj nową śluzę w Harl i powiedziała, że jej wrota zamykają się w cztery minuty. Stara śluza została zbudowana dziewięćdziesiąt lat temu.',
  ru: 'Министр портов открыла вчера новый шлюз в Харле и сказала, что его ворота закрываются за четыре минуты. Старый шлюз был построен рыбаками девяносто лет назад и пострадал во время наводнения, о котором в городе помнят до сих пор.',
  tr: 'Limanlar Bakanı dün Harl’daki yeni havuzu açtı ve kapılarının dört dakikada kapandığını söyledi. Eski havuz doksan yıl önce balıkçılar tarafından yapılmıştı.',
  ko: '항만 장관은 어제 하를의 새 갑문을 열고 문이 사 분 안에 닫힌다고 말했다. 옛 갑문은 구십 년 전에 어부들이 지은 것이다.',
  ja: '港湾大臣は昨日、ハールの新しい水門を開き、扉は四分で閉まると述べた。古い水門は九十年前に漁師たちが造ったものである。',
  el: 'Η υπουργός Λιμένων εγκαινίασε χθες τη νέα δεξαμενή και είπε ότι οι πύλες της κλείνουν σε τέσσερα λεπτά. Η παλιά είχε κατασκευαστεί πριν από ενενήντα χρόνια.',
}

describe('the language of a text', () => {
  it.each(Object.entries(prose))('%s is seen in its words, whatever the page says', (tag, text) => {
    expect(languageOf(text, nobody)).toEqual({ tag, basis: 'TEXT' })
    const lie = tag === 'en' ? 'fr' : 'en-US'
    expect(languageOf(text, { given: null, markup: lie })).toEqual({ tag, basis: 'TEXT' })
  })

  it('keeps the region of a page that says the same', () => {
    expect(languageOf(prose['en'] ?? '', { given: null, markup: 'en-GB' })).toEqual({
      tag: 'en-GB',
      basis: 'TEXT',
    })
    expect(languageOf(prose['pt'] ?? '', { given: null, markup: 'pt-BR' })?.tag).toBe('pt-BR')
  })

  it('takes the word of a page for which of two near languages it is', () => {
    expect(languageOf(prose['es'] ?? '', { given: null, markup: 'gl' })?.tag).toBe('gl')
  })

  it('is what somebody gives', () => {
    expect(languageOf(prose['fr'] ?? '', { given: 'en', markup: 'fr' })).toEqual({
      tag: 'en',
      basis: 'GIVEN',
    })
  })

  it.each([
    '',
    '...',
    'Harl',
    'Kell – Harl 2031',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do.',
  ])('is what the page says where "%s" is all there is', (text) => {
    expect(languageOf(text, { given: null, markup: 'fr-CA' })).toEqual({ tag: 'fr-CA', basis: 'MARKUP' })
    expect(languageOf(text, nobody)).toBeNull()
  })

  it('looks at the beginning of a text only', () => {
    const started = performance.now()
    languageOf('ж'.repeat(5_000_000), nobody)
    looksEnglish('- '.repeat(5_000_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('a text in an unknown language', () => {
  it.each(['The lock is open.', 'Minister opens new lock at Harl', 'She said yes.', 'A lock for Harl'])(
    'is read as English where it looks so: %s',
    (text) => {
      expect(looksEnglish(text)).toBe(true)
    },
  )

  it.each(['', '12', 'Nouvelle écluse', '새 갑문', 'Neue Schleuse öffnet'])(
    'is not where it does not: %s',
    (text) => {
      expect(looksEnglish(text)).toBe(false)
    },
  )
})

describe('a text that is not English', () => {
  it.each(Object.keys(prose).filter((tag) => tag !== 'en'))(
    'in %s is nobody’s without labels',
    (language) => {
      const { speeches, genre } = reading(prose[language] ?? '', null, language)
      expect(speeches).toEqual([])
      expect(genre.because).toContain(language)
    },
  )

  it('has turns by their labels', () => {
    const text =
      'Ada Kerrin : Nous ouvrons la nouvelle écluse.\n\nBo Tarn : Quand sera-t-elle prête ?\n\nAda Kerrin : En automne.'
    expect(reading(text, null, 'fr').speeches).toHaveLength(3)
  })

  it('has no speaker out of words that English has too', () => {
    const text = 'Minister Ada Kerrin said, „die Schleuse ist offen“. According to Bo Tarn, sie bleibt es.'
    expect(reading(text, null, 'de').speakers).toEqual([])
  })
})
