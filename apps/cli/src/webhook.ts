import type { FeedCursor, FeedStart, PublicationKind, URLString } from '@communique/sdk'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { withArchive } from './access.ts'
import { Failure } from './failure.ts'
import { addFilterFlags, type FilterOptions, filterOf } from './filter-flags.ts'
import { adminKeyFlag, dataFlag, notEmpty, pageUrl, urlFlag } from './flags.ts'
import { printable, printLine, tell } from './output.ts'
import { addRowFlags } from './rows.ts'
import { listWebhooks } from './webhook-list.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface StartOptions {
  readonly after?: string
  readonly from?: 'beginning' | 'now'
}

interface AddOptions extends KeyOptions, FilterOptions, StartOptions {
  readonly label?: string
  readonly kind?: readonly PublicationKind[]
}

const starts: Readonly<Record<'beginning' | 'now', FeedStart>> = { beginning: 'BEGINNING', now: 'NOW' }

const kinds: readonly PublicationKind[] = ['PUBLISHED', 'UPDATED', 'WITHDRAWN', 'RESTORED', 'RESOLVED']

export function addWebhook(program: Command): void {
  const webhook = program
    .command('webhook')
    .summary('have events sent to an address')
    .description(
      'Manages webhooks: addresses to which the archive sends each event of its feed, signed as the Standard Webhooks specification says, in order and at least once. For programs that cannot keep a stream open. All of this needs a key with the scope admin.',
    )
    .helpCommand(false)
  addAdd(webhook)
  access(
    addRowFlags(
      webhook
        .command('list')
        .summary('list all webhooks')
        .description(
          'Lists all webhooks, newest first: their state, how many events of the feed they are behind, what the receiver answered last, and when the next attempt is.',
        ),
      'webhook',
    ),
  )
    .addHelpText(
      'after',
      `
Examples:
  communique webhook list
  communique webhook list --json | jq -r 'select(.lastFault != null) | .id'`,
    )
    .action(listWebhooks)
  access(
    startFlags(
      webhook
        .command('replay')
        .summary('send events again, or leave some out')
        .description(
          'Sends events from another place in the feed on, at once, whatever the state of the webhook was. An event has the same webhook-id as before, so that a receiver which keeps these ids takes none twice. With --after and the cursor of an event that a receiver refuses for ever, it goes on behind that event.',
        )
        .argument('<id>', 'id of the webhook, as webhook list prints it', notEmpty),
    ),
  )
    .addHelpText(
      'after',
      `
Examples:
  id=Webhook:0198c5e0-0000-7000-8000-000000000000
  communique webhook replay $id --from beginning
  communique webhook replay $id --after "$(cat last-cursor.txt)"`,
    )
    .action(replay)
  for (const [name, act, summary, description] of simpleActs) {
    access(
      webhook
        .command(name)
        .summary(summary)
        .description(description)
        .argument('<id>', 'id of the webhook, as webhook list prints it', notEmpty),
    )
      .addHelpText(
        'after',
        `
Examples:
  communique webhook ${name} Webhook:0198c5e0-0000-7000-8000-000000000000`,
      )
      .action(act)
  }
}

function addAdd(webhook: Command): void {
  const add = startFlags(
    webhook
      .command('add')
      .summary('have events sent to an address, and print the secret')
      .description(
        'Creates a webhook and prints its secret, with which the receiver verifies signatures. The secret is shown only once. The address is https, unless the server allows the network of the receiver with --webhook-networks. Filters select articles that are published or updated; withdrawals are all sent.',
      )
      .argument('<address>', 'address of the receiver', pageUrl)
      .option('--label <words>', 'who or what receives', notEmpty)
      .addOption(
        new Option(
          '--kind <kind>',
          `only events of this kind: ${kinds.map((kind) => kind.toLowerCase()).join(', ')}; may be given several times (default: all)`,
        ).argParser(severalKinds),
      ),
  )
  access(addFilterFlags(add))
    .addHelpText(
      'after',
      `
Examples:
  communique webhook add https://desk.example/hook --label "the desk"
  communique webhook add https://desk.example/hook --text tariff --since 2031
  communique webhook add https://desk.example/hook --from beginning > secret.txt`,
    )
    .action(addOne)
}

const access = (command: Command) =>
  command.addOption(urlFlag()).addOption(adminKeyFlag()).addOption(dataFlag())

const startFlags = (command: Command) =>
  command
    .addOption(new Option('--after <cursor>', 'send what comes after this cursor').argParser(notEmpty))
    .addOption(
      new Option('--from <start>', 'send everything from the first event on, or what comes from now on')
        .choices(Object.keys(starts))
        .conflicts('after'),
    )

