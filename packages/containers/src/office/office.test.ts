import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Limits } from '../limits.ts'
import { foundIn } from '../testing/found.ts'
import { zipOf } from '../testing/zip.ts'

const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`

const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`

const core = (title: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:language>en-GB</dc:language><dcterms:created>2031-05-02T10:00:00Z</dcterms:created></cp:coreProperties>`

const p = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

function docx(body: string, title = '') {
  return zipOf([
    { path: '[Content_Types].xml', bytes: '<Types/>' },
    { path: 'word/document.xml', bytes: word(body) },
    { path: 'word/styles.xml', bytes: styles },
    { path: 'word/header1.xml', bytes: word(p('Harl Harbour Board')) },
    { path: 'docProps/core.xml', bytes: core(title) },
  ])
}

async function readOf(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const [found] = await foundIn(bytes, 'x.docx', limits)
  if (found?.kind !== 'PAGE' || found.page.kind !== 'document') return found
  return { ...found.page.fields, paragraphs: found.page.raw.split('\n\n') }
}

describe('a Word document', () => {
  it('is a page that keeps its own bytes, with paragraphs, headings, lists and cells', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('Year')}</w:tc><w:tc>${p('2031')}</w:tc></w:tr></w:tbl>`
    const bytes = docx(
      `${p('The pier opens', 'Titel')}${p('Background', 'berschrift1')}${p('The dam holds.')}${table}<w:p/>`,
    )
    const [found] = await foundIn(bytes)
    expect(found).toMatchObject({
      kind: 'PAGE',
      page: {
        kind: 'document',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        raw: 'The pier opens\n\nBackground\n\nThe dam holds.\n\nYear\n\n2031',
        isHtml: false,
        fields: { title: 'The pier opens', language: 'en-GB' },
        capture: { basis: 'DOCUMENT' },
      },
    })
    expect(found?.kind === 'PAGE' && found.page.kind === 'document' && bytes.equals(found.page.bytes)).toBe(
      true,
    )
  })

  it('is read as it is shown: without what was deleted, hidden, or stands in for something newer', async () => {
    const runs = `<w:p><w:r><w:t>The </w:t><w:tab/><w:t>dam</w:t></w:r><w:del><w:r><w:delText>wall</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> holds</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>,</w:t><w:br/><w:t>she</w:t><w:noBreakHyphen/><w:t>said.</w:t></w:r></w:p>`
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Beside it.</w:t></w:r></w:p>`
    expect(await readOf(docx(runs + box))).toMatchObject({
      paragraphs: ['The dam holds,\nshe-said.', 'In a box.', 'Beside it.'],
    })
  })

  it('has the title of its properties only where it is printed', async () => {
    expect(await readOf(docx(p('The pier opens'), 'the pier  opens'))).toMatchObject({
      title: 'The pier opens',
    })
    expect(await readOf(docx(p('The pier opens'), 'Template 7'))).toMatchObject({ title: null })
  })

  it('gives every paragraph once and in order', async () => {
    const texts = fc.array(
      fc
        .stringMatching(/^[A-Za-zÀ-žЀ-ӿ一-龥.,' -]{1,60}$/u)
        .map((text) => `${text.replace(/\s+/g, ' ').trim()}x`),
      { minLength: 1 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        expect(await readOf(docx(all.map((text) => p(text)).join('')))).toMatchObject({ paragraphs: all })
      }),
      { numRuns: 30 },
    )
  })
})

describe('an OpenDocument text', () => {
  const odt = (body: string) =>
    zipOf([
      { path: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', method: 'STORED' },
      {
        path: 'content.xml',
        bytes: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
      },
    ])

  it('is read alike', async () => {
    const body = `<office:text><text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p text:style-name="P1">The pier opens</text:p><text:h text:outline-level="1">Background</text:h><text:p>The<text:s text:c="2"/>dam
      <text:span>holds</text:span><text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list></office:text>`
    expect(await readOf(odt(body))).toMatchObject({
      title: 'The pier opens',
      paragraphs: ['The pier opens', 'Background', 'The dam holds.', 'One'],
    })
  })

  it('is no page where it is a sheet', async () => {
    expect(await readOf(odt('<office:spreadsheet><text:p>1</text:p></office:spreadsheet>'))).toMatchObject({
      reason: 'OpenDocument file that holds no text',
    })
  })
})

describe('a document that cannot be read', () => {
  const long = docx(p('The dam holds. '.repeat(4000)))

  it('is refused where it unpacks to far more than it has', async () => {
    expect(await readOf(long, { ratio: 5, ratioFromBytes: 10_000 })).toMatchObject({
      code: 'CONTAINER_RATIO',
    })
    expect(await readOf(long, { pageBytes: 20_000 })).toMatchObject({ code: 'CONTAINER_TOO_LARGE' })
    expect(await readOf(long, { pageBytes: 100 })).toMatchObject({ code: 'PAGE_TOO_LARGE' })
  })

  it('is refused where its XML breaks off', async () => {
    const bytes = zipOf([
      { path: '[Content_Types].xml', bytes: '<Types/>' },
      { path: 'word/document.xml', bytes: word(p('The dam holds.')).slice(0, -30) },
    ])
    expect(await readOf(bytes)).toMatchObject({ code: 'CONTAINER_BROKEN' })
  })
})
