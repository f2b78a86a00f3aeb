import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("a step allocates nothing", async () => {
  const script = fileURLToPath(new URL("allocation-child.ts", import.meta.url));
  // one thread: the compiler beside it would leave things on the heap, and finish when the machine lets it
  const flags = ["--expose-gc", "--single-threaded"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
  const found = JSON.parse(stdout) as Record<string, number>;
  expect(Object.keys(found)).toEqual(["adam", "checked", "scheduled", "staged", "cosine"]);
  // the smallest object would be 12 bytes; measuring itself takes a little
  for (const bytes of Object.values(found)) expect(bytes).toBeLessThan(1);
});
