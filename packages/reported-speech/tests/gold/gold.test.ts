import { describe, expect, it } from 'vitest'
import { below, floors, measureEach } from './floors.ts'
import { openGold } from './gold-document.ts'
import { readGold } from './score.ts'

describe('the open gold set', () => {
  const documents = openGold()

  it('holds at least 80 documents of every genre', () => {
    expect(documents.length).toBeGreaterThanOrEqual(80)
    expect([...new Set(documents.map(({ genre }) => genre))].sort()).toEqual([
      'ADDRESS',
      'JOINT_STATEMENT',
      'MINUTES',
      'READOUT',
      'REPORT',
      'STATEMENT',
      'TRANSCRIPT',
    ])
  })

  it('labels speakers that it names, each of whom says something', () => {
    for (const { id, speakers, sentences } of documents) {
      const named = speakers.map(({ key }) => key).sort()
      const used = [...new Set(sentences.flatMap(({ label }) => label?.speaker ?? []))].sort()
      expect([id, used]).toEqual([id, named])
    }
  })

  it('is read at least as well as before: see gold/floors.json', () => {
    const least = floors().open
    expect(least && below(measureEach(documents, readGold), least)).toEqual([])
  })
})
