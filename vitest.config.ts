import { defineConfig } from 'vitest/config'

/** Files share a process: nothing here keeps state, and loading every module anew would take most of the time. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    isolate: false,
  },
})
