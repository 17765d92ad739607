import { defineConfig } from 'vitest/config'

/** Checks with other programs: LibreOffice and Microsoft's Open XML validator. `npm run test:interop`. */
export default defineConfig({
  test: { include: ['test/interop/**/*.interop.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false },
})
