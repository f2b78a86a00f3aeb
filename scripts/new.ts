// Creates the files of something new, with its test and its row: npm run new -- optimizer my-optimizer.
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { kinds } from "./new/kinds.ts";
import { layOut } from "./new/lay-out.ts";

const root = resolve(import.meta.dirname, "..");
const [kind = "", name = "", ...more] = process.argv.slice(2);
try {
  if (more.length > 0) throw new RangeError(`a name must be one word, got ${[name, ...more].join(" ")}`);
  const { files, lists, next } = layOut(root, kind, name, new Date().getFullYear());
  execFileSync(join(root, "node_modules/.bin/oxfmt"), [...files, ...lists], { cwd: root, stdio: "ignore" });
  for (const file of files) console.log(`+ ${file}`);
  for (const list of lists) console.log(`~ ${list}`);
  const steps = [...next, "npx changeset, then npm test"];
  console.log(`\nNext:\n${steps.map((step) => `- ${step}`).join("\n")}`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  const list = Object.entries(kinds).map(([one, { is }]) => `  ${one.padEnd(12)} ${is}`);
  console.error(`${error.message}\n\nnpm run new -- KIND NAME\n\nKIND is one of\n${list.join("\n")}`);
  process.exitCode = 1;
}
