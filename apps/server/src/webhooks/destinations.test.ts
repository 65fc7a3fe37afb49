import { describe, expect, it } from 'vitest'
import { Destinations } from './destinations.ts'
import { isPublic } from './special-networks.ts'

describe('the addresses that webhooks may reach', () => {
  it.each([
    ['93.184.215.14', true],
    ['8.8.8.8', true],
    ['172.32.0.1', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:169.254.169.254', false],
    ['64:ff9b::a00:1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['fc00::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
  ])('%s: public %s', (address, expected) => {
    expect(isPublic(address, address.includes(':') ? 'ipv6' : 'ipv4')).toBe(expected)
  })

  const looked = (destinations: Destinations, host: string, protocol: string) =>
    new Promise((resolve, reject) => {
      destinations.lookupFor(protocol)(host, { all: true }, (error, found) =>
        error === null ? resolve(found) : reject(error),
      )
    })

  it('are looked at when a name is looked up for a connection, not only before', async () => {
    await expect(looked(new Destinations([]), 'localhost', 'https:')).rejects.toThrow(
      /^The host localhost has the address \S+, which is not public\. Name its network/,
    )
    const own = new Destinations(['127.0.0.0/8', '::1'])
    expect(await looked(own, 'localhost', 'http:')).not.toEqual([])
    // Only those of the addresses of a name that may be reached.
    expect(await looked(new Destinations(['127.0.0.0/8']), 'localhost', 'http:')).toEqual([
      { address: '127.0.0.1', family: 4 },
    ])
  })

  it('may be written in any way', () => {
    for (const url of ['https://2130706433/', 'https://0x7f.1/', 'https://[::ffff:7f00:1]/', 'https://0/'])
      expect(() => new Destinations([]).checkUrl(new URL(url)), url).toThrow(/not public/)
  })
})
