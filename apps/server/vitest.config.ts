import { defineConfig } from 'vitest/config'

// Nothing here waits: only a machine with much else to do takes longer than a moment.
export default defineConfig({ test: { testTimeout: 60_000 } })
