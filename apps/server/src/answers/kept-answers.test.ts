import { stateText } from '@communique/archive'
import { describe, expect, it } from 'vitest'
import { uncountedGrant } from '../limits/grant.ts'
import { always } from '../operation/operation-result.ts'
import { KeptAnswers } from './kept-answers.ts'
import { longestUnseen, NewestState } from './newest-state.ts'
import { SentAnswer } from './sent-answer.ts'

const epoch = '00000000-0000-0000-0000-000000000001'
const at = (position: number, generation = 0) => ({ epoch, position, generation })
const text = (position: number, generation = 0) => stateText(at(position, generation))

/** A memory, and the state of the archive as this process is told of it. */
function memory(bytes = 1_000_000) {
  const told = { state: at(1), age: 0 }
  const newest = new NewestState({ state: () => told.state, stateAge: () => told.age })
  const kept = new KeptAnswers(newest, bytes)
  const keep = (asked: string, state: string, answer = asked) => {
    newest.saw(state)
    const sent = new SentAnswer({ text: answer }, state)
    const report = { kind: 'query', name: null, answeredBy: 'KEPT', code: null, cost: 1 } as const
    kept.keep(asked, { sent, report, cost: 1, within: uncountedGrant.allowance })
    return sent
  }
  const find = (asked: string) => kept.find(asked)?.sent.text
  return { told, kept, keep, find }
}

describe('the memory of answers', () => {
  it('gives an answer only while the archive is known to be in its state', () => {
    const { told, kept, keep, find } = memory()
    keep('a', text(1))
    expect([find('a'), find('b')]).toEqual(['a', undefined])
    told.state = at(1, 1)
    expect([find('a'), kept.bytes]).toEqual([undefined, 0])
    // One that was begun before.
    keep('a', text(1))
    expect(find('a')).toBeUndefined()
    keep('a', text(1, 1), 'anew')
    expect(find('a')).toBe('anew')
  })

  it('goes on to what a statement has seen, and never back', () => {
    const { told, keep, find } = memory()
    keep('a', text(1))
    keep('b', text(2))
    expect([find('a'), find('b')]).toEqual([undefined, 'b'])
    // This process hears of it later, and once more of what was before.
    told.state = at(1)
    keep('a', text(1))
    expect([find('a'), find('b')]).toEqual([undefined, 'b'])
    told.state = at(2)
    expect(find('b')).toBe('b')
    told.state = at(3)
    expect(find('b')).toBeUndefined()
    keep('b', stateText({ epoch: epoch.replace('1', '2'), position: 9, generation: 9 }))
    expect(find('b')).toBeUndefined()
  })

  it('gives nothing while nobody knows the state, but what depends on nothing', () => {
    const { told, keep, find } = memory()
    keep('a', text(1))
    keep('b', always)
    told.age = longestUnseen + 1
    keep('c', text(1))
    expect([find('a'), find('b'), find('c')]).toEqual([undefined, 'b', undefined])
    told.age = 0
    expect([find('a'), find('b'), find('c')]).toEqual(['a', 'b', undefined])
  })

  it('takes no more bytes than it may, with all that becomes of an answer', () => {
    const { kept, keep, find } = memory(100_000)
    for (let number = 0; number < 100; number += 1) {
      // Where there is no room, the second time lets it in.
      keep(`asked ${number}`, text(1), 'x'.repeat(2_000))
      const sent = keep(`asked ${number}`, text(1), 'x'.repeat(2_000))
      expect(find('asked 0')).toBeDefined()
      // The second time it is bytes, and somebody takes them compressed.
      sent.written()
      expect(sent.written().length).toBe(2_000)
      sent.keepCompressed('br', Buffer.alloc(3_000))
      expect(kept.bytes).toBeLessThanOrEqual(100_000)
    }
    // What is given stays, the oldest of the rest goes.
    expect([kept.count, find('asked 1'), find('asked 99')]).toEqual([17, undefined, 'x'.repeat(2_000)])
    keep('long', text(1), 'x'.repeat(20_000))
    expect(find('long')).toBeUndefined()
    expect(memory(0).find('asked')).toBeUndefined()
  })
})

it('an answer is the same text and the same bytes, however often it is sent', () => {
  for (const long of [1, 40_000]) {
    const text = `{"a":"“é” 中文 ${'x'.repeat(long)}"}`
    const bytes = Buffer.from(text)
    for (const content of [{ text }, { bytes: bytes.toString('latin1') }]) {
      const sent = new SentAnswer(content)
      expect(sent.name('application/json')).toBe(new SentAnswer({ text }).name('application/json'))
      for (let time = 0; time < 3; time += 1) {
        const { body, encoding, length } = sent.written()
        const written = typeof body === 'string' ? Buffer.from(body, encoding) : body
        expect([written.equals(bytes), length, sent.text]).toEqual([true, bytes.length, text])
        expect(sent.bytes.equals(bytes)).toBe(true)
      }
    }
  }
})

it('names an answer by what was asked, the state, and what it says', () => {
  const name = (content: string, state: string, question: string | null, mediaType = 'application/json') =>
    new SentAnswer({ text: content }, state, question).name(mediaType)
  const names = [
    name('{}', text(1), 'q'),
    name('{ }', text(1), 'q'),
    name('{}', text(2), 'q'),
    name('{}', text(1), 'r'),
    name('{}', text(1), null),
    name('{}', text(1), 'q', 'text/json'),
  ]
  expect(new Set(names).size).toBe(names.length)
  for (const one of names) expect(one).toMatch(/^W\/"(?:[\w-]{22})?[\w-]{22}"$/)
  expect(name('{}', text(1), 'q')).toBe(names[0])
})
