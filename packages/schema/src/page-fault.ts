import { builder } from './builder.ts'
import { PageFault } from './refs.ts'

builder.kyselyObject(PageFault, {
  description: 'Why a page could not be read or published.',
  fields: (t) => ({
    code: t.column('code', { description: 'To program against: see docs/errors.md.' }),
    message: t.column('message', {
      description: 'One line: what is wrong, and what to do about it.',
    }),
  }),
})
