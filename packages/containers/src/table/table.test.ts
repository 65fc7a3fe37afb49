import { describe, expect, it } from 'vitest'
import { fieldsIn } from '../testing/fields.ts'
import { foundIn } from '../testing/found.ts'

describe('a table', () => {
  it.each([
    [',', 'x.csv'],
    [';', 'x.csv'],
    ['\t', 'x.tsv'],
    [',', ''],
    ['\t', 'x.txt'],
  ])('gives a page a row by the names of its columns, parted by %j, named %j', async (delimiter, name) => {
    const rows = [
      ['Ignored', 'PUBLISHED AT', 'Title', 'source_name', 'Lang', 'Body', 'Page URL', 'ID'],
      [
        '9',
        '3 May 2031 08:00',
        '"Pier, quay; and ""dam"""',
        'Harl Wire',
        'en_GB',
        '"The dam\nholds."',
        'https://harl.example/1',
        '17',
      ],
    ]
    const text = rows.map((row) => row.join(delimiter)).join('\n')
    expect(await fieldsIn(text, name)).toEqual([
      {
        id: '17',
        url: 'https://harl.example/1',
        title: 'Pier, quay; and "dam"',
        date: '2031-05-03',
        source: 'Harl Wire',
        language: 'en-GB',
        text: 'The dam\nholds.',
      },
    ])
  })

  it.each([
    'Titel;Datum;Quelle;Text',
    'Überschrift;Datum;Quelle;Text',
    'Título;Fecha;Fuente;Texto',
    'Заголовок;Дата;Источник;Текст',
    '标题;日期;来源;正文',
    'العنوان;التاريخ;المصدر;النص',
  ])('may name its columns in another language: %s', async (header) => {
    expect(await fieldsIn(`${header}\nDer Damm;14.03.2031;Harl Wire;Er hält.\n`, 'x.csv')).toEqual([
      { title: 'Der Damm', date: '2031-03-14', source: 'Harl Wire', text: 'Er hält.' },
    ])
  })

  it('may begin with a mark, with the line of Excel, and in UTF-16', async () => {
    const page = { title: 'a,b', text: 'The dam holds.' }
    expect(await fieldsIn('\ufefftitle;text\na,b;The dam holds.', 'x.csv')).toEqual([page])
    expect(await fieldsIn('sep=;\r\ntitle;text\r\na,b;The dam holds.\r\n', 'x.csv')).toEqual([page])
    expect(await fieldsIn(Buffer.from('\ufefftitle\ttext\na,b\tThe dam holds.', 'utf16le'), 'x.csv')).toEqual(
      [page],
    )
  })

  it('tells of every row: rows without a text, short rows, rows with mark-up', async () => {
    const text = 'title,content\nOne,The dam.\nTwo,\nThree\nFour,<p>The dam.</p>\nFive,x,more\n'
    expect(await fieldsIn(text, 'x.csv')).toEqual([
      { title: 'One', text: 'The dam.' },
      'row 3: row without text',
      'row 4: row without text',
      { title: 'Four', html: '<p>The dam.</p>' },
      { title: 'Five', text: 'x' },
    ])
  })

  it('is refused without a column of texts, and says what would be one', async () => {
    expect(await foundIn('post_id,post_date,title\n1,2031-05-02,Pier', 'posts.csv')).toMatchObject([
      {
        kind: 'NO_PAGE',
        reason: 'table without a column of texts',
        message: expect.stringContaining('Name it text, body, content'),
      },
    ])
  })

  it('takes quotation marks in a TSV for what is said, unless they are around fields', async () => {
    const said = 'title\ttext\nOne\t"The dam holds," she said.\nTwo\t"It stands.\nThree\tThe sea.'
    expect(await fieldsIn(said, 'x.tsv')).toEqual([
      { title: 'One', text: '"The dam holds," she said.' },
      { title: 'Two', text: '"It stands.' },
      { title: 'Three', text: 'The sea.' },
    ])
    const around = 'title\ttext\nOne\t"The ""dam""\nholds."\nTwo\tThe sea.'
    expect(await fieldsIn(around, 'x.tsv')).toEqual([
      { title: 'One', text: 'The "dam"\nholds.' },
      { title: 'Two', text: 'The sea.' },
    ])
  })

  it('ends where a quotation mark does not close', async () => {
    const text = 'title,text\nOne,The dam.\nTwo,"The dam.\nThree,The dam.'
    expect(await fieldsIn(text, 'x.csv')).toEqual([{ title: 'One', text: 'The dam.' }, ': CONTAINER_BROKEN'])
    const long = `${text}${'\nx,The dam.'.repeat(1000)}`
    expect(await fieldsIn(long, 'x.csv', { pageBytes: 5000 })).toEqual([
      { title: 'One', text: 'The dam.' },
      ': CONTAINER_TOO_LARGE',
    ])
  })

  it('is read in an encoding that its letters make sure, and refused in any other', async () => {
    const words = [0xcc, 0xee, 0xf1, 0xf2, 0xee, 0xe2, 0xe0, 0xff, 0x20, 0xf0, 0xe5, 0xea, 0xe0, 0x20]
    const text = Buffer.from(words).toString('latin1').repeat(20)
    expect(await fieldsIn(Buffer.from(`title,text\nPier,${text}`, 'latin1'), 'x.csv')).toEqual([
      { title: 'Pier', text: 'Мостовая река '.repeat(20) },
    ])
    const unknown = Buffer.from('title,text\nPier,\xff\xfe\x81 \x8d', 'latin1')
    expect(await fieldsIn(unknown, 'x.csv')).toEqual([': CONTAINER_BROKEN'])
  })

  it('is not what a text is', async () => {
    const texts = ['Title, text, and date\n\nThe dam holds.', 'The text, said Mayor Ada Kerrin,\nholds.']
    for (const text of texts) expect(await fieldsIn(text, 'x.txt')).toEqual([': as it stands'])
  })
})
