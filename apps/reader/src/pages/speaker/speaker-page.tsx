import type { PageProps } from '../page.ts'

export function SpeakerPage({ name }: PageProps) {
  return <h1>{name}</h1>
}
