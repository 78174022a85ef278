import { defineConfig } from 'vitest/config';
import { CLOUD_PROJECTS, QUICK_PROJECTS } from './scripts/test-projects.ts';

export default defineConfig({
  test: {
    projects: [
      ...QUICK_PROJECTS.map((name) => ({
        extends: true as const,
        test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`] },
      })),
      ...CLOUD_PROJECTS.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`test/${name}/**/*.test.{ts,tsx}`],
          // One process of the local cloud per concurrent call: more workers only make it slower.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      })),
    ],
  },
});
