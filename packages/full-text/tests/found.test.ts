import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excerpt, highlights, readSearch, searchVector, speechVector } from '../src/index.ts'

/* What PostgreSQL makes of our vectors and queries. It is asked once for many. */

let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
})
afterAll(() => database.close())

/** Which of the pairs of a vector and a query match. */
async function matches(pairs: readonly (readonly [string, string | null])[]): Promise<boolean[]> {
  const { rows } = await database.query<{ found: boolean | null }>(
    `select vector::tsvector @@ query::tsquery as found from unnest($1::text[], $2::text[])
     with ordinality as pairs(vector, query, number) order by number`,
    [pairs.map(([vector]) => vector), pairs.map(([, query]) => query)],
  )
  return rows.map(({ found }) => found === true)
}

async function isFound(text: string, query: string, language: string | null = 'en'): Promise<boolean> {
  const [found = false] = await matches([[speechVector(text, language), readSearch(query).tsquery]])
  return found
}

describe('a search', () => {
  it.each([
    // Quotation marks, apostrophes.
    ['said that “peace” was near—very near', 'peace near'],
    ['L’accord tient', 'accord'],
    ['l`accord tient', "l'accord"],
    ['«причал» безопасен', 'причал'],
    ['《평화》를 수호한다', '평화'],
    ['the people’s port', 'people'],
    ['the people port', "people's"],
    ['Mr. O’Tarn spoke', 'otarn'],
    ['Mr. Otarn spoke', "o'tarn"],
    ['הודעת צה״ל היום', 'צה"ל'],
    // Case, accents, normal forms, invisible characters.
    ['INDIA was named', 'india'],
    ['KIRIKKALE', 'Kırıkkale'],
    ['Straße nach Kell', 'STRASSE'],
    ['Škoda und 평양'.normalize('NFD'), 'skoda 평양'],
    ['Zu\u00adsam\u00admen', 'zusammen'],
    ['ΑΘΗΝΑΣ', 'αθήνας'],
    ['ＶＥＬＭＡＲ', 'velmar'],
    // Abbreviations.
    ['the Korea-U.S. drill', 'US'],
    ['the Korea-U.S. drill', '"u.s. drill"'],
    ['the Korea-U.S. drill', '"us drill"'],
    ['the Korea-U.S. drill', 'korea'],
    ['DPRK-U.S. talks', 'U.S. talks'],
    ['the US envoy', '"the U.S. envoy"'],
    ['U. S. imperialists', '"us imperialists"'],
    ['the US envoy', 'U. S.'],
    ['U.N.-brokered', 'UN'],
    ['the UN said', 'u.n.'],
    ['КНДР заявила', 'К.Н.Д.Р.'],
    ['Odo Brakk, Ph.D., said', 'PhD'],
    ['Odo Brakk, PhD, said', 'ph.d.'],
    ['Odo Brakk, Ph.D., said', '"ph.d said"'],
    ['Odo Brakk, M.Sc., said', 'MSc'],
    ['Odo Brakk, Ph.D., said', 'ph'],
    // Hyphens, slashes, years, numbers.
    ['the exercise KAFA-24 began', 'KAFA 24'],
    ['the exercise KAFA-24 began', '"KAFA 24"'],
    ['the exercise KAFA-24 began', 'kafa24'],
    ['sent by e-mail', 'email'],
    ['sent by email', 'e-mail'],
    ['sent by e‑mail', 'e-mail'],
    ['the co-operation of ports', 'cooperating'],
    ['Ines O’Brien-Smith spoke', 'OBrien'],
    ['Ines O’Brien-Smith spoke', 'OBrien-Smith'],
    ['Ines O’Brien-Smith spoke', "O'BrienSmith"],
    ['Ines O’Brien-Smith spoke', '"o brien smith"'],
    ['Ines OBrien-Smith spoke', '"Ines O’Brien-Smith"'],
    ['de l’avant-garde', 'avantgarde'],
    ['a state-of-the-art port', 'stateoftheart'],
    ['the KAFA-24-B began', 'kafa24b'],
    ['the KAFA-24-25 began', 'kafa24'],
    ['it is so.I left', '"so.I left"'],
    ['Odo Brakk, Ph.D., said', 'ph.d'],
    ['the war of 1950-1953', '1953'],
    ['the war of 1950–1953', '1950'],
    ['in 1950/51', '51'],
    ['the war of 1950-53', '1953'],
    ['the war of 1950–53.', '"war of 1950 1953"'],
    ['in 1950/51, it', '1951'],
    ['in 2001–05', '2005'],
    ['the war of 1950-53', '1950-53'],
    ['foreign/defence ministers', 'defence'],
    ['the “quay—wall” was firm', '"quay wall"'],
    ['3,000 lamps and 2.500 ships and 1\u00a0234 nets', '3000 2,500 1234'],
    ['12,34,567 nets', '1234567'],
    ['on 2031-05-02 and 03.06.2032', '2031 2032'],
    ['a rise of 3.5 per cent', '3.5'],
    ['１５日', '15'],
    ['۲۰۳۱', '2031'],
    ['½ mile', '1'],
    ['2½ miles', '2'],
    ['the talks¹ began', '"talks began"'],
    ['CO₂ and km²', 'co2 km'],
    ['in the 1950s', '1950'],
    ['in 1950', '1950s'],
    ['on May 24th', '"may 24"'],
    ['two F-16s', 'f-16'],
    ['①北京', '北京 1'],
    // Addresses.
    ['See http://mfa.example/a?b=c for more', 'http://mfa.example/a?b=c'],
    ['See https://www.mfa.example/a/b.html.', 'http://mfa.example/a/b.html'],
    ['See mfa.example/a/b', 'https://www.mfa.example/a/b/'],
    ['write to press@mfa.example today', 'press@mfa.example'],
    ['write to press@mfa.example today', 'mfa.example'],
    // Scripts without spaces, or with words in one.
    ['港口部长十四日在北京会见外国代表团', '北京'],
    ['港口部长十四日在北京会见外国代表团', '京'],
    ['港口部长十四日在北京会见外国代表团', '北京会见'],
    ['港口部长十四日在北京会见外国代表团', '団 or 团'],
    ['大臣は１５日、東京で記者会見し、「港湾は安全だ」と述べた', '東京 港湾'],
    ['大臣は１５日、東京で', '"15日、東京"'],
    ['新型ﾐｻｲﾙ発射', 'ミサイル'],
    ['รัฐมนตรีเปิดท่าเรือ', 'ท่าเรือ'],
    ['외무상은 12일 평양에서 담화를 발표하였다', '평양'],
    ['외무상은 12일 평양에서 담화를 발표하였다', '"외무상 12일 평양 담화"'],
    ['조선중앙통신', '통신'],
    ['북핵', '핵'],
    ['KCNA는 보도하였다', 'kcna'],
    ['وزیر می‌خواهد صلح', 'خواهد'],
    ['وزیر می‌خواهد صلح', 'می‌خواهد'],
    ['وزیر می‌خواهد صلح', 'ميخواهد'],
    ['محــمد وصل', 'محمد'],
    // Phrases and operators.
    ['the lighthouse of Kell', '"lighthouse of kell"'],
    ['the lighthouse of Kell', '“lighthouse of kell”'],
    ['the lighthouse of Kell', '"lighthouse of'],
    ['the lighthouse of Kell', 'kell,lighthouse'],
    ['从上海到北京', '北京、上海'],
    ['the lighthouse of Kell', 'crane or lighthouse'],
    ['the lighthouse of Kell', 'lighthouse -crane'],
    ['the lighthouse of Kell', 'lighthouse -"of crane"'],
    ['the lighthouse of Kell', 'the of'],
    ['the lighthouse of Kell', 'lighthouse or'],
    ['the lighthouse of Kell', 'crane or or kell'],
    ['or noir', 'or noir'],
    ['the lighthouse of Kell', '-crane'],
    ['l’or et l’argent', 'or'],
    ['inspectors were inspecting', 'inspection or inspected'],
    ['she added that', 'add'],
    ['the constructor and its toString', 'constructor tostring'],
  ])('in "%s" for %s finds it', async (text, query) => {
    expect(await isFound(text, query)).toBe(true)
    const wanted = readSearch(query).rankQuery
    if (wanted !== null) expect(excerpt(text, readSearch(query))).toContain('<mark>')
  })

  it.each([
    ['the lighthouse of Kell', '"of lighthouse"'],
    ['the lighthouse of Kell', 'lighthouse -kell'],
    ['the lighthouse of Kell', 'light'],
    ['the lighthouse of Kell', 'or kell'],
    ['the lighthouse of Kell', ''],
    ['the lighthouse of Kell', '!? -- ""'],
    ['the lighthouse of Kell', '-the'],
    ['Край', 'Краи'],
    ['कमला', 'कमल'],
    ['ハス', 'バス'],
    ['北平京城', '北京'],
    ['北京、平城', '京平'],
    ['평안양', '평양'],
    ['one\n\ntwo', '"one two"'],
    ['1950-1953', '19501953'],
    ['1950-1953-1955', '195019531955'],
    ['in 2001-05', '2005'],
    ['in 2031-05', '2005'],
    ['on 2001-15-02', '2015'],
    ['call 01-1950-53', '1953'],
    ['call 1950-53-21', '1953'],
    ['by 1950/53.5', '1953'],
    ['in 1950-48', '1948'],
    ['it is so.He left', 'sohe'],
    ['the KAFA-24-25 began', '2425'],
    ['Vitamin A.He left', 'ahe'],
  ])('in "%s" for %s does not', async (text, query) => {
    expect(await isFound(text, query)).toBe(false)
  })

  it('compares English words alone by their stems', async () => {
    expect(await isFound('inspectors', 'inspector', 'en')).toBe(true)
    expect(await isFound('inspectors', 'inspector', 'EN')).toBe(true)
    expect(await isFound('inspectors', 'inspector', 'en-GB')).toBe(true)
    expect(await isFound('inspectors', 'inspector', null)).toBe(false)
    expect(await isFound('inspectors', 'inspector', 'enm')).toBe(false)
    expect(await isFound('inspectors', 'inspectors', 'fr')).toBe(true)
  })

  it('weighs title, lead and body, and takes none for the beginning of the other', async () => {
    const vector = searchVector({ title: 'Pilot station', lead: 'Opens pilot', body: 'Opens today' }, 'fr')
    const { rows } = await database.query<{ vector: string }>('select $1::tsvector::text as vector', [vector])
    expect(rows[0]?.vector).toBe(`'opens':4B,7 'pilot':1A,5B 'station':2A 'today':8`)
  })
})

