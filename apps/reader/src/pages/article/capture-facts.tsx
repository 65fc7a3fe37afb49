import type { CaptureOnPageFragment } from '../../_generated/graphql.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { counted, lower } from '../../parts/words.ts'
import { Fact } from './article-facts.tsx'

/** What the archive knows of the bytes that an article was read from. */
export function CaptureFacts({ capture }: { readonly capture: CaptureOnPageFragment }) {
  const { sha256, byteLength, mediaType, encoding, parserVersion, receivedAt, capturedAt, basis, url } =
    capture
  return (
    <dl class="facts">
      <Fact name="SHA-256">
        <code class="hash">{sha256}</code> <CopyButton label="Copy SHA-256" text={() => sha256} />
      </Fact>
      <Fact name="Bytes">
        {counted(byteLength, 'byte')}, {mediaType}, {encoding}
      </Fact>
      <Fact name="Received">
        <Moment at={receivedAt} />
      </Fact>
      {capturedAt !== null && (
        <Fact name="Saved">
          <Moment at={capturedAt} />
          {basis !== null && <span class="hint"> (from: {lower(basis)})</span>}
        </Fact>
      )}
      {url !== null && (
        <Fact name="Saved from">
          <a href={url} rel="noreferrer nofollow" dir="ltr">
            {url}
          </a>
        </Fact>
      )}
      <Fact name="Read by">parser {parserVersion}</Fact>
    </dl>
  )
}

/** A moment to the minute, in UTC: what was published when must not depend on who reads. */
function Moment({ at }: { readonly at: string }) {
  const text = new Date(at).toLocaleString('en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return <time dateTime={at}>{text} UTC</time>
}
