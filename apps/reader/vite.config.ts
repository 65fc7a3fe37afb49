import { defineConfig } from 'vite'
import { precompressed } from './build/precompressed.ts'

/** Where `npm run dev` finds a server with an archive: `communique serve`. */
const archive = process.env['COMMUNIQUE_URL'] ?? 'http://127.0.0.1:4000'

export default defineConfig({
  // Our packages from their sources: nothing has to be built before.
  resolve: { conditions: ['communique:source', 'module', 'browser', 'development|production'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // Nothing is written into the page itself, which would need a policy that lets scripts and data in pages in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  plugins: [precompressed()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/graphql', '^/export\\.', '^/feed\\.'].map((path) => [
        path,
        { target: new URL(archive).origin, changeOrigin: true },
      ]),
    ),
  },
})
