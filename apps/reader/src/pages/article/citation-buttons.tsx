import { bibtex } from '../../citation/bibtex.ts'
import type { Cited } from '../../citation/cited.ts'
import { cslJson } from '../../citation/csl-json.ts'
import { plainCitation } from '../../citation/plain.ts'
import { ris } from '../../citation/ris.ts'
import { CopyButton } from '../../parts/copy-button.tsx'

/** Copies a citation in the form that is needed. */
export function CitationButtons({ cited }: { readonly cited: () => Cited }) {
  return (
    <div class="copies">
      <CopyButton label="Copy citation" text={() => plainCitation(cited())} />
      <CopyButton label="CSL-JSON" text={() => cslJson(cited())} />
      <CopyButton label="BibTeX" text={() => bibtex(cited())} />
      <CopyButton label="RIS" text={() => ris(cited())} />
    </div>
  )
}
