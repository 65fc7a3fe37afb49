import type { BackupHeader } from '@communique/server/recovery'

/** What a backup holds, in words. */
export function contentsOf({ tables, feed, createdAt }: BackupHeader): string {
  const articles = tables.find(({ name }) => name === 'article')?.rows ?? 0
  return `${articles.toLocaleString('en')} articles of ${createdAt}, feed position ${feed.position.toLocaleString('en')}`
}
