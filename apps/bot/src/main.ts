import { explainStart } from "./explain-start.ts";

try {
  // what is taught is read as the program loads: a fault in it is told like any other
  const { run } = await import("./run.ts");
  await run();
} catch (error) {
  process.stderr.write(`\n${explainStart(error)}\n\n`);
  process.exit(1);
}
