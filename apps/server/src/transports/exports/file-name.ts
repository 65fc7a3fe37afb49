import { addressParameters, type FilterParameters } from '@communique/export/filter'

const mostCharacters = 60

/** `Content-Disposition` of a file: what it is called says what was selected, and on which day (UTC). */
export function disposition(selected: FilterParameters, extension: string, now: Date): string {
  const parts = ['communique', ...wordsOf(selected), now.toISOString().slice(0, 10)]
  const name = (words: readonly string[]) => `${words.filter((word) => word !== '').join('-')}.${extension}`
  const plain = name(parts.map((part) => part.normalize('NFKD').replace(/[^\w-]+/g, '')))
  const whole = name(parts)
  // Names in other scripts, as RFC 8187 writes them.
  return `attachment; filename="${plain}"${whole === plain ? '' : `; filename*=UTF-8''${encodeURIComponent(whole)}`}`
}

function wordsOf(selected: FilterParameters): string[] {
  const words = [...addressParameters(selected)].map(([name, value]) =>
    name === 'since' || name === 'until' ? `${name} ${value}` : value,
  )
  const cut = words
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return [
    [...cut]
      .slice(0, mostCharacters)
      .join('')
      .replace(/^-+|-+$/g, ''),
  ]
}
