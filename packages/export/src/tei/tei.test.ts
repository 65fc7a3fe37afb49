import { describe, expect, it } from 'vitest'
import { harbourArticle } from '../../testing/harbour-article.ts'
import { tei } from './tei.ts'

const subject = {
  origin: 'https://archive.example',
  position: '0123456789abcdef0123456789abcdef.7',
  generation: 3,
  filter: { text: 'harbour', since: '2031' },
  begun: '2031-04-01T09:26:53.589Z',
}

/** What a corpus of these articles is; each portion is written by another writer, which goes on where the one before ended. */
function corpus(...portions: readonly (readonly (typeof harbourArticle)[])[]): string {
  let state: unknown
  let written = ''
  for (const articles of portions) {
    const writer = tei.open(subject, state)
    written += Buffer.from(writer.add(articles)).toString()
    state = structuredClone(writer.state())
  }
  return written + Buffer.from(tei.open(subject, state).end()).toString()
}

const another = { ...harbourArticle, id: 'Article:0198b7a0-0000-7000-8000-0000000000fe' }

describe('TEI', () => {
  it('has the words in their order, with who says them', () => {
    const [, text] =
      /(<text xml[\s\S]*<\/standOff>)\n<\/TEI>\n<TEI xml:id="speakers"/.exec(corpus([harbourArticle])) ?? []
    expect(text?.replaceAll('0198b7a0-0000-7000-8000-', '')).toMatchInlineSnapshot(`
      "<text xml:lang="en"><body><div type="article">
      <head>The harbour &amp; &lt;b&gt;the&lt;/b&gt; bell�</head>
      <u xml:id="Article-0000000000ff.1.1" n="1" who="#Speaker-00000000000a" ana="#speech-STATEMENT" corresp="#Speaker-00000000000a.o1" next="#Article-0000000000ff.2.1">
      <seg xml:id="Article-0000000000ff.1.1.1" ana="#mode-DIRECT" corresp="#Article-0000000000ff.s-0-0">“We open &lt;today&gt;,”</seg>
      </u>
      <note type="narrative" n="1"><seg xml:id="Article-0000000000ff.1.2.m1" type="cue">said</seg> <seg xml:id="Article-0000000000ff.1.2.m2" type="source">Nora Brakk</seg> &amp; smiled.�</note>
      <u xml:id="Article-0000000000ff.2.1" n="2" who="#Speaker-00000000000a" ana="#speech-STATEMENT" corresp="#Speaker-00000000000a.o1" prev="#Article-0000000000ff.1.1" next="#Article-0000000000ff.2.3">
      <seg xml:id="Article-0000000000ff.2.1.1" ana="#mode-MIXED" corresp="#Article-0000000000ff.s-0-1">“الميناء مفتوح.</seg>
      </u>
      <u xml:id="Article-0000000000ff.2.2" n="2" who="#Speaker-00000000000a #Speaker-00000000000b" ana="#speech-STATEMENT #speech-OTHER" corresp="#Speaker-00000000000a.o1">
      <seg xml:id="Article-0000000000ff.2.2.1" ana="#mode-MIXED #mode-INDIRECT" corresp="#Article-0000000000ff.s-0-1 #Article-0000000000ff.s-1-0">We thank 朴先生</seg>
      </u>
      <u xml:id="Article-0000000000ff.2.3" n="2" who="#Speaker-00000000000a" ana="#speech-STATEMENT" corresp="#Speaker-00000000000a.o1" prev="#Article-0000000000ff.2.1">
      <seg xml:id="Article-0000000000ff.2.3.1" ana="#mode-MIXED" corresp="#Article-0000000000ff.s-0-1">– 😀”,</seg>
      </u>
      <note type="narrative" n="2"><seg xml:id="Article-0000000000ff.2.4.m1" type="source">she</seg> <seg xml:id="Article-0000000000ff.2.4.m2" type="cue">added</seg>, and <seg xml:id="Article-0000000000ff.2.4.m3" type="source">the speakers</seg> <seg xml:id="Article-0000000000ff.2.4.m4" type="cue">agreed</seg></note>
      <u xml:id="Article-0000000000ff.2.5" n="2" who="#Speaker-00000000000b" ana="#speech-OTHER">
      <seg xml:id="Article-0000000000ff.2.5.1" ana="#mode-INDIRECT" corresp="#Article-0000000000ff.s-1-0">that all was well.</seg>
      </u>
      </div></body></text>
      <standOff><spanGrp type="statements" inst="#Article-0000000000ff">
      <span xml:id="Article-0000000000ff.s-0-0" type="statement" ana="#mode-DIRECT" target="#Article-0000000000ff.1.1.1"/>
      <span type="source" corresp="#Article-0000000000ff.s-0-0" target="#Article-0000000000ff.1.2.m2"/>
      <span type="cue" corresp="#Article-0000000000ff.s-0-0" target="#Article-0000000000ff.1.2.m1"/>
      <span xml:id="Article-0000000000ff.s-0-1" type="statement" ana="#mode-MIXED" target="#Article-0000000000ff.2.1.1 #Article-0000000000ff.2.2.1 #Article-0000000000ff.2.3.1"/>
      <span type="source" corresp="#Article-0000000000ff.s-0-1" target="#Article-0000000000ff.2.4.m1"/>
      <span type="cue" corresp="#Article-0000000000ff.s-0-1" target="#Article-0000000000ff.2.4.m2"/>
      <span xml:id="Article-0000000000ff.s-1-0" type="statement" ana="#mode-INDIRECT" target="#Article-0000000000ff.2.2.1 #Article-0000000000ff.2.5.1"/>
      <span type="source" corresp="#Article-0000000000ff.s-1-0" target="#Article-0000000000ff.2.4.m3"/>
      <span type="cue" corresp="#Article-0000000000ff.s-1-0" target="#Article-0000000000ff.2.4.m4"/>
      </spanGrp></standOff>"
    `)
  })

  it('says where an article comes from, and of when it is', () => {
    const [, header] = /<TEI [^>]*>\n(<teiHeader>[\s\S]*?<\/teiHeader>)/.exec(corpus([harbourArticle])) ?? []
    expect(header).toMatchInlineSnapshot(`
      "<teiHeader>
      <fileDesc>
      <titleStmt><title type="main" xml:lang="en">The harbour &amp; &lt;b&gt;the&lt;/b&gt; bell�</title></titleStmt>
      <extent><measure unit="speeches" quantity="2"/><measure unit="statements" quantity="3"/></extent>
      <publicationStmt><distributor>Communiqué</distributor><idno type="URI">https://archive.example/a/Article:0198b7a0-0000-7000-8000-0000000000ff</idno><availability status="unknown"><p>The texts belong to their publishers, whose terms hold. The archive grants no licence for them, and knows of none.</p></availability></publicationStmt>
      <sourceDesc><bibl>
      <title type="main" xml:lang="en">The harbour &amp; &lt;b&gt;the&lt;/b&gt; bell�</title>
      <publisher>Harbour Office</publisher>
      <date type="published" when="2031">in 2031</date>
      <idno type="URI">https://press.example/1?a=b&amp;c=d</idno>
      <idno type="URI" subtype="captured">https://web.example/2031/https://press.example/1</idno>
      <idno type="sha256">abababababababababababababababababababababababababababababababab</idno>
      <date type="captured" when="2031-03-19T10:00:00.000Z"/>
      </bibl></sourceDesc>
      </fileDesc>
      <profileDesc>
      <settingDesc><setting ana="#event-CEREMONY">
      <name type="place">Pier 4</name>
      <date type="event" when="2031-03">2031-03</date>
      <activity>opening of the harbour</activity>
      <persName role="host">Ila Tarn</persName>
      <persName role="present">Nora Brakk</persName>
      <persName role="present">朴先生</persName>
      </setting></settingDesc>
      <langUsage><language ident="en">en</language></langUsage>
      <textClass><catRef scheme="#genre" target="#genre-REPORT"/></textClass>
      </profileDesc>
      </teiHeader>"
    `)
  })

  it('lists all speakers once, at the end', () => {
    const [, list] = /(<listPerson>[\s\S]*)/.exec(corpus([harbourArticle], [another])) ?? []
    expect(list?.replaceAll('0198b7a0-0000-7000-8000-', '')).toMatchInlineSnapshot(`
      "<listPerson>
      <person xml:id="Speaker-00000000000a">
      <persName>Nora Brakk</persName>
      <affiliation xml:id="Speaker-00000000000a.o1" type="office"><roleName>Minister of "Ports"</roleName>, <country>Oruvai</country></affiliation>
      </person>
      <personGrp xml:id="Speaker-00000000000b">
      <note type="description">the speakers</note>
      </personGrp>
      </listPerson></standOff>
      </TEI>
      </teiCorpus>
      "
    `)
  })

  it('is the same however often it is interrupted', () => {
    expect(corpus([harbourArticle], [], [another])).toBe(corpus([harbourArticle, another]))
  })

  it('is a corpus also of nothing', () => {
    expect(corpus([])).toContain('<p>Nobody speaks in this corpus.</p>')
  })
})
