import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { publishedPackages, readManifest, withMetadata } from "../scripts/metadata.ts";

const run = promisify(execFile);
const guard = resolve(import.meta.dirname, "../scripts/check-pack.ts");

test.each(publishedPackages())("%s says whose it is and where it lives, as publish.json has it", (name) => {
  const manifest = readManifest(name);
  // if not: node scripts/metadata.ts
  expect(manifest).toEqual(withMetadata(name, manifest));
  expect(manifest["scripts"]).toMatchObject({ prepack: "node ../../scripts/check-pack.ts" });
  expect(manifest["license"]).toMatch(/^MIT/u);
});

const pack = async (environment: Record<string, string>, cwd: string): Promise<string> =>
  await run(process.execPath, [guard], {
    cwd,
    env: { ...process.env, npm_package_name: "@opt/core", npm_command: "pack", ...environment },
  }).then(
    () => "packed",
    (error: { stderr: string }) => error.stderr.trim(),
  );

test("what is not built is not packed, and npm does not publish it", async () => {
  const empty = await mkdtemp(join(tmpdir(), "pack-"));
  const built = resolve(import.meta.dirname, "../packages/core");
  const npm = { npm_config_user_agent: "npm/10.9.0 node/v20" };
  const pnpm = { npm_config_user_agent: "pnpm/12.21.0 node/v24" };
  try {
    expect(await pack(pnpm, empty)).toBe("@opt/core is not built: run `npm run build` at the root first.");
    expect(await pack({ ...npm, npm_command: "publish" }, built)).toBe(
      "@opt/core must be published by `npm run release` at the root.",
    );
    expect(await pack({ ...pnpm, npm_command: "publish" }, built)).toBe("packed");
    expect(await pack(npm, built)).toBe("packed");
  } finally {
    await rm(empty, { recursive: true });
  }
});