/** @throws InvalidArgumentError */
function severalKinds(value: string, before: readonly PublicationKind[] = []): readonly PublicationKind[] {
  const kind = kinds.find((one) => one.toLowerCase() === value.toLowerCase())
  if (kind !== undefined) return [...before, kind]
  throw new InvalidArgumentError(
    `Give one of ${kinds.map((one) => one.toLowerCase()).join(', ')}, and --kind again for another.`,
  )
}

const startOf = ({ after, from }: StartOptions) => ({
  ...(after !== undefined && { after: after as FeedCursor }),
  ...(from !== undefined && { from: starts[from] }),
})

async function addOne(address: string, options: AddOptions, command: Command): Promise<void> {
  const { CreateWebhook } = await import('@communique/sdk')
  const { label, kind } = options
  const input = {
    url: address as URLString,
    ...startOf(options),
    filter: filterOf(options) ?? null,
    ...(label !== undefined && { label }),
    ...(kind !== undefined && { kinds: [...kind] }),
  }
  const key = await findKey(command, options)
  const { createWebhook: made } = await withArchive(options.url, key, (archive) =>
    archive.request(CreateWebhook, { input }),
  )
  await printLine(made.secret)
  tell(`Store the secret now: it is not shown again. The id of the webhook is ${made.webhook.id}.
In the receiver, after npm install standardwebhooks:

  import { Webhook } from 'standardwebhooks'
  const event = new Webhook(secret).verify(body, headers)

Try it with: communique webhook test ${made.webhook.id}`)
}

async function replay(id: string, options: KeyOptions & StartOptions, command: Command): Promise<void> {
  if (options.after === undefined && options.from === undefined)
    throw new Failure('It is not said where to start. Give --from beginning, --from now, or --after CURSOR.')
  const { ReplayWebhook } = await import('@communique/sdk')
  const { replayWebhook } = await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(ReplayWebhook, { input: { id, ...startOf(options) } }),
  )
  const { behind } = replayWebhook.webhook
  await printLine(`REPLAYING  ${printable(id)}  ${behind} ${behind === 1 ? 'event' : 'events'} of the feed`)
}

async function pause(id: string, options: KeyOptions, command: Command): Promise<void> {
  const { PauseWebhook } = await import('@communique/sdk')
  await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(PauseWebhook, { input: { id } }),
  )
  await printLine(`PAUSED  ${printable(id)}`)
}

async function resume(id: string, options: KeyOptions, command: Command): Promise<void> {
  const { ResumeWebhook } = await import('@communique/sdk')
  await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(ResumeWebhook, { input: { id } }),
  )
  await printLine(`RESUMED  ${printable(id)}`)
}

async function rotate(id: string, options: KeyOptions, command: Command): Promise<void> {
  const { RotateWebhookSecret } = await import('@communique/sdk')
  const { rotateWebhookSecret } = await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(RotateWebhookSecret, { input: { id } }),
  )
  await printLine(rotateWebhookSecret.secret)
  tell('Store the secret now: it is not shown again. The former one is accepted for 24 hours more.')
}

async function tryOne(id: string, options: KeyOptions, command: Command): Promise<void> {
  const { TestWebhook } = await import('@communique/sdk')
  const { testWebhook } = await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(TestWebhook, { input: { id } }),
  )
  const { delivered, status, fault, milliseconds } = testWebhook
  if (!delivered) {
    const reason = fault?.replace(/\.$/, '')
    throw new Failure(`The test failed (${reason}). Check the receiver, and test it again.`)
  }
  await printLine(`DELIVERED  ${printable(id)}  ${status} after ${milliseconds} ms`)
}

async function remove(id: string, options: KeyOptions, command: Command): Promise<void> {
  const { RemoveWebhook } = await import('@communique/sdk')
  await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(RemoveWebhook, { input: { id } }),
  )
  await printLine(`REMOVED  ${printable(id)}`)
}

/** Those that take an id alone. */
const simpleActs = [
  [
    'test',
    tryOne,
    'send one request to try a webhook',
    'Sends one signed request of the type webhook.test, and tells what the receiver answered. Nothing else changes.',
  ],
  [
    'pause',
    pause,
    'send nothing for a while',
    'Stops deliveries. The webhook keeps its place in the feed, and webhook resume goes on from there.',
  ],
  [
    'resume',
    resume,
    'go on at once, after a pause or failures',
    'Sends on from where the webhook stopped, at once: after a pause, after failures, after 410, after a restore.',
  ],
  [
    'rotate',
    rotate,
    'make another secret and print it',
    'Gives a webhook another secret and prints it. For 24 hours, requests are signed with the former one as well.',
  ],
  [
    'remove',
    remove,
    'remove a webhook',
    'Removes a webhook: nothing more is sent to it. There is no way back.',
  ],
] as const
