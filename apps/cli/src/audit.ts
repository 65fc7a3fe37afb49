import type { AuditEntriesQuery } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { adminKeyFlag, dataFlag, notEmpty, pageLength, urlFlag } from './flags.ts'
import { wrapped } from './layout.ts'
import { printable, printLine } from './output.ts'
import { addRowFlags, type Columns, CsvRows, type RowOptions } from './rows.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface AuditOptions extends KeyOptions, RowOptions {
  readonly article?: string
  readonly by?: string
  readonly first: number
}

type Entry = AuditEntriesQuery['auditEntries']['nodes'][number]

export function addAudit(program: Command): void {
  addRowFlags(program.command('audit'), 'entry')
    .summary('show who did what')
    .description(
      'Shows who published, withdrew, restored or changed what, newest first. Needs a key with the scope admin.',
    )
    .option('--article <id>', 'only what concerned this article', notEmpty)
    .option('--by <id>', 'only what was done with this key, or to it: an id that key list prints', notEmpty)
    .addOption(new Option('--first <number>', 'how many entries, 1 to 100').default(20).argParser(pageLength))
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique audit
  communique audit --article Article:0198c5e0-0000-7000-8000-000000000000
  communique audit --json | jq -r 'select(.act == "WITHDRAW") | .articleIds[]'`,
    )
    .action(audit)
}

async function audit(options: AuditOptions, command: Command): Promise<void> {
  const { AuditEntries } = await import('@communique/sdk')
  const { article = null, by = null, first, json, csv, url } = options
  const { auditEntries } = await withArchive(url, await findKey(command, options), (archive) =>
    archive.request(AuditEntries, { article, key: by, first }),
  )
  const table = csv ? await CsvRows.begin(columns) : null
  for (const entry of auditEntries.nodes) {
    if (table !== null) await table.print(entry)
    else if (json) await printLine(JSON.stringify(entry))
    else for (const line of wrapped(lineOf(entry), { hanging: 4 })) await printLine(line)
  }
}

const columns: Columns<Entry> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  act: ({ act }) => act,
  articles: ({ articles }) => articles,
  article_ids: ({ articleIds }) => articleIds.join(' '),
  before: ({ before }) => before,
  after: ({ after }) => after,
  key_id: ({ keyId }) => keyId,
  key_label: ({ keyLabel }) => keyLabel,
  subject_key_id: ({ subjectKeyId }) => subjectKeyId,
  address: ({ address }) => address,
  request_id: ({ requestId }) => requestId,
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
