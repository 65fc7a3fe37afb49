import { builder } from './builder.ts'

/** Why a page cannot be read. */
export const PageFault = builder.objectRef<{ code: string; message: string }>('PublishError').implement({
  description: 'Why a page could not be read or published.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'To program against: see docs/errors.md.' }),
    message: t.exposeString('message', {
      description: 'One line: what is wrong, and what to do about it.',
    }),
  }),
})
