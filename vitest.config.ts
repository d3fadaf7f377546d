import type { ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    // Whole books, browsers and EPUBCheck run in seconds each, several times that on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/closing-line.ts'],
    unstubEnvs: true,
    restoreMocks: true,
    // A test that checks nothing fails.
    expect: { requireAssertions: true },
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
}

export default config