describe('a long text', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_none, index) => `word${index % 9_000}`).join(' ')

  it('has its last words and phrases found, behind all that PostgreSQL keeps positions of', async () => {
    const text = `${words(16_370)} the zebrawood lighthouse of Kell ${words(400)} her quetzal feather`
    const vector = speechVector(text, 'en')
    const queries = [
      'quetzal',
      '"zebrawood lighthouse"',
      '"the zebrawood lighthouse of Kell word0"',
      '"quetzal feather"',
    ]
    const not = ['"zebrawood feather"', '"lighthouse zebrawood"', '"word0 word9"']
    const found = await matches([...queries, ...not].map((query) => [vector, readSearch(query).tsquery]))
    expect(found).toEqual([...queries.map(() => true), ...not.map(() => false)])
    for (const query of queries) expect(excerpt(text, readSearch(query))).toContain('<mark>')
  })

  it('has phrases of a word found that stands everywhere', async () => {
    const text = `${'the crane and the quay, '.repeat(300)} the lamp of the tide; the end`
    const vector = speechVector(text, 'en')
    expect(
      await matches(
        ['"the lamp of the tide"', '"the tide of the lamp"'].map((query) => [
          vector,
          readSearch(query).tsquery,
        ]),
      ),
    ).toEqual([true, false])
  })

  it.each([
    ['words', Array.from({ length: 150_000 }, (_none, index) => `w${index}`).join(' ')],
    [
      'Korean words',
      Array.from(
        { length: 60_000 },
        (_none, index) =>
          `${String.fromCharCode(0xac00 + (index % 11_000))}${String.fromCharCode(0xac00 + ((index * 7) % 10_999))}평양`,
      ).join(' '),
    ],
  ])('of more different %s than a tsvector holds loses the last ones', async (_what, text) => {
    const vector = speechVector(text, null)
    const { rows } = await database.query<{ size: number }>('select pg_column_size($1::tsvector) as size', [
      vector,
    ])
    expect(rows[0]?.size).toBeGreaterThan(900_000)
    const first = text.slice(0, 2)
    expect(await matches([[vector, readSearch(first).tsquery]])).toEqual([true])
  })
})

