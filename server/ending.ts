/** Runs `end` once at Ctrl-C or SIGTERM and leaves; whoever insists a second later leaves at once. */
export function endOnSignal(end: () => Promise<void>): void {
  let endingSince: number | null = null;
  const leave = (signal: NodeJS.Signals) => {
    if (endingSince !== null) {
      // A terminal and npm both pass on the same Ctrl-C.
      if (Date.now() - endingSince > 1000) process.exit(130);
      return;
    }
    endingSince = Date.now();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${signal}: ${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", leave);
  process.on("SIGTERM", leave);
}
