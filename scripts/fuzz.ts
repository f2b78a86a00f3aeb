// Throws hostile input at every package, far more of it than the tests do: all `hostile` tests, each property so many
// times as often as in `npm test`. A failure prints its seed and the smallest input; make it a test.
// node scripts/fuzz.ts [times: 200] [what a file's path contains]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [times = "200", ...names] = process.argv.slice(2);
if (!(Number(times) >= 1)) throw new RangeError(`times must be a number from 1, got ${times}`);
const { status } = spawnSync(
  "vitest",
  ["run", ...(names.length > 0 ? names : ["hostile"]), "-t", "fuzz:", "--testTimeout=0", "--maxWorkers=2"],
  {
    stdio: "inherit",
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, FUZZ: times },
  },
);
process.exitCode = status ?? 1;
