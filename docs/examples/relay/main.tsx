import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { RelayEnvironmentProvider } from 'react-relay'
import { ArticleList } from './article-list.tsx'
import { createEnvironment } from './environment.ts'

const environment = createEnvironment('http://127.0.0.1:4000/graphql')
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id root')
createRoot(root).render(
  <StrictMode>
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback="Loading ...">
        <ArticleList count={3} />
      </Suspense>
    </RelayEnvironmentProvider>
  </StrictMode>,
)
