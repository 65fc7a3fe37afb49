import type { ComponentChildren } from 'preact'
import { curlCommand, graphiqlLink, type PageQuestion, sdkCode } from '../copy-as/question.ts'
import { CopyButton } from './copy-button.tsx'

interface CopyAsProps {
  /** What the page asked the archive for what it shows. */
  readonly asked: PageQuestion
  /** The address of all statements of these articles as a table; none where there is no such table. */
  readonly csv?: string
  /** Whether those are more than the page lists. */
  readonly csvIsMore?: boolean
  /** Other ways, which come first. */
  readonly children?: ComponentChildren
}

/** How to get what is on the screen into a program or a table. */
export function CopyAs({ asked, csv, csvIsMore = false, children }: CopyAsProps) {
  const { origin } = window.location
  return (
    <section class="copy-as" aria-label="Use this elsewhere">
      {children}
      {csv !== undefined && (
        <a class="button" href={csv} download>
          {csvIsMore ? 'CSV of whole articles' : 'Download CSV'}
        </a>
      )}
      {csv !== undefined && <CopyButton label="Copy link to CSV" text={() => new URL(csv, origin).href} />}
      <a class="button" href={graphiqlLink(asked)}>
        Open in GraphiQL
      </a>
      <CopyButton label="Copy as SDK code" text={() => sdkCode(asked, origin)} />
      <CopyButton label="Copy as curl" text={() => curlCommand(asked, origin)} />
    </section>
  )
}
