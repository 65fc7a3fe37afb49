import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'
import { proseOf } from '../text/prose.ts'
import { analyseText } from './analysed-text.ts'

interface Page {
  readonly text: string
  readonly title?: string
  readonly publisher?: string
}

function countriesOf({ text, title, publisher }: Page): Record<string, string | null> {
  const about = { title: title ?? null, publisher: publisher ?? null, language: 'en', atEvent: null }
  const { speakers } = readText(analyseText(proseOf(text)), about)
  return Object.fromEntries(
    speakers.map(({ name, description, country, countryCode }) => [
      name ?? description ?? '',
      countryCode ?? country,
    ]),
  )
}

const said = (office: string) => `Ada Kerrin, ${office}, said that the dam will hold.`

describe('the country of an office', () => {
  it.each([
    ['Norwegian Ambassador to Chile', 'NO'],
    ['Ambassador of Norway to Chile', 'NO'],
    ['Ambassador of the Kingdom of Norway to the Republic of Chile', 'NO'],
    ['Ambassador to Chile', null],
    ['Chilean foreign minister', 'CL'],
    ['Permanent Representative of the Democratic People’s Republic of Korea to the United Nations', 'KP'],
    ['Minister of Fisheries of the Republic of Korea', 'KR'],
    ['spokesperson for the Norwegian Foreign Ministry', 'NO'],
    ['spokesman at the Norwegian Foreign Ministry', 'NO'],
    ['Secretary of State for Wales', 'GB'],
    ['First Minister of Scotland', 'GB'],
    ['head of the Norwegian delegation', 'NO'],
    ['chairman of the Norwegian Society for Friendship with Chile', 'NO'],
    ['head of the Chile-Norway Friendship Association', 'CL'],
    ['Minister of State for the Norwegian Sea of Iceland', 'IS'],
    ['Soviet Foreign Minister', 'SUHH'],
    ['Irish Taoiseach', 'IE'],
    ['Kremlin spokesman', 'RU'],
    ['special envoy for Chile', null],
    ['expert on Chile', null],
    ['professor of Norwegian history', null],
    ['assistant professor at a Norwegian university', null],
    ['correspondent in Norway', null],
    ['head of the Norwegian freight company Tarnlines', null],
    ['director of South American studies', null],
    ['Governor of Georgia', null],
    ['President of Georgia', 'GE'],
    ['Congolese President', 'Congolese'],
    ['President of the Republic of Tarvia', 'Tarvia'],
    ['Tarvian Minister of Ports', 'Tarvian'],
    ['Minister of Transport of Tarvia', 'Tarvia'],
    ['Economic Secretary to the Treasury of Tarvia', 'Tarvia'],
    ['Ambassador of the Tarvian Federation', 'Tarvian'],
    ['Minister of Herring', null],
    ['Minister of State', null],
  ])('%s: %s', (office, country) => {
    expect(countriesOf({ text: said(office) })).toEqual({ 'Ada Kerrin': country })
  })

  it('is decided by the page where two states have the name', () => {
    const office = said('Korean Minister of Fisheries')
    expect(countriesOf({ text: office })).toEqual({ 'Ada Kerrin': 'Korean' })
    expect(countriesOf({ text: `${office} The Republic of Korea has ports.` })).toEqual({
      'Ada Kerrin': 'KR',
    })
  })
})

describe('the country at a name', () => {
  it.each([
    ['President Ada Kerrin of Norway said that the dam will hold.', 'NO'],
    ['Prime Minister Ada Kerrin of the Republic of Chile said that the dam will hold.', 'CL'],
    ['Mrs. Ada Kerrin (Norway) said that the dam will hold.', 'NO'],
    ['Norway’s Minister for Law and Justice Ms Ada Kerrin said that the dam will hold.', 'NO'],
    ['President Ada Kerrin of Tarvia said that the dam will hold.', 'Tarvia'],
  ])('%s: %s', (text, country) => {
    expect(countriesOf({ text, publisher: 'Ministry of Ports, Iceland' })).toEqual({ 'Ada Kerrin': country })
  })
})

