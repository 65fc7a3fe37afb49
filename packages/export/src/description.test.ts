import { describe, expect, it } from 'vitest'
import { subject } from '../testing/articles.ts'
import { describeExport, descriptionName, exportAddress } from './description.ts'
import { statementsCsv } from './statements-csv.ts'

const file = {
  format: statementsCsv,
  name: 'quota.csv',
  bytes: 12,
  sha256: 'a'.repeat(64),
  articles: 3,
  rows: 5,
  ended: '2031-03-14T09:30:00.000Z',
  endGeneration: subject.generation,
}

const entities = (text: string): Record<string, unknown>[] => JSON.parse(text)['@graph']

describe('describeExport', () => {
  it('says of which state the file is, of which selection, and whose the texts are', () => {
    const graph = entities(describeExport({ ...subject, most: 3 }, file))
    const address = `https://archive.example/export.csv?text=quota&source=ports&source=mines&first=3&asOf=${subject.position}`
    expect(exportAddress({ ...subject, most: 3 }, statementsCsv)).toBe(address)
    const facts = graph.filter((entity) => entity['@type'] === 'PropertyValue')
    expect(Object.fromEntries(facts.map(({ name, value }) => [name, value]))).toEqual({
      position: subject.position,
      generation: '3',
      filter: 'text=quota&source=ports&source=mines',
      'newest articles only': '3',
      articles: '3',
      rows: '5',
      'a row is': 'one statement',
    })
    expect(graph).toContainEqual(
      expect.objectContaining({ '@type': 'File', localPath: 'quota.csv', contentSize: '12' }),
    )
    expect(graph).toContainEqual(
      expect.objectContaining({
        '@id': '#rights',
        description: expect.stringContaining('The texts belong to their publishers.'),
      }),
    )
  })

  it('says where the archive changed meanwhile', () => {
    const text = describeExport(subject, { ...file, endGeneration: 5 })
    expect(text).toContain('generation 3 to 5')
    expect(entities(text)).toContainEqual(
      expect.objectContaining({ name: 'generation at the end', value: '5' }),
    )
  })

  it('refers to nothing that it does not hold', () => {
    const graph = entities(describeExport(subject, file))
    const ids = new Set(graph.map((entity) => entity['@id']))
    const referred = [...JSON.stringify(graph).matchAll(/[:[,]\{"@id":"([^"]+)"\}/g)].map(([, id]) => id)
    expect(referred.filter((id) => !ids.has(id) && !id?.startsWith('https://w3id.org/'))).toEqual([])
    expect(referred.length).toBeGreaterThan(5)
  })

  it('lies beside the file', () => {
    expect(descriptionName('quota.csv')).toBe('quota.csv-ro-crate-metadata.json')
  })
})
