import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { TrustedProxies } from './trusted-proxies.ts'

function requestFrom(peer: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, { host: 'inside:4000', ...headers })
  return request
}

const proxies = new TrustedProxies(['10.0.0.0/8', '127.0.0.1', 'fd00::/8'])

it.each<[string, Record<string, string>, string]>([
  ['192.0.2.9', {}, '192.0.2.9'],
  ['::ffff:192.0.2.9', {}, '192.0.2.9'],
  // Anybody may claim anything.
  ['192.0.2.9', { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' }, '192.0.2.9'],
  ['10.0.0.1', {}, '10.0.0.1'],
  ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
  ['::ffff:10.0.0.1', { 'x-forwarded-for': '::ffff:198.51.100.1' }, '198.51.100.1'],
  ['fd12::1', { 'x-forwarded-for': '2001:db8::7' }, '2001:db8::7'],
  // The client wrote the first; what the proxies wrote is behind it.
  ['10.0.0.1', { 'x-forwarded-for': '203.0.113.5, 198.51.100.1' }, '198.51.100.1'],
  ['10.0.0.1', { 'x-forwarded-for': '203.0.113.5, 198.51.100.1, 10.9.9.9' }, '198.51.100.1'],
  ['10.0.0.1', { 'x-forwarded-for': '10.1.1.1, 10.2.2.2' }, '10.1.1.1'],
  ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1:5555' }, '198.51.100.1'],
  ['10.0.0.1', { 'x-forwarded-for': '[2001:db8::7]:5555' }, '2001:db8::7'],
  ['10.0.0.1', { 'x-forwarded-for': '' }, '10.0.0.1'],
  ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1, unknown, 10.2.2.2' }, '10.2.2.2'],
  ['10.0.0.1', { 'x-forwarded-for': '999.1.1.1' }, '10.0.0.1'],
  ['10.0.0.1', { forwarded: 'for=198.51.100.1;proto=https' }, '198.51.100.1'],
  ['10.0.0.1', { forwarded: 'For="[2001:db8::7]:4711", for=10.3.3.3' }, '2001:db8::7'],
  ['10.0.0.1', { forwarded: 'for=_hidden' }, '10.0.0.1'],
  // A client that goes past a proxy which writes the other header.
  ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=203.0.113.5' }, '198.51.100.1'],
])('%s with %j is %s', (peer, headers, address) => {
  expect(proxies.addressOf(requestFrom(peer, headers))).toBe(address)
})

it.each<[string, Record<string, string>, string | null]>([
  ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1' }, null],
  ['::ffff:192.168.1.2', { 'x-forwarded-for': '198.51.100.1' }, '192.168.1.2'],
  ['::1', { forwarded: 'for=198.51.100.1' }, '::1'],
  ['192.168.1.2', {}, null],
  // Of a stranger, it is a lie.
  ['192.0.2.9', { 'x-forwarded-for': '198.51.100.1' }, null],
])('%s with %j is a proxy that is not trusted: %s', (peer, headers, address) => {
  expect(proxies.unnamedProxy(requestFrom(peer, headers))).toBe(address)
})

it.each<[string, Record<string, string>, string]>([
  ['192.0.2.9', { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }, 'inside:4000'],
  ['10.0.0.1', {}, 'inside:4000'],
  ['10.0.0.1', { 'x-forwarded-host': 'archive.example' }, 'archive.example'],
  [
    '10.0.0.1',
    { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.example, archive.example:8443' },
    'archive.example:8443',
  ],
  ['10.0.0.1', { forwarded: 'for=1.2.3.4;host="archive.example:8443"' }, 'archive.example:8443'],
  // Each proxy names the host by which it was called: the outermost has the one that the client knows.
  [
    '10.0.0.1',
    { forwarded: 'host=evil.example, for=1.2.3.4;host=archive.example, for=10.2.2.2;host=inner' },
    'archive.example',
  ],
])('%s with %j asks for %s', (peer, headers, host) => {
  expect(proxies.hostOf(requestFrom(peer, headers))).toBe(host)
})
