import { createHash } from 'node:crypto'
import { graphqlPath } from '../../configuration.ts'
import { type Route, readOnly } from './routes.ts'

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
  pre { overflow-x: auto; padding: 1rem; border: 1px solid; border-radius: .3rem }
`

const request = `POST ${graphqlPath}
Content-Type: application/json

{"query": "{ articles(first: 3) { nodes { title published { value } } } }"}`

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Communiqué</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Communiqué</h1>
<p>This is an archive of official statements: press releases, communiqués and state news, with the speeches in them and
who made them.</p>
<p><a href="${graphqlPath}">Open GraphiQL</a> to read the archive in this browser. Programs send GraphQL to the same
address, over HTTP, event streams or WebSocket:</p>
<pre>${escaped(request)}</pre>
</main>
</body>
</html>
`

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-length': Buffer.byteLength(page),
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Says what the server is to whoever opens its address in a browser. */
export const frontPage: Route = readOnly((_request, response) => {
  response.writeHead(200, headers).end(page)
})

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
