import { svelte } from '@sveltejs/vite-plugin-svelte'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'
import { codeFonts } from './plugins/code-fonts.ts'
import { licences } from './plugins/licences.ts'
import { policy } from './plugins/policy.ts'

export default defineConfig({
  base: './',
  plugins: [codeFonts(), svelte(), tailwindcss(), policy(), licences()],
  build: {
    // What is inlined becomes a data: address, which the content security policy blocks.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.json' },
    target: ['safari16.4', 'chrome111']
  },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'lint/**/*.test.ts'],
    setupFiles: ['./src/test-setup.ts'],
    // Nothing here is timed by it; it guards against hanging on a machine that does much else.
    testTimeout: 60_000,
    maxWorkers: 2
  }
})
