import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests start Exhibit as a process of its own, several times, on machines that may be busy.
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/learn.ts', 'test/verdicts.ts'],
    // Many tests wait for a server or a timer and need no processor meanwhile.
    maxWorkers: 3,
    // Loading the same modules anew for each of two hundred files took a third of the processor's time. So a test file takes back what it sets in the process.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 240_000,
  },
});
