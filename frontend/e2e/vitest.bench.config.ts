import { defineConfig } from 'vitest/config'

/** What is measured in the browser: go run ./build bench. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.bench.ts'], testTimeout: 120_000, maxWorkers: 1 }
})
