import './schema/christen.ts'
import './schema/find.ts'
import './schema/port.ts'
import './schema/sailor.ts'
import './schema/ship.ts'
import './schema/voyage.ts'
import { builder } from './builder.ts'

builder.kyselyNodeFields()

export const schema = builder.toSchema()