describe('the country of a publisher', () => {
  const text =
    'Minister of Ports Ada Kerrin said that the dam will hold. Chile has dams too. In Chile they hold.'

  it.each([
    ['Ministry of Ports, Norway', 'NO'],
    ['Norway: Presidency', 'NO'],
    ['Office of the President (Norway)', 'NO'],
    ['Embassy of Norway in Chile', 'NO'],
    ['Norwegian Embassy Santiago', 'NO'],
    ['Norwegian News Agency', 'NO'],
    ['Anadolu', 'TR'],
    ['Legislative Assembly of Queensland', 'AU'],
    ['Norway', 'NO'],
    ['Office of the Kremlin', 'RU'],
    ['Ministry of Ports of Tarvia', 'Tarvia'],
    ['Department of Railways, Tarvia', 'Tarvia'],
    ['Government Communications, Republic of Tarvia', 'Tarvia'],
    ['Parliament of Tarvia (Official Report)', 'Tarvia'],
    ['Ministry of Herring', null],
    ['Norwegian Times', null],
    ['Norway Today', null],
    ['Norway Dams Ltd.', null],
    ['Dam Keepers (NGO, Norway)', null],
    ['World Dam Council', null],
    ['European Central Bank', null],
  ])('%s: %s', (publisher, country) => {
    expect(countriesOf({ text, publisher })).toEqual({ 'Ada Kerrin': country })
  })

  it('is not that of whoever has no office of state', () => {
    const publisher = 'Ministry of Ports, Norway'
    for (const office of ['director of the dam works', 'nurse', 'captain', 'mayor of Harl'])
      expect(countriesOf({ text: said(office), publisher })).toEqual({ 'Ada Kerrin': null })
  })

  it('is not that of whom its head meets', () => {
    const title = 'Meeting of President Kerrin with President Bo Tarn'
    const page = 'President Ada Kerrin said that the dam will hold. President Bo Tarn said that it will not.'
    expect(countriesOf({ text: page, title, publisher: 'Office of the President, Norway' })).toEqual({
      'Ada Kerrin': 'NO',
      'Bo Tarn': null,
    })
  })

  it('is a newspaper’s where the text names its country more often than any other', () => {
    const own = 'Prime Minister Ada Kerrin said that Norway needs the dam. Norway is wet. Chile has dams too.'
    expect(countriesOf({ text: own, publisher: 'Norwegian Times' })).toEqual({ 'Ada Kerrin': 'NO' })
    expect(countriesOf({ text: own, publisher: 'NRB (Norway)' })).toEqual({ 'Ada Kerrin': 'NO' })
    expect(countriesOf({ text: own, publisher: 'Chilean Times' })).toEqual({ 'Ada Kerrin': null })
  })

  it('is that of whoever has an office in it by its letters', () => {
    const page = 'RBN Board Chair Ada Kerrin said that the rate stays.'
    expect(countriesOf({ text: page, publisher: 'Reserve Bank of Norway' })).toEqual({ 'Ada Kerrin': 'NO' })
  })

  it('is that of whoever alone answers there', () => {
    const page =
      'QUESTION: Will the dam hold?\n\nADA KERRIN: It will hold for years.\n\nQUESTION: And then?\n\nADA KERRIN: We build a new one.'
    expect(countriesOf({ text: page, publisher: 'Minister for Ports, Norway' })).toMatchObject({
      'ADA KERRIN': 'NO',
    })
    expect(countriesOf({ text: page, publisher: 'Norwegian Times' })).toMatchObject({ 'ADA KERRIN': null })
  })

  it('is that of its bodies', () => {
    const page = 'The Ministry of Ports said that the dam will hold.'
    expect(countriesOf({ text: page, publisher: 'Ministry of Ports, Norway' })).toEqual({
      'Ministry of Ports': 'NO',
    })
  })
})

describe('a country that stands near', () => {
  it.each([
    'Treasury Secretary Ada Kerrin said that prices will fall. He spoke of talks between Chile and Norway.',
    'Ada Kerrin, a research fellow at a university in Chile, said that Norway will wait.',
    'President Ada Kerrin, on a visit to Norway, met the Norwegian Premier. She said that the dam will hold.',
    'A seminar took place in Norway. President Ada Kerrin said there that the dam will hold.',
    'Minister of Ports Ada Kerrin said that dams in Chile hold. The Chilean government builds more.',
    'Minister of Ports Ada Kerrin said that Chile must stop. Chilean forces had crossed the border.',
  ])('is nobody’s: %s', (text) => {
    expect(countriesOf({ text })['Ada Kerrin']).toBeNull()
  })

  it('is the text’s own where it tells of it from the inside', () => {
    const text =
      'President Ada Kerrin said that the Norwegian people will build. The people of Norway need dams.'
    expect(countriesOf({ text })).toEqual({ 'Ada Kerrin': 'NO' })
  })

  it.each([
    'Mr. Tarn of Norway Post said that the dam will hold.',
    'Bo Tarn of Chile Airlines said that the dam will hold.',
  ])('is nobody’s in the name of a company: %s', (text) => {
    expect(Object.values(countriesOf({ text }))).toEqual([null])
  })

  it('is of whom it stands behind, before a day', () => {
    const text = 'President Bo Tarn of Norway Monday said that the dam will hold.'
    expect(Object.values(countriesOf({ text }))).toEqual(['NO'])
  })

  it('is no country of a person who is called so', () => {
    const text =
      'Minister of Ports Michael Jordan said that the dam will hold. Mr. Jordan added that it is old.'
    expect(countriesOf({ text })).toEqual({ 'Michael Jordan': null })
  })
})

describe('groups and bodies', () => {
  it.each([
    ['The Norwegian delegation said that the dam will hold.', 'NO'],
    ['Norway and Chile said that the dam will hold.', null],
    ['The Ministry of Ports of Tarvia said that the dam will hold.', 'Tarvia'],
    ['The Embassy of Norway in Chile said that the dam will hold.', 'NO'],
  ])('%s: %s', (text, country) => {
    expect(Object.values(countriesOf({ text }))).toEqual([country])
  })
})
