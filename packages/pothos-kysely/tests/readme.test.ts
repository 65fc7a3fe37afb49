import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { graphql } from 'graphql'
import { Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { pgliteDialect } from './environment/engines.ts'
import { schema } from './readme-example.ts'

it('the example of the README is the one that is compiled here, and answers', async () => {
  const example = readFileSync(new URL('readme-example.ts', import.meta.url), 'utf8')
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(
    `\`\`\`ts\n${example}\`\`\``,
  )

  const pglite = await PGlite.create()
  await pglite.exec(`
    create table ports (id uuid primary key default gen_random_uuid(), name text not null, country text);
    create table ships (id uuid primary key default gen_random_uuid(), name text not null, built int, home_port_id uuid, broken_up bool not null);
    insert into ports (name) values ('Brest');
    insert into ships (name, built, home_port_id, broken_up)
      select given.name, built, ports.id, built = 1850 from ports, (values ('Argo', 1801), ('Bounty', 1850), ('Calypso', 1870)) as given(name, built)`)
  const db = new Kysely<never>({ dialect: pgliteDialect(pglite) })
  const source = '{ ships(builtBefore: 1860) { nodes { name homePort { ships { totalCount } } } } }'
  expect(await graphql({ schema, source, contextValue: { db } })).toEqual({
    data: { ships: { nodes: [{ name: 'Argo', homePort: { ships: { totalCount: 2 } } }] } },
  })
  await db.destroy()
})
