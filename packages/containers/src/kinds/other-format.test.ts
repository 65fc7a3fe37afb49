import { expect, it } from 'vitest'
import { foundIn, told } from '../testing/found.ts'

it.each([
  ['a PNG image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['a WebP image', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['an MP4 or QuickTime video', '\0\0\0\x18ftypmp42'],
  ['a WOFF2 font', 'wOF2\0\x01\0\0'],
  ['a program', '\x7fELF\x02\x01\x01\0'],
  ['a program', 'MZ\x90\0\x03\0'],
  ['an SQLite database', 'SQLite format 3\0\x10\0'],
  ['a Parquet file', 'PAR1\x15\0\x15'],
  ['a web archive of Safari or another binary property list', 'bplist00\xd1\x01\x02\0'],
  ['a tar archive', `dam.txt${'\0'.repeat(250)}ustar\x0000`],
  ['a 7z archive', "7z\xbc\xaf'\x1c\0\x04"],
  ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'],
  ['an RTF document', '{\\rtf1\\ansi The dam holds.}'],
  ['a sitemap', '<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
  ['an SVG image', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
])('says that a file is %s', async (format, latin1) => {
  expect(told(await foundIn(Buffer.from(latin1, 'latin1')))).toEqual([
    `OTHER_FORMAT The file is ${format}. Save the page itself.`,
  ])
})

it.each(['MZ is how the ferry from Harl is marked.', 'ID3 of the harbour is open.', 'PAR1 is a rule.'])(
  'takes for a text what begins with the letters of a format: %s',
  async (text) => {
    expect(told(await foundIn(text))).toEqual([text])
  },
)

it('says of scripts and style sheets by their names what they are', async () => {
  expect(told(await foundIn('let x = 1', 'a.js'))).toEqual([
    'OTHER_FORMAT The file is a script. Save the page itself.',
  ])
  expect(told(await foundIn('p { color: red }', 'a.CSS'))).toEqual([
    'OTHER_FORMAT The file is a style sheet. Save the page itself.',
  ])
})
