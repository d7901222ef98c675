// The test projects: `unit` (seconds, no external resources), `process` (`*.process.test.ts`: real shells and brokers),
// `property` (fast-check), `real` (real VS Code, real agents).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/real/**", "test/property/**", "test/**/*.process.test.ts"],
          // The files of a worker share what they import: the core's tables are read once and not a hundred times.
          isolate: false,
          pool: "threads",
          // Else one core is left idle, which on two is half of them.
          maxWorkers: "100%",
        },
      },
      { test: { name: "process", include: ["test/**/*.process.test.ts"], testTimeout: 20_000 } },
      {
        test: {
          name: "property",
          include: ["test/property/**/*.test.ts"],
          exclude: ["test/**/*.process.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "real",
          include: ["test/real/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
