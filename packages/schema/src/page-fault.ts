import { builder } from './builder.ts'
import { PageFault } from './refs.ts'

builder.kyselyObject(PageFault, {
  description: 'Why a page could not be read or published.',
  fields: (t) => ({
    code: t.column('code', { description: 'A stable code for programs. See docs/errors.md.' }),
    message: t.column('message', {
      description: 'One line for people: what is wrong, then what to do.',
    }),
  }),
})
