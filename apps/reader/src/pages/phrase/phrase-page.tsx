import type { PageProps } from '../page.ts'

export function PhrasePage({ address }: PageProps) {
  return <h1>{address.parameters.get('text') ?? 'A phrase'}</h1>
}
