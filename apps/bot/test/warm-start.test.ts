import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("fixtures/started-warm.ts", import.meta.url));

/** What a start says, its process's number left out. */
async function start(environment: NodeJS.ProcessEnv): Promise<string> {
  const env = { PATH: process.env["PATH"], ...environment };
  const child = spawn(process.execPath, ["--expose-gc", main], { env, stdio: ["ignore", "pipe", "inherit"] });
  return (await text(child.stdout)).replaceAll(String(child.pid), "N");
}

test.skipIf(process.platform === "win32")(
  "a first start begins anew with what it compiled, as the same process; later ones and those without a place do not",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "opt-warm-"));
    const once = "began N\nran N --expose-gc\n";
    expect(await start({ NODE_COMPILE_CACHE: folder })).toBe(`began N\n${once}`);
    expect(await start({ NODE_COMPILE_CACHE: folder })).toBe(once);
    expect(await start({ NODE_DISABLE_COMPILE_CACHE: "1" })).toBe(once);
  },
);
