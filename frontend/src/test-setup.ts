import { cleanup } from '@testing-library/svelte'
import { afterEach } from 'vitest'

// Pages of one test must not be found by the next.
afterEach(() => {
  if (typeof document !== 'undefined') cleanup()
})
