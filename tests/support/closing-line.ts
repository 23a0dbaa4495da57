import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with the line "N passed, N failed"; a file that could not be loaded counts as one failed test. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const unloaded = modules.filter((module) => module.state() === "failed" && module.children.size === 0).length;
    const count = (state: string) => states.filter((each) => each === state).length;
    const failed = count("failed") + unloaded + unhandledErrors.length;
    process.stdout.write(`\n${count("passed")} passed, ${failed} failed\n`);
  }
}
