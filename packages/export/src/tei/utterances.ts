import { type Content, element, lines, type Xml } from '../xml.ts'
import { categoryId, pointer, pointers } from './names.ts'
import { type Piece, type PlacedStatement, paragraphsOf } from './pieces.ts'
import type { SpokenArticle } from './spoken-article.ts'

/** Pieces that follow each other and are said in the same speeches; in none, they are told. */
interface Group {
  readonly id: string
  readonly paragraph: number
  readonly speeches: readonly PlacedStatement['speech'][]
  readonly pieces: Piece[]
}

/** Where the words of a statement, or the words that attribute it, are found: ids of segments. */
export interface Places {
  readonly said: string[]
  readonly cue: string[]
  readonly source: string[]
}

export interface Utterances {
  readonly content: readonly Xml[]
  readonly placesOf: (statement: PlacedStatement['statement']) => Places
}

/**
 * The text of an article in its order: what is said as `u`, with a `seg` for each statement, and all other words as `note`.
 * `n` is the number of the paragraph. A speech that is interrupted goes on in another `u`, to which `next` leads.
 */
export function utterancesOf(article: SpokenArticle): Utterances {
  const groups = paragraphsOf(article.text, article.speeches).flatMap((pieces, index) =>
    groupsIn(pieces, `${article.xmlId}.${index + 1}`, index + 1),
  )
  const places = new Map<PlacedStatement['statement'], Places>()
  const placesOf = (statement: PlacedStatement['statement']) => {
    const known = places.get(statement) ?? { said: [], cue: [], source: [] }
    places.set(statement, known)
    return known
  }
  const beside = besideOf(groups)
  const content = groups.map((group) =>
    group.speeches.length === 0
      ? element('note', { type: 'narrative', n: `${group.paragraph}` }, ...narrated(group, placesOf))
      : utterance(group, beside(group), article, placesOf),
  )
  return { content, placesOf }
}

function groupsIn(pieces: readonly Piece[], prefix: string, paragraph: number): readonly Group[] {
  const groups: Group[] = []
  for (const piece of pieces) {
    const speeches = [...new Set(piece.said.map(({ speech }) => speech))]
    const last = groups.at(-1)
    // Punctuation between what somebody says belongs to it: nobody tells a full stop.
    if (last !== undefined && (isSame(last.speeches, speeches) || isPunctuation(piece)))
      last.pieces.push(piece)
    else groups.push({ id: `${prefix}.${groups.length + 1}`, paragraph, speeches, pieces: [piece] })
  }
  return groups
}

function isPunctuation({ text, said }: Piece): boolean {
  return said.length === 0 && !/[\p{L}\p{N}]/u.test(text)
}

/** The groups before and after a group in which the same speeches go on. */
function besideOf(groups: readonly Group[]) {
  const [before, after] = [new Map<Group, Group>(), new Map<Group, Group>()]
  const latest = new Map<string, Group>()
  for (const group of groups) {
    const key = group.speeches.map(({ position }) => position).join(' ')
    const earlier = key === '' ? undefined : latest.get(key)
    if (earlier !== undefined) {
      before.set(group, earlier)
      after.set(earlier, group)
    }
    latest.set(key, group)
  }
  return (group: Group) => ({ before: before.get(group), after: after.get(group) })
}

function utterance(
  { id, paragraph, speeches, pieces }: Group,
  { before, after }: { readonly before: Group | undefined; readonly after: Group | undefined },
  article: SpokenArticle,
  placesOf: Utterances['placesOf'],
): Xml {
  const segments: { readonly said: Piece['said']; readonly pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const last = segments.at(-1)
    if (last !== undefined && (piece.said.length === 0 || isSame(last.said, piece.said)))
      last.pieces.push(piece)
    else segments.push({ said: piece.said, pieces: [piece] })
  }
  return element(
    'u',
    {
      'xml:id': id,
      n: `${paragraph}`,
      who: pointers([...new Set(speeches.map(article.speakerOf))]),
      ana: pointers([...new Set(speeches.map(({ kind }) => categoryId('speech', kind)))]),
      corresp: pointers(speeches.flatMap((speech) => article.officeOf(speech) ?? [])),
      prev: before === undefined ? null : pointer(before.id),
      next: after === undefined ? null : pointer(after.id),
    },
    lines(
      ...segments.map((segment, index) => {
        const segmentId = `${id}.${index + 1}`
        for (const { statement } of segment.said) placesOf(statement).said.push(segmentId)
        return element(
          'seg',
          {
            'xml:id': segmentId,
            ana: pointers([
              ...new Set(segment.said.map(({ statement }) => categoryId('mode', statement.mode))),
            ]),
            corresp: pointers(segment.said.map(article.statementId)),
          },
          ...marked(segment.pieces, segmentId, placesOf),
        )
      }),
      '',
    ),
  )
}

function narrated({ id, pieces }: Group, placesOf: Utterances['placesOf']): readonly Content[] {
  return marked(pieces, id, placesOf)
}

/** Words of saying, and those that name the speaker, in segments of their own. */
function marked(
  pieces: readonly Piece[],
  prefix: string,
  placesOf: Utterances['placesOf'],
): readonly Content[] {
  let marks = 0
  const content = pieces.map((piece) => {
    if (piece.marks.length === 0) return piece.text
    marks += 1
    const id = `${prefix}.m${marks}`
    for (const { role, of } of piece.marks) placesOf(of.statement)[role].push(id)
    const roles = [...new Set(piece.marks.map(({ role }) => role))]
    return element('seg', { 'xml:id': id, type: roles.join('-') }, piece.text)
  })
  return trimmed(content)
}

/** Without the white space at both ends: elements stand in lines of their own. */
function trimmed(content: readonly Content[]): readonly Content[] {
  return content.map((one, index) => {
    if (typeof one !== 'string') return one
    const start = index === 0 ? one.trimStart() : one
    return index === content.length - 1 ? start.trimEnd() : start
  })
}

function isSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
