import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const page = (name: string, office: string, date: string, what: string) => ({
  title: what,
  date,
  language: 'en',
  text: `${name}, ${office}, said that the ${what} was a success.`,
})

interface Speakers {
  speakers: {
    nodes: {
      name: string
      offices: { office: string; count: number; first: { title: string }; last: { title: string } }[]
    }[]
  }
}

describe('Speaker', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function speakers(name: string): Promise<Speakers['speakers']['nodes']> {
    const { data, errors } = await server.request(
      'query ($name: String!) { speakers(filter: { name: $name }) { nodes { name offices { office count first { title } last { title } } } } }',
      { name },
    )
    expect(errors).toEqual([])
    return (data as Speakers).speakers.nodes
  }

  it('is one for a name with and without accents, forms of address and capitals', async () => {
    await server.publish([page('Comrade Iren Dovál', 'Minister of Rivers of Orlanda', '2031-01-05', 'canal')])
    await server.publish([page('Mrs. Iren Doval', 'Minister of Rivers of Orlanda', '2031-03-05', 'lock')])
    await server.publish([page('Iren DOVAL', 'Prime Minister of Orlanda', '2032-03-05', 'harbour')])
    const found = await speakers('Iren')
    expect(found).toHaveLength(1)
    expect(found[0]?.offices).toEqual([
      {
        office: 'Minister of Rivers of Orlanda',
        count: 2,
        first: { title: 'canal' },
        last: { title: 'lock' },
      },
      {
        office: 'Prime Minister of Orlanda',
        count: 1,
        first: { title: 'harbour' },
        last: { title: 'harbour' },
      },
    ])
  })

  it('is one where the family name stands at the other end and the office is the same', async () => {
    await server.publish([page('Toma Sevrik', 'Minister of Ports of Tavria', '2031-01-05', 'quay')])
    await server.publish([page('Sevrik Toma', 'Minister of Ports of Tavria', '2031-02-05', 'crane')])
    expect(await speakers('Sevrik')).toHaveLength(1)
  })

  it('is two where the office is another, or the given names are in another order', async () => {
    await server.publish([
      page('Ando Marek', 'Minister of Mines of Tavria', '2031-01-05', 'mine'),
      page('Marek Ando', 'Ambassador of Belmar', '2031-02-05', 'ball'),
      page('Ko Yun Sol', 'Director of the Belmar Museum', '2031-01-05', 'show'),
      page('Ko Sol Yun', 'Director of the Belmar Museum', '2031-02-05', 'fair'),
    ])
    expect(await speakers('Marek')).toHaveLength(2)
    expect(await speakers('Ko ')).toHaveLength(2)
  })

  it('is beside those whom the same articles print as present, and names countries', async () => {
    const visit = (date: string, host: string) => ({
      title: `A visit to ${host}`,
      date,
      language: 'en',
      text: `The Embassy of Belmar in ${host} held a reception on April 1.\n\nOn hand were Oru Tanel, Minister of Light, Mina Sorel, Mayor of ${host}, and Pia Dolm, Ambassador of Belmar.\n\nOru Tanel, Minister of Light, said that Norway and the Chilean side had helped ${host}.`,
    })
    await server.publish([visit('2031-04-01', 'Harl'), visit('2031-04-02', 'Sund')])
    const { data, errors } = await server.request(
      '{ speakers(filter: { name: "Oru Tanel" }) { nodes { presentWith { name count } countriesNamed { countryCode country count } } } }',
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      speakers: {
        nodes: [
          {
            presentWith: [
              { name: 'Mina Sorel', count: 2 },
              { name: 'Pia Dolm', count: 2 },
            ],
            countriesNamed: [
              { countryCode: 'CL', country: 'Chile', count: 2 },
              { countryCode: 'NO', country: 'Norway', count: 2 },
            ],
          },
        ],
      },
    })
  })
})
