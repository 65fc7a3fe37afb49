import type { AuditEntriesQuery } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { adminKeyFlag, dataFlag, notEmpty, pageLength, urlFlag } from './flags.ts'
import { printable, printLine } from './output.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface AuditOptions extends KeyOptions {
  readonly article?: string
  readonly by?: string
  readonly first: number
  readonly json: boolean
}

type Entry = AuditEntriesQuery['auditEntries']['nodes'][number]

export function addAudit(program: Command): void {
  program
    .command('audit')
    .summary('show who did what')
    .description(
      'Shows who published, withdrew, restored or changed what, newest first. Needs a key with the scope admin.',
    )
    .option('--article <id>', 'only what concerned this article', notEmpty)
    .option('--by <id>', 'only what was done with this key, or to it: an id that key list prints', notEmpty)
    .addOption(new Option('--first <number>', 'how many entries, 1 to 100').default(20).argParser(pageLength))
    .option('--json', 'print one line of JSON for each entry', false)
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique audit
  communique audit --article Article:0198c5e0-0000-7000-8000-000000000000
  communique audit --first 100 --json | jq -r 'select(.act == "WITHDRAW") | .articleIds[]'`,
    )
    .action(audit)
}

async function audit(options: AuditOptions, command: Command): Promise<void> {
  const { AuditEntries } = await import('@communique/sdk')
  const { article = null, by = null, first, json, url } = options
  const { auditEntries } = await withArchive(url, await findKey(command, options), (archive) =>
    archive.request(AuditEntries, { article, key: by, first }),
  )
  for (const entry of auditEntries.nodes) await printLine(json ? JSON.stringify(entry) : lineOf(entry))
}

/** `2031-03-14 09:30:12Z  PUBLISH  60 articles  by nightly import (Key:...) from 192.0.2.7` */
function lineOf({
  at,
  act,
  keyId,
  keyLabel,
  address,
  articles,
  articleIds,
  subjectKeyId,
  subjectWebhookId,
  ...change
}: Entry): string {
  const [only] = articleIds
  const what = [
    ...(articles === 1 && only !== undefined ? [only] : []),
    ...(articles > 1 ? [`${articles} articles`] : []),
    ...(subjectKeyId === null ? [] : [subjectKeyId]),
    ...(subjectWebhookId === null ? [] : [subjectWebhookId]),
    ...(change.before === null ? [] : [`${change.before} →`]),
    ...(change.after === null ? [] : [change.after]),
  ].join(' ')
  const who =
    keyId === null
      ? 'the server'
      : `${keyLabel || 'a key without a label'} (${keyId}) from ${address ?? 'nowhere'}`
  return [`${at.slice(0, 19).replace('T', ' ')}Z`, act.toLowerCase().replaceAll('_', ' '), what, `by ${who}`]
    .filter((part) => part !== '')
    .map(printable)
    .join('  ')
}
