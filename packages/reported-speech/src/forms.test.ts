import { describe, expect, it } from 'vitest'
import { constructions } from './constructions/attribution-of.ts'
import { byAgent } from './constructions/by-agent.ts'
import { byDoing } from './constructions/by-doing.ts'
import { further } from './constructions/further.ts'
import { ownClause } from './constructions/own-clause.ts'
import { sharedSubject } from './constructions/shared-subject.ts'
import { readers } from './genres/genre-of.ts'
import { reading, said } from './testing/said.ts'

/** What kinds of text have beside the constructions of every text; each kind takes its own. */
const ofKinds = [byAgent, byDoing, ownClause, sharedSubject]

/** By what the sentences of a text were read. */
const constructionsIn = (text: string) =>
  reading(text).attributions.flatMap((ofSentence) => ofSentence.map(({ construction }) => construction.name))

describe.each([...constructions, ...ofKinds, further])('$name: $gist', (form) => {
  const { name, examples, counterexamples } = form

  it.each(examples)('%s', (text, lines) => {
    expect(constructionsIn(text)).toContain(name)
    expect(said(text)).toEqual(lines)
  })

  it.for(counterexamples)('not: %s', (text) => {
    expect(constructionsIn(text)).not.toContain(name)
  })
})

describe.each(readers)('$genre: $gist', (reader) => {
  const { genre, examples, counterexamples } = reader

  it.each(examples)('%s', (text, lines) => {
    expect(reading(text).genre.genre).toBe(genre)
    expect(said(text)).toEqual(lines)
  })

  it.for(counterexamples)('not: %s', (text) => {
    expect(reading(text).genre.genre).not.toBe(genre)
  })
})
