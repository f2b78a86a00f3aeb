import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scratchFolder } from "../node-file/scratch.ts";

const folder = scratchFolder();

test("what reads the output may stop at once: nothing is said of it, and the work is done", async () => {
  const path = folder.in("a.csv");
  writeFileSync(path, "x\n1\n2\n3\n4\n");
  const bin = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
  const child = spawn(process.execPath, [bin, "split", path, "--k", "2"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const [code] = await once(child, "close");
  // the progress line goes to stderr
  expect([code, said.includes("EPIPE")]).toEqual([0, false]);
  expect(existsSync(folder.in("a.split.csv"))).toBe(true);
});
