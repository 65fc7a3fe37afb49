import type { PageProps } from '../page.ts'

export function SourcePage({ name }: PageProps) {
  return <h1>{name}</h1>
}
