import type { Generated } from 'kysely'

export interface PortTable {
  id: string
  name: string
  country: string | null
  /** Degrees, north and east. */
  latitude: number
  longitude: number
}

export type Rig = 'sloop' | 'brig' | 'full_rigged'

export interface ShipTable {
  id: string
  name: string
  rig: Rig
  built: number | null
  tonnage: number
  /** In pence: more than a GraphQL Int holds. */
  value: string
  home_port_id: string | null
  flags: string[]
  registered_at: Generated<Date>
  launched_on: string | null
  /** Broken up ships are kept, and not shown. */
  broken_up: Generated<boolean>
  dimensions: { length: number; beam: number; draught: number | null } | null
}

export interface SailorTable {
  id: string
  name: string
  nickname: string | null
}

export interface BerthTable {
  ship_id: string
  sailor_id: string
  rank: string
}

export interface VoyageTable {
  id: string
  ship_id: string
  from_port_id: string
  to_port_id: string | null
  sailed_at: Date
  arrived_at: Date | null
  cargo: string | null
  /** Who may see it: nothing for everybody. */
  secret_of: string | null
}

export interface EntryTable {
  id: string
  voyage_id: string
  position: number
  words: string
  remarks: { at: number; text: string }[]
}

/** Rows that stand in no table but come out of others. */
export interface Derived {
  dimensions: { length: number; beam: number; draught: number | null }
  remark: { at: number; text: string }
  passage: { sailed_at: Date; arrived_at: Date }
  decade: { decade: number; ships: number }
  rig_count: { rig: Rig; ships: number }
  find: { type: 'Ship' | 'Entry'; id: string; score: number; words: string }
}

export interface Tables extends Derived {
  ports: PortTable
  ships: ShipTable
  sailors: SailorTable
  berths: BerthTable
  voyages: VoyageTable
  entries: EntryTable
}
