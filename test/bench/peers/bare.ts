import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { questionOf } from '../workloads/all.ts'
import type { Variables } from '../workloads/workload.ts'
import { given, ready } from './ending.ts'

// The limit: the least that a Node server can do between a request and Postgres. It knows the documents by heart.

const { databaseUrl, poolSize } = given()
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })

async function answer(body: string, response: ServerResponse): Promise<void> {
  const { query, variables }: { query: string; variables: Variables } = JSON.parse(body)
  const question = questionOf(query)
  if (question === undefined) throw new Error('The bare server knows only the documents of the bench')
  const data =
    question.sql === null
      ? '{"__typename":"Query"}'
      : await dataOf(question.name, question.sql, question.values(variables))
  // A string goes out in one piece with its head; bytes would be a piece of their own.
  const text = `{"data":${data}}`
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

async function dataOf(name: string, text: string, values: readonly string[]): Promise<string> {
  const { rows } = await pool.query<{ data: string }>({ name, text, values: [...values] })
  return rows[0]?.data ?? 'null'
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (text: string) => (body += text))
  request.on('end', () => {
    answer(body, response).catch((error: unknown) => {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] }))
    })
  })
}

const server = createServer(receive).listen(0, '127.0.0.1', () => ready(server.address(), '/'))
