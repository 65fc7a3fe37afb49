import { failingDatabase, stateText } from '@communique/archive'
import { type Context, schema } from '@communique/schema'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { uncountedGrant } from '../limits/grant.ts'
import { Metrics } from '../metrics/metrics.ts'
import { errorMask } from '../operation/mask-error.ts'
import { FailedOperation } from '../operation/operation-result.ts'
import { Operations } from '../operation/operations.ts'
import { Answering } from './answering.ts'
import { NewestState } from './newest-state.ts'

const failure = new Error('Nothing but reading here')
const unused = () => Promise.reject(failure)
const at = (position: number) => ({ epoch: 'e', position, generation: 0 })

/** Statements wait until they are told to end. */
function waiting() {
  const told = { state: at(1) }
  const statements: { readonly end: (data: string, position: number) => void; readonly fail: () => void }[] =
    []
  const newest = new NewestState({ state: () => told.state, stateAge: () => 0 })
  const operations = new Operations({
    schema,
    reading: {
      db: failingDatabase(failure),
      texts: () =>
        new Promise((resolve, reject) => {
          statements.push({
            end: (data, position) => resolve([Buffer.from(data), Buffer.from(stateText(at(position)))]),
            fail: () => reject(failure),
          })
        }),
    },
    onState: (state) => newest.saw(state),
    context: async (): Promise<Context> => {
      throw failure
    },
    mask: errorMask(pino({ level: 'silent' })),
    identify: unused,
  })
  const metrics = new Metrics()
  const answering = new Answering({ operations, newest, bytes: 1_000_000, metrics, tracer: undefined })
  const ask = async (as = 'asked') => {
    const query = '{ articles { totalCount } }'
    const operation = operations.read({ query, documentId: null, operationName: null, variables: {} }, 'id')
    if (operation instanceof FailedOperation) throw new Error(operation.text)
    const caller = { key: null, address: '192.0.2.1', requestId: 'id', signal: new AbortController().signal }
    const sent = await answering.answer({ as, isNamed: false }, operation, caller, uncountedGrant.allowance)
    return sent.text
  }
  return { told, statements, ask }
}

it('reads for all at once who ask the same, as long as nothing newer is known', async () => {
  const { told, statements, ask } = waiting()
  const first = [ask(), ask(), ask('otherwise')]
  expect(statements).toHaveLength(2)
  told.state = at(2)
  const second = [ask(), ask()]
  expect(statements).toHaveLength(3)
  statements[0]?.end('{"of":1}', 1)
  statements[1]?.end('{"of":1}', 1)
  statements[2]?.end('{"of":2}', 2)
  expect(await Promise.all([...first, ...second])).toEqual(
    [1, 1, 1, 2, 2].map((of) => `{"data":{"of":${of}}}`),
  )
})

it('lets everybody find out for himself why something fails', async () => {
  const { statements, ask } = waiting()
  const asked = [ask(), ask()]
  statements[0]?.fail()
  await expect.poll(() => statements.length).toBe(2)
  statements[1]?.end('{"of":1}', 1)
  const [first = '', second] = await Promise.all(asked)
  expect(JSON.parse(first)).toHaveProperty('errors')
  expect(second).toBe('{"data":{"of":1}}')
})
