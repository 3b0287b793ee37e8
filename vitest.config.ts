import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** `node`: everything without a page. `web`: pages in jsdom. `journeys`: a real browser, one at a time. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{contract,server,test,bench,scripts,programmes,instruments}/**/*.test.ts'],
          globalSetup: ['test/world/global-setup.ts'],
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'web',
          environment: 'jsdom',
          setupFiles: ['test/patience.ts'],
          include: ['web/**/*.test.{ts,tsx}'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.journey.ts'],
          globalSetup: ['test/world/global-setup.ts'],
          maxWorkers: 1,
          fileParallelism: false,
          // Pages are looked at a few at a time: one waits for its server while another is drawn.
          maxConcurrency: 3,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
