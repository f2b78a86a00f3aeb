import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCli } from "../../src/node/cli.ts";

/** What a command line prints, and its exit code. */
async function run(...args: string[]): Promise<readonly [number, string]> {
  const lines: string[] = [];
  const code = await runCli(args, (line) => lines.push(line));
  return [code, lines.join("\n")];
}

test("a folder that does not exist is named", async () => {
  expect(await run("check", "/no/such/pack")).toEqual([
    2,
    "there is no folder /no/such/pack with a pack.md in it",
  ]);
});

test.each([[[]], [["check"]], [["learn", "pack"]], [["check", "pack", "--module", "file"]]])(
  "%j prints the usage",
  async (args) => {
    const [code, text] = await run(...args);
    expect(code).toBe(2);
    expect(text).toContain("Usage: study check <folder>");
  },
);

test("what reads the output may stop at once: nothing is said of it, and the work is done", async () => {
  const bin = fileURLToPath(new URL("../../src/node/bin.ts", import.meta.url));
  const child = spawn(process.execPath, [bin, "check", import.meta.dirname], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const [code] = await once(child, "close");
  expect([code, said]).toEqual([1, ""]);
});
