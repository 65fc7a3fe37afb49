import { useEffect, useState } from 'preact/hooks'
import type { PageComponent, PageProps } from '../pages/page.ts'
import type { PageSource } from '../pages/pages.ts'
import { ErrorNotice, Loading } from '../parts/notices.tsx'

/** Pages whose code is here. */
const loaded = new Map<PageSource, PageComponent>()

/** A page, once its code is here. */
export function PageView({ page, name, address }: PageProps & { readonly page: PageSource }) {
  const [, setLoaded] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const Page = 'component' in page ? page.component : loaded.get(page)

  useEffect(() => {
    if (Page !== undefined || !('load' in page)) return
    let isWanted = true
    page.load().then(
      (component) => {
        loaded.set(page, component)
        if (isWanted) setLoaded((count) => count + 1)
      },
      (reason: unknown) => isWanted && setError(reason),
    )
    return () => {
      isWanted = false
    }
  }, [page, Page])

  if (error !== null) return <ErrorNotice error={error} />
  return Page === undefined ? <Loading what="Opening the page" /> : <Page name={name} address={address} />
}
