import { expressionBuilder } from 'pothos-kysely'
import type { ReadTables } from './tables.ts'

/** The expression builder for conditions that several fields, or queries outside of operations, share. */
export const onArticle = expressionBuilder<ReadTables, 'article'>()
export const onEntry = expressionBuilder<ReadTables, 'article_entry'>()
export const onSpeech = expressionBuilder<ReadTables, 'speech'>()
export const onRelatedItem = expressionBuilder<ReadTables, 'related_item'>()
export const onSpeaker = expressionBuilder<ReadTables, 'speaker'>()
export const onAuditEntry = expressionBuilder<ReadTables, 'audit_entry'>()
export const onSource = expressionBuilder<ReadTables, 'source'>()
