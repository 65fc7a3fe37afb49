import { ObjectRef } from '@pothos/core'
import { GraphQLObjectType, versionInfo } from 'graphql'
import { expect, it } from 'vitest'
import { schema } from '../example/schema.ts'

it('is tested with the versions that the test run says, and with one copy of each', ({ task }) => {
  const oldest = task.file.projectName?.endsWith('oldest-peers') ?? false
  expect(versionInfo.major).toBe(oldest ? 16 : 17)
  // Made by Pothos, with the same graphql as here.
  expect(schema.getType('Ship')).toBeInstanceOf(GraphQLObjectType)
  expect(new ObjectRef('Any').kind).toBe('Object')
})
