import { argv } from 'node:process'
import { PGlite } from '@electric-sql/pglite'

/** The program that makes the files of a new PostgreSQL in the folder that it is given. */
const [, , directory] = argv
if (directory === undefined) throw new Error('Give the folder of the new database')
const pglite = await PGlite.create({ dataDir: directory })
await pglite.close()
