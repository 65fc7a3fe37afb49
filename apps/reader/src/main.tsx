import { render } from 'preact'
import { followLinks } from './address/address.ts'
import { Layout } from './layout/layout.tsx'
import { isPagePath } from './pages/pages.ts'
import './styles/index.css'

const root = document.getElementById('reader')
if (root === null) throw new Error('index.html has no element "reader"')
followLinks(isPagePath)
render(<Layout />, root)
