import { describe, expect, it } from 'vitest'
import {
  bytes,
  count,
  database,
  duration,
  networks,
  onOff,
  origin,
  type ValueKind,
  webAddress,
} from './kinds.ts'
import { nearestName } from './names.ts'
import { allSettings } from './read-settings.ts'
import { withDefaults } from './settings.ts'

const MiB = 1024 * 1024

it.each<[string, ValueKind<unknown>, string, unknown]>([
  ['count', count(1, 10), '10', 10],
  ['count', count(1, 10), '11', undefined],
  ['count', count(1, 10), '1.5', undefined],
  ['count', count(1, 10), '0x5', undefined],
  ['size', bytes(1, 64 * MiB), '64MiB', 64 * MiB],
  ['size', bytes(1, 64 * MiB), '0.5 mib', MiB / 2],
  ['size', bytes(1, 64 * MiB), '25 MB', 25_000_000],
  ['size', bytes(1, 64 * MiB), '65MiB', undefined],
  ['size', bytes(1, 64 * MiB), '64', undefined],
  ['size', bytes(1, 64 * MiB), '64M', undefined],
  ['time', duration(1, 60_000), '1.5s', 1_500],
  ['time', duration(1, 60_000), '1min', 60_000],
  ['time', duration(1, 60_000), '0s', undefined],
  ['switch', onOff(), 'Off', false],
  ['switch', onOff(), 'maybe', undefined],
  ['origin', origin(), 'https://A.example:443/', 'https://a.example'],
  ['origin', origin(), 'http://localhost:5173', 'http://localhost:5173'],
  ['origin', origin(), 'chrome-extension://abcdef', 'chrome-extension://abcdef'],
  ['origin', origin(), '*', '*'],
  ['origin', origin(), 'https://a.example/page', undefined],
  ['origin', origin(), 'a.example', undefined],
  ['networks', networks(), '10.0.0.7, fd00::/8', ['10.0.0.7', 'fd00::/8']],
  ['networks', networks(), 'loopback', ['127.0.0.0/8', '::1']],
  ['networks', networks(), '10.0.0.0/33', undefined],
  ['networks', networks(), 'proxy.example', undefined],
  ['web address', webAddress(), 'https://archive.example/', 'https://archive.example'],
  ['web address', webAddress(), 'https://archive.example/path', undefined],
  ['database', database(), 'postgres://me@db/x', 'postgres://me@db/x'],
  ['database', database(), 'db', undefined],
])('as a %s, %s', (_name, kind, written, value) => {
  expect(kind.fromText(written)).toEqual(value)
})

describe('the list of settings', () => {
  it.each(allSettings())('has a default of its own kind: $name', ({ setting }) => {
    const { kind } = setting
    if (setting.default === undefined) expect(setting.unset).not.toBe('')
    else expect(kind.fromText(kind.toText(setting.default))).toEqual(setting.default)
    expect(setting.description).toMatch(/[^.]$/)
  })

  it('has each name once, also as a flag and a variable', () => {
    const names = allSettings().map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('takes what is left out, or undefined, from the defaults', () => {
    expect(withDefaults('delivery', { heartbeat: 5, streamsPerKey: undefined })).toMatchObject({
      heartbeat: 5,
      streamsPerKey: 6_000,
      streamsPerAddress: 6_000,
    })
  })

  it('finds what somebody may have meant', () => {
    const names = ['heartbeat', 'port', 'streamsPerKey']
    expect(nearestName('heart-beat', names)).toBe('heartbeat')
    expect(nearestName('STREAMS_PER_KEYS', names)).toBe('streamsPerKey')
    expect(nearestName('colour', names)).toBeNull()
  })
})
