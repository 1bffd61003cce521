import { defineConfig } from 'vitest/config'

/** Browser tests over the real program: see harness.ts. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // Nothing here is timed; a minute guards against hanging only.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2
  }
})
