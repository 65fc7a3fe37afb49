import { builder } from './builder.ts'

/** Every type by name, so that the files that fill them never import each other. */
export const Port = builder.kyselyRef('ports', { name: 'Port', key: 'id' })
export const Position = builder.kyselyRef('ports', { name: 'Position' })
export const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })
export const Sailor = builder.kyselyRef('sailors', { name: 'Sailor', key: 'id' })
export const Voyage = builder.kyselyRef('voyages', { name: 'Voyage', key: 'id' })
export const Entry = builder.kyselyRef('entries', { name: 'Entry', key: 'id' })
export const Dimensions = builder.kyselyRef('dimensions', { name: 'Dimensions' })
export const Remark = builder.kyselyRef('remark', { name: 'Remark' })
export const Passage = builder.kyselyRef('passage', { name: 'Passage' })
export const Decade = builder.kyselyRef('decade', { name: 'Decade' })
export const RigCount = builder.kyselyRef('rig_count', { name: 'RigCount' })
