import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { afterAll, expect, test } from "vitest";
import { kinds } from "./kinds.ts";

const workshop = mkdtempSync(join(tmpdir(), "viz-bundle-"));
afterAll(() => rmSync(workshop, { recursive: true }));

async function bundle(code: string): Promise<string> {
  const input = join(workshop, "entry.ts");
  writeFileSync(input, code.replaceAll("@opt/viz", join(import.meta.dirname, "../src/index.ts")));
  const build = await rolldown({ input, platform: "browser" });
  const { output } = await build.generate({ minify: true });
  await build.close();
  return output[0].code;
}

test.each(kinds)("a page with one kind of chart, %s, loads at most 25 KB", async (kind) => {
  const code = await bundle(
    `import { ${kind}Chart, renderSvg } from "@opt/viz"; globalThis.svg = (options) => renderSvg(${kind}Chart(options));`,
  );
  expect(gzipSync(code).length).toBeLessThanOrEqual(25 * 1024);
});

test("a page with one kind does not load the words of another", async () => {
  const code = await bundle(
    `import { streakChart, renderSvg } from "@opt/viz"; globalThis.svg = (options) => renderSvg(streakChart(options));`,
  );
  expect(code).toContain("Study days");
  expect(code).not.toContain("Optimizer race");
});
