import { explainStart } from "./explain-start.ts";
import { startWarm } from "./warm-start.ts";

// what is taught is read as the program loads: a fault in it is told like any other
const load = () => import("./run.ts");

try {
  await startWarm(load);
  const { run } = await load();
  await run();
} catch (error) {
  process.stderr.write(`\n${explainStart(error)}\n\n`);
  process.exit(1);
}
