import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { NothingFound } from './failure.ts'
import { dataFlag, keyFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
import { printable, printLine } from './output.ts'
import { addRowFlags, type Columns, CsvRows, jsonRow, type RowOptions } from './rows.ts'
import { tableLines } from './table.ts'
import { findKey, findReadKey, type KeyOptions } from './write-key.ts'

interface RenameOptions extends KeyOptions {
  readonly name?: string
}

interface NamedSource {
  readonly id: string
  readonly slug: string
  readonly name: string
}

export function addSource(program: Command): void {
  const source = program
    .command('source')
    .summary('list, rename and merge sources')
    .description(
      'Lists and changes sources: the publishers of articles. A slug that a source had still finds it.',
    )
    .helpCommand(false)
  addRowFlags(source.command('list'), 'source')
    .summary('list all sources')
    .description('Lists the publishers of articles by name, with the slugs that --source takes.')
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique source list
  communique source list --csv > sources.csv`,
    )
    .action(list)
  source
    .command('rename')
    .summary('give a source another slug or name')
    .description(
      'Gives a source another slug, another name, or both. The old slug still finds it, and pages that print the old name still belong to it.',
    )
    .argument('<old>', 'slug of the source', notEmpty)
    .argument(
      '<new>',
      'new slug; or a new name, such as "Press Office of Velmar", of which the slug is made',
      notEmpty,
    )
    .option('--name <name>', 'new name, where <new> is a slug', notEmpty)
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique source rename mfa-velmar "Ministry of Foreign Affairs of Velmar"
  communique source rename ministry-of-foreign-affairs-of-velmar mfa-velmar
  communique source rename velmar mfa-velmar --name "Foreign Ministry of Velmar"`,
    )
    .action(rename)
  source
    .command('merge')
    .summary('make two sources one')
    .description(
      'Gives all articles of one source to another. The slugs of the source that goes find the other one from then on.\nSubscribers of `publications` are told of each article. There is no way back. Safe to run again.',
    )
    .argument('<from>', 'slug of the source that goes', notEmpty)
    .argument('<into>', 'slug of the source that stays', notEmpty)
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique source merge velmar-mfa mfa-velmar`,
    )
    .action(merge)
}

const columns: Columns<NamedSource> = {
  slug: ({ slug }) => slug,
  name: ({ name }) => name,
  id: ({ id }) => id,
}

async function list(options: KeyOptions & RowOptions, command: Command): Promise<void> {
  const { url, csv, json } = options
  const { Sources } = await import('@communique/sdk')
  const key = await findReadKey(command, options)
  const found: NamedSource[] = []
  await withArchive(url, key, async (archive) => {
    for await (const one of archive.paginate(Sources, { first: 100 })) found.push(one)
  })
  const table = csv ? await CsvRows.begin(columns) : null
  if (table !== null) for (const one of found) await table.print(one)
  else if (json) for (const one of found) await printLine(jsonRow(columns, one))
  else if (found.length > 0) {
    const rows = found.map(({ slug, name }) => [slug, printable(name)])
    for (const line of tableLines(['SLUG', 'NAME'], rows)) await printLine(line)
  }
  if (found.length === 0) throw new NothingFound(`No article of the archive at ${url} names a source.`)
}

async function rename(old: string, fresh: string, options: RenameOptions, command: Command): Promise<void> {
  const { RenameSource } = await import('@communique/sdk')
  const key = await findKey(command, options)
  const names =
    options.name !== undefined || isSlug(fresh) ? { slug: fresh, name: options.name } : { name: fresh }
  const { renameSource } = await withArchive(options.url, key, (archive) =>
    archive.request(RenameSource, { input: { source: old, ...names } }),
  )
  await printLine(`RENAMED  ${printable(old)} is now ${lineOf(renameSource.source, fresh)}`)
}

async function merge(from: string, into: string, options: KeyOptions, command: Command): Promise<void> {
  const { MergeSources } = await import('@communique/sdk')
  const key = await findKey(command, options)
  const { mergeSources } = await withArchive(options.url, key, (archive) =>
    archive.request(MergeSources, { input: { from, into } }),
  )
  const { articles, source } = mergeSources
  const count = articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`
  await printLine(`MERGED  ${count} of ${printable(from)} went to ${lineOf(source, into)}`)
}

/** What has no capital letters and no spaces is meant for a slug. */
const isSlug = (text: string) =>
  text === text.toLowerCase() && /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(text)

/** A source without a visible article shows nothing of itself. */
function lineOf(source: NamedSource | null, otherwise: string): string {
  return printable(source === null ? otherwise : `${source.slug} (${source.name})`)
}
