import { isIPv6 } from 'node:net'

/** Groups of an IPv6 address that name the network; the others are its owner's to choose. */
const networkGroups = 4

/**
 * By what callers without a key are counted: an IPv4 address, or the /64 network of an IPv6 address, which one customer
 * has whole. What is no address is taken as it is.
 */
export function addressBlock(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [withoutZone = ''] = address.split('%')
  const [head = '', tail] = withoutZone.split('::')
  const first = groupsOf(head)
  if (tail !== undefined) {
    const last = groupsOf(tail)
    while (first.length + last.length < 8) first.push('0')
    first.push(...last)
  }
  return `${first
    .slice(0, networkGroups)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** An IPv4 address at the end stands for two groups. */
function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]))
}
