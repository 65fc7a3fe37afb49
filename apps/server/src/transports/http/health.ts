import { type Route, readOnly } from './routes.ts'

/** Whether the process answers: for whoever would restart it. */
export const live: Route = readOnly((_request, response) => {
  response.writeHead(200).end()
})

/** 200 while the database answers, else 503: for whoever sends it requests. */
export function ready(isReady: () => Promise<boolean>): Route {
  return readOnly(async (_request, response) => {
    response.writeHead((await isReady()) ? 200 : 503).end()
  })
}
