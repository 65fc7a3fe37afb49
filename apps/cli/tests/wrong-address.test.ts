import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { bin } from '../testing/communique.ts'
import { runHere } from '../testing/run-here.ts'

/** What stands where an archive was thought to be. */
async function serving(answer: RequestListener): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const json = { 'content-type': 'application/graphql-response+json' }

const refusal = (code: string, message: string) =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] })

describe('a server that is not the archive that was meant', () => {
  it.each([
    [
      200,
      'text/html',
      /^communique: A web page answers at http\S+\/graphql, not an archive \(HTTP 200\)\. Check --url/,
    ],
    [
      404,
      'text/plain',
      /^communique: The server at http\S+ is not an archive \(HTTP 404\)\. Check --url\.$/m,
    ],
    [
      502,
      'text/html',
      /^communique: A proxy answers at http\S+, and no archive behind it \(HTTP 502\)\. Run/,
    ],
  ])('answers %i with %s', async (status, type, message) => {
    await using other = await serving((_request, response) => {
      response.writeHead(status, { 'content-type': type, 'retry-after': '0' }).end('<p>Welcome')
    })
    const { code, stderr } = await runHere(['search', 'x', '--url', other.url])
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
  })

  it('says which of two releases is the older one', async () => {
    await using newer = await serving((request, response) => {
      if (request.url === '/health/ready')
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"version":"99.0.0"}')
      else
        response.writeHead(400, json).end(refusal('GRAPHQL_VALIDATION_FAILED', 'Cannot query field "kind".'))
    })
    const { stderr } = await runHere(['search', 'x', '--url', newer.url])
    expect(stderr).toMatch(
      /is release 99\.0\.0, and this command is \S+: .*Cannot query.*\. Install a newer command\.$/m,
    )
    expect((await runHere(['version', '--url', newer.url])).stdout).toMatch(/^server +99\.0\.0 /m)
  })

  it('tells a clock that is wrong from a key that has ended', async () => {
    await using ahead = await serving((_request, response) => {
      const date = new Date(Date.now() + 3 * 3_600_000).toUTCString()
      response
        .writeHead(401, { ...json, date })
        .end(refusal('UNAUTHENTICATED', 'The key of the request has expired. Send another key'))
    })
    const { stderr } = await runHere(['search', 'x', '--url', ahead.url, '--key', 'k'])
    expect(stderr).toMatch(/key from --key has expired at .*clock is 3 h ahead of that of this machine/)
  })

  it('speaks no HTTPS', async () => {
    await using plain = await serving((_request, response) => response.end())
    const { stderr } = await runHere(['search', 'x', '--url', plain.url.replace('http', 'https')])
    expect(stderr).toMatch(/\(it does not speak HTTPS\)\. Give its address as http:\/\/127/)
  })
})

describe('standard output', () => {
  it.runIf(process.platform === 'linux')('on a disk that is full is said to be not whole', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, ['--conditions=communique:source', bin, 'help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^communique: Standard output .* is not whole \(.*ENOSPC.*\)\. Make room .*\n$/)
  })
})