/** Pieces of texts: words of all scripts and what stands between them. */
const piece = fc.oneof(
  fc.constantFrom('the', 'Ports', 'U.S.', 'e-mail', 'Korea-U.S.', '3,000', '1950-1953', 'people’s'),
  fc.constantFrom('Ph.D.', 'M.Sc.', 'O’Brien-Smith', '1950-53', '1950–53', 'state-of-the-art'),
  fc.constantFrom(
    'Škoda',
    'STRASSE',
    'l’accord',
    'Ёлка',
    '北京会见',
    '東京で',
    '평양에서',
    'می‌خواهد',
    'ท่าเรือ',
  ),
  fc.constantFrom(
    'http://mfa.example/a?b=c',
    'x@y.example',
    'a/b',
    '½',
    'KAFA-24',
    'x—y',
    '2031-05-02',
    "o'Tarn's",
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const spacing = fc.constantFrom(' ', ' ', ' ', ', ', '; ', '\n', ' “', '” ')

const texts = fc.array(fc.tuple(piece, spacing), { minLength: 1, maxLength: 30 })

describe('laws', () => {
  it('of words: each part of a text is found by a search for it, and marked', async () => {
    const cases: { text: string; part: string }[] = []
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 5 }), (pieces, at, more) => {
        const text = pieces.flat().join('')
        const start = at % pieces.length
        // What is between quotation marks is a phrase, whatever is in it.
        const part = pieces
          .slice(start, start + more + 1)
          .flat()
          .join('')
          .replace(/["“”„‟«»＂《》〈〉「」『』]/g, ' ')
        cases.push({ text: text.replace(/["“”„‟«»＂《》〈〉「」『』]/g, ' '), part })
      }),
      { numRuns: 1_000 },
    )
    const searches = cases.map(({ part }) => readSearch(`"${part}"`))
    const found = await matches(
      cases.map(({ text }, index) => [speechVector(text, 'en'), searches[index]?.tsquery ?? null]),
    )
    for (const [index, { text, part }] of cases.entries()) {
      const search = searches[index]
      // No phrase goes from one paragraph into the next.
      if (search === undefined || search.tsquery === null || /\n[\0-\x20]*\n/.test(part)) continue
      if (found[index] !== true)
        expect.fail(`${JSON.stringify(part)} is not found in ${JSON.stringify(text)}`)
      const marks = highlights(text, search)
      if (marks.length === 0) expect.fail(`${JSON.stringify(part)} is not marked in ${JSON.stringify(text)}`)
      if (!excerpt(text, search).includes('<mark>'))
        expect.fail(`the excerpt of ${JSON.stringify(text)} has no ${JSON.stringify(part)}`)
    }
  })

  it.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 words', Array.from({ length: 10_000 }, (_none, index) => `w${index}`).join(' ')],
    [
      'a phrase of 10,000 words',
      `"${Array.from({ length: 10_000 }, (_none, index) => `w${index}`).join(' ')}"`,
    ],
    ['10,000 quotation marks', '"'.repeat(10_000)],
    ['quotation marks around letters', '"a'.repeat(5_000)],
    ['only exclusions', Array.from({ length: 3_000 }, (_none, index) => `-w${index}`).join(' ')],
    ['hyphens', '-'.repeat(10_000)],
    ['hyphens by themselves', '- '.repeat(5_000)],
    ['hyphens between letters', 'a-'.repeat(5_000)],
    ['hyphens before words', '-a '.repeat(3_000)],
    ['or', 'or '.repeat(3_000)],
    ['words between or', Array.from({ length: 3_000 }, (_none, index) => `w${index} or`).join(' ')],
    ['stop words', 'the of and to in '.repeat(2_000)],
    ['initials', 'U. '.repeat(3_000)],
    ['apostrophes', "o'".repeat(5_000)],
    ['Korean', '가'.repeat(10_000)],
    ['Chinese', '京'.repeat(10_000)],
    ['marks', `e${'\u0301'.repeat(10_000)}`],
    ['half pairs', '\ud800'.repeat(10_000)],
    ['numbers', '1,000'.repeat(2_000)],
    ['brackets and operators', "(a & !b | c:*A <-> 'd\\ ".repeat(400)],
  ])('of bounds: %s are read and searched in little time', async (_what, query) => {
    const begun = performance.now()
    const search = readSearch(query)
    const text = 'The quay was firm, and the crane was green. '.repeat(200)
    excerpt(text, search)
    highlights(text, search)
    await matches([[speechVector(text, 'en'), search.tsquery]])
    if (search.rankQuery !== null) {
      await database.query('select ts_rank($1::tsvector, $2::tsquery)', [
        speechVector(text, 'en'),
        search.rankQuery,
      ])
    }
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  it('of input: whatever is typed is a query that PostgreSQL takes, or nothing', async () => {
    const typed = fc
      .array(
        fc.oneof(
          piece,
          fc.constantFrom('or', '-', '--', '"', ' ', '(', '!', ':*', "'", '\\', '<->', '&', '|'),
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join(''))
    const queries: string[] = []
    fc.assert(
      fc.property(typed, (query) => {
        const { tsquery, rankQuery } = readSearch(query)
        for (const one of [tsquery, rankQuery]) if (one !== null) queries.push(one)
      }),
      { numRuns: 1_000 },
    )
    const { rows } = await database.query<{ nodes: number }>(
      'select min(numnode(query::tsquery)) as nodes from unnest($1::text[]) as query',
      [queries],
    )
    expect(rows[0]?.nodes).toBeGreaterThan(0)
  })
})
