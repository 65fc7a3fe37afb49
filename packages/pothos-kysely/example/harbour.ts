import type { Kysely } from 'kysely'
import type { Rig, Tables } from './tables.ts'

/** A fixed little harbour, with the names and numbers that make trouble. */
export async function fillHarbour(db: Kysely<Tables>): Promise<void> {
  await db.insertInto('ports').values(ports).execute()
  await db.insertInto('ships').values(ships).execute()
  await db.insertInto('sailors').values(sailors).execute()
  await db.insertInto('berths').values(berths).execute()
  await db.insertInto('voyages').values(voyages).execute()
  await db
    .insertInto('entries')
    .values(entries.map((entry) => ({ ...entry, remarks: JSON.stringify(entry.remarks) as never })))
    .execute()
}

/** Ids that sort as they are numbered. */
export function idOf(kind: number, number: number): string {
  return `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

const at = (days: number, millis = 0) => new Date(Date.UTC(1850, 0, 1 + days, 6, 30, 0, millis))

const floats = [
  0, -0, 1, -1.5, 1e-7, 1.25e-5, 123456.789, 1e15, 1e20, 1e21, 1.7976931348623157e308, 5e-324, 0.1,
]
const names = [
  'Argo',
  'Étoile "du" Nord',
  'Back\\slash',
  'Two\nlines\tand a tab',
  'Snow ☃ and 🚢',
  "L'Orient",
  '\u0001 control \u001f',
  'línea\u2028separator',
  'Argo',
  '{"json":[1]}',
  '100 % _wild_',
  'the "\\u0000" that is none',
]

const ports = Array.from({ length: 7 }, (_, index) => ({
  id: idOf(1, index + 1),
  name: ['Brest', 'Kiel', 'Cádiz', 'Riga', 'Oslo', 'Ayr', 'Lost Port'][index] ?? 'Port',
  country: ['France', 'Prussia', 'Spain', null, 'Norway', null, 'France'][index] ?? null,
  latitude: floats[index] ?? 0,
  longitude: floats[floats.length - 1 - index] ?? 0,
}))

const rigs: readonly Rig[] = ['sloop', 'brig', 'full_rigged']

const ships = Array.from({ length: 24 }, (_, index) => ({
  id: idOf(2, index + 1),
  name: `${names[index % names.length]}${index < names.length ? '' : ` ${index % 5}`}`,
  rig: rigs[index % 3] ?? 'brig',
  built: index % 4 === 0 ? null : 1800 + (index % 6),
  tonnage: floats[index % floats.length] ?? 1,
  value: ['0', '9007199254740993', '-9223372036854775808', '42'][index % 4] ?? '0',
  home_port_id: index % 5 === 0 ? null : idOf(1, (index % 6) + 1),
  flags: [[], ['blue'], ['white, "striped"', 'Ω', ''], ['{a}', 'null']][index % 4] ?? [],
  registered_at: at(index * 3, (index * 37) % 1000),
  launched_on: index % 3 === 0 ? null : `18${10 + index}-02-28`,
  broken_up: index % 8 === 7,
  dimensions:
    index % 3 === 0
      ? null
      : {
          length: floats[(index * 5) % floats.length] ?? 1,
          beam: 5.5,
          draught: index % 2 === 0 ? null : 1.1,
        },
}))

const sailors = Array.from({ length: 9 }, (_, index) => ({
  id: idOf(3, index + 1),
  name: ['Ada', 'Ben', 'Cid', 'Dan', 'Eva', 'Ada', 'Gus', 'Hal', 'Ida'][index] ?? 'Nemo',
  nickname: [null, 'Red', 'Old', null, 'Red', 'Tar', null, 'Åke', 'old'][index] ?? null,
}))

const berths = ships.flatMap((ship, index) =>
  [0, 1, 4].slice(0, index % 4).map((step) => ({
    ship_id: ship.id,
    sailor_id: idOf(3, ((index + step) % sailors.length) + 1),
    rank: step === 0 ? 'master' : 'hand',
  })),
)

const voyages = Array.from({ length: 40 }, (_, index) => ({
  id: idOf(4, index + 1),
  ship_id: idOf(2, ((index * 7) % 23) + 1),
  from_port_id: idOf(1, (index % 6) + 1),
  to_port_id: index % 4 === 0 ? null : idOf(1, ((index + 3) % 6) + 1),
  // Several sail at the same instant.
  sailed_at: at(Math.floor(index / 3), index % 2 === 0 ? 0 : 123),
  arrived_at: index % 4 === 0 ? null : at(Math.floor(index / 3) + 10, 5),
  cargo: [null, 'salt', 'wine', 'iron "ore"'][index % 4] ?? null,
  secret_of: index % 9 === 8 ? 'ada' : null,
}))

const entries = voyages.flatMap((voyage, index) =>
  Array.from({ length: index % 5 }, (_, position) => ({
    id: idOf(5, index * 10 + position),
    voyage_id: voyage.id,
    position,
    words: `${['Fair wind', 'Fog', 'All hands "on deck"', 'Ice ❄'][position] ?? 'Calm'} on day ${position}, argo in sight`,
    remarks: Array.from({ length: (index + position) % 3 }, (_, remark) => ({
      at: remark * 3,
      text: names[(index + remark) % names.length] ?? '',
    })),
  })),
)
