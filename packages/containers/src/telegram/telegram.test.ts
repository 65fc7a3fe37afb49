import { describe, expect, it } from 'vitest'
import { fieldsIn } from '../testing/fields.ts'

const message = (id: number, more: Record<string, unknown>) => ({
  id,
  type: 'message',
  date: '2031-05-02T23:30:00',
  date_unixtime: '1935300600',
  ...more,
})

const chat = (type: string) => ({
  name: 'Harl Port',
  type,
  id: 1,
  messages: [
    { id: 1, type: 'service', date: '2031-05-01T10:00:00', action: 'create_channel' },
    message(2, { text: ['The dam ', { type: 'bold', text: 'holds' }, '.\nIt stands.'] }),
    message(3, { text: '', photo: 'photos/1.jpg' }),
    message(4, { text: 'Passed on.', forwarded_from: 'Velmar Wire' }),
  ],
})

const told = [
  'message 1: service message',
  { id: '2', date: '2031-05-02', source: 'Harl Port', text: 'The dam holds.\nIt stands.' },
  'message 3: message without text',
  { id: '4', source: 'Velmar Wire', text: 'Passed on.' },
]

describe('what Telegram exports as JSON', () => {
  it('gives a page a message of a channel, and tells of the others', async () => {
    expect(await fieldsIn(JSON.stringify(chat('public_channel')), 'result.json')).toEqual(told)
  })

  it('is read alike where it is too long to be held', async () => {
    const text = JSON.stringify(chat('public_channel'))
    expect(await fieldsIn(text, 'result.json', { pageBytes: 300 })).toEqual(told)
  })

  it('names no publisher for what people write in a group', async () => {
    const [, first] = await fieldsIn(JSON.stringify(chat('private_supergroup')), 'result.json')
    expect(first).toEqual({ id: '2', date: '2031-05-02', text: 'The dam holds.\nIt stands.' })
  })

  it('may hold all chats of somebody', async () => {
    const text = JSON.stringify({
      about: 'x',
      chats: { about: 'y', list: [chat('public_channel'), { ...chat('private_channel'), name: 'Velmar' }] },
    })
    const all = [...told, ...told].map((one, at) =>
      at === 5 ? { id: '2', date: '2031-05-02', source: 'Velmar', text: 'The dam holds.\nIt stands.' } : one,
    )
    expect(await fieldsIn(text, 'result.json')).toEqual(all)
    expect(await fieldsIn(text, 'result.json', { pageBytes: 300 })).toEqual(all)
  })
})

describe('what Telegram exports as HTML', () => {
  const html = (messages: string) =>
    `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Harl Port</div></div></div><div class="page_body chat_page"><div class="history">${messages}</div></div></div></body></html>`
  const one = (id: number, body: string, classes = '') =>
    `<div class="message default clearfix${classes}" id="message${id}"><div class="pull_left userpic_wrap"></div><div class="body"><div class="pull_right date details" title="02.05.2031 23:30:00 UTC-08:00">23:30</div>${body}</div></div>`

  it('gives a page a message, with the day in the offset as written', async () => {
    const page = html(
      [
        '<div class="message service" id="message-1"><div class="body details">2 May 2031</div></div>',
        one(
          2,
          '<div class="from_name"> Harl Port </div><div class="text">The <strong>dam</strong> holds.<br>It stands.</div>',
        ),
        one(3, '<div class="text">It &amp; stands.</div>', ' joined'),
        one(4, '<div class="media_wrap"><div class="title bold">Photo</div></div>', ' joined'),
        one(
          5,
          '<div class="forwarded body"><div class="from_name">Velmar Wire <span class="date details" title="01.05.2031 10:00:00">01.05.2031</span></div><div class="text">Passed on.</div></div>',
          ' joined',
        ),
        one(6, '<div class="from_name">Bo Tarn</div><div class="text">Hello.</div>'),
      ].join('\n'),
    )
    expect(await fieldsIn(page, 'messages.html')).toEqual([
      'message -1: service message',
      { id: '2', date: '2031-05-02', source: 'Harl Port', text: 'The dam holds.\nIt stands.' },
      { id: '3', date: '2031-05-02', source: 'Harl Port', text: 'It & stands.' },
      'message 4: message without text',
      { id: '5', source: 'Velmar Wire', text: 'Passed on.' },
      { id: '6', date: '2031-05-02', text: 'Hello.' },
    ])
  })

  it('may be nested deep without harm', async () => {
    const page = html(one(2, `<div class="text">${'<b>'.repeat(20_000)}The dam holds.</div>`))
    expect(await fieldsIn(page, 'messages.html')).toMatchObject([{ text: 'The dam holds.' }])
  })
})
