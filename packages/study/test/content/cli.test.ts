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
