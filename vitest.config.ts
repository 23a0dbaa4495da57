import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

// Looks at files only.
const importDirections = "tests/architecture/import-directions.test.ts";
const database = ["./tests/support/global-setup.ts"];

export default defineConfig({
  plugins: [tsconfigPaths()],
  esbuild: { jsx: "automatic" },
  test: {
    reporters: ["default", "./tests/support/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["tests/{domain,golden,components,locales,server,bench}/**/*.test.{ts,tsx}", importDirections],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/{modules,routes,platform,architecture,demo}/**/*.test.{ts,tsx}"],
          exclude: [importDirections],
          globalSetup: database,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          globalSetup: ["./tests/support/build-setup.ts", ...database, "./tests/support/demo-setup.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
        },
      },
    ],
  },
});
