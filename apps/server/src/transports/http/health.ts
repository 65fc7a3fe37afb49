import type { HealthReport } from '../../health-report.ts'
import { type Route, readOnly } from './routes.ts'

const headers = { 'cache-control': 'no-store' }

/** Whether the process answers, whatever the database does: for whoever would restart it. */
export const live: Route = readOnly((_request, response) => {
  response.writeHead(200, headers).end()
})

/** 200 while requests can be answered, else 503, each with the reason: for whoever sends it requests. */
export function ready(report: () => Promise<HealthReport>): Route {
  return readOnly(async (_request, response) => {
    const health = await report()
    const body = `${JSON.stringify(health)}\n`
    response.writeHead(health.status === 'READY' ? 200 : 503, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  })
}
