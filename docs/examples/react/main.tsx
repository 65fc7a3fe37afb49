import { createArchive } from '@communique/sdk'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LiveList } from './live-list.tsx'

const archive = createArchive({ url: 'http://127.0.0.1:4000/graphql' })
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id root')
createRoot(root).render(
  <StrictMode>
    <LiveList archive={archive} filter={{ text: 'lock' }} />
  </StrictMode>,
)
