import { BlockList } from 'node:net'

/**
 * Networks that are not of the public internet, or that lead into one that is not: the special-purpose registries of IANA, and
 * multicast. A BlockList takes `::ffff:192.0.2.1` for 192.0.2.1 by itself.
 */
const ipv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]

/** Of IPv6, only 2000::/3 is public; these are parts of it that are not. */
const ipv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

const special = new BlockList()
addNetworks(special, [...ipv4, ...ipv6])
const publicIpv6 = new BlockList()
addNetworks(publicIpv6, ['2000::/3', '::ffff:0:0/96'])

/** Whether an address is one of the public internet. */
export function isPublic(address: string, family: 'ipv4' | 'ipv6'): boolean {
  if (special.check(address, family)) return false
  return family === 'ipv4' || publicIpv6.check(address, family)
}

/** `networks` are addresses and networks, such as `10.0.0.7`, `192.168.0.0/16` or `fd00::/8`. */
export function addNetworks(list: BlockList, networks: readonly string[]): void {
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = address.includes(':') ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
}
