/** The door by which tests and measurements reach the tables of an open archive, also to write. */
export { databaseOf } from '../src/archive.ts'
