import type { PageProps } from '../page.ts'

export function ArticlePage({ name }: PageProps) {
  return <h1>{name}</h1>
}
