import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import { npmProject, type Rehearsal } from "./rehearsal.ts";
import { freePort } from "./registry.ts";
import { browserSmoke, smoke } from "./smoke.ts";
import { installTool } from "./tools.ts";

const cell = (name: string, column: string, run: () => Promise<void>): Cell => ({
  group: "Other places",
  row: `@opt/${name}`,
  column,
  run,
});

/** Other places: CommonJS as far as it goes, Jest, and workerd. */
export function otherCells(rehearsal: Rehearsal): readonly Cell[] {
  return rehearsal.packages.flatMap(({ name, needs }) => [
    cell(name, "CommonJS, require", () => byRequire(rehearsal, name, needs)),
    cell(name, "Jest", () => byJest(rehearsal, name, needs)),
    ...(name in browserSmoke ? [cell(name, "workerd", () => byWorkerd(rehearsal, name))] : []),
  ]);
}

/** The program of a smoke test with `require` for `import`. */
function required(program: string): string {
  const calls = program.replaceAll(/^import (.*) from (".*");$/gmu, "const $1 = require($2);");
  return `(async () => {\n${calls}\n})().catch((error) => { console.error(error); process.exit(1); });\n`;
}

async function byRequire(rehearsal: Rehearsal, name: string, needs: readonly string[]): Promise<void> {
  const cwd = await npmProject(rehearsal, `other-${name}`, needs);
  await writeFile(join(cwd, "use.cjs"), required(smoke[name]!));
  await command(process.execPath, ["use.cjs"], { cwd, env: rehearsal.registry.env });
}

async function byJest(rehearsal: Rehearsal, name: string, needs: readonly string[]): Promise<void> {
  const cwd = await npmProject(rehearsal, `other-${name}`, needs);
  const place = await installTool(rehearsal.tools, "jest@30");
  const program = smoke[name]!;
  const imports = program.match(/^import.*$/gmu)!.join("\n");
  const rest = program.replaceAll(/^import.*\n/gmu, "");
  await writeFile(join(cwd, "use.test.js"), `${imports}\ntest("it works", async () => {\n${rest}\n});\n`);
  const given = ["--experimental-vm-modules", join(place, "node_modules/jest/bin/jest.js")];
  given.push("--rootDir", cwd, "--testMatch", "**/use.test.js", "--transform", "{}");
  await command(process.execPath, given, { cwd, env: rehearsal.registry.env });
}

async function byWorkerd(rehearsal: Rehearsal, name: string): Promise<void> {
  const cwd = await npmProject(rehearsal, `workerd-${name}`, [`@opt/${name}`]);
  const { env } = rehearsal.registry;
  const program = browserSmoke[name]!;
  const imports = program.match(/^import.*$/gmu)!.join("\n");
  const rest = program.replaceAll(/^import.*\n/gmu, "");
  const worker = `${imports}\nexport default { async fetch() {\n${rest}\nreturn new Response("ok");\n} };\n`;
  await writeFile(join(cwd, "worker.js"), worker);
  const esbuild = await installTool(rehearsal.tools, "esbuild@0.28");
  const bundle = ["worker.js", "--bundle", "--format=esm", "--outfile=bundle.js"];
  await command(join(esbuild, "node_modules/esbuild/bin/esbuild"), bundle, { cwd, env });
  const port = await freePort();
  await writeFile(
    join(cwd, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)], sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
const worker :Workerd.Worker = (modules = [(name = "main", esModule = embed "bundle.js")], compatibilityDate = "2026-01-01");
`,
  );
  const { platform, arch } = process;
  const place = await installTool(rehearsal.tools, "workerd@1");
  const binary = `node_modules/@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}/bin/workerd`;
  const child = spawn(join(place, binary), ["serve", "config.capnp"], { cwd, env, stdio: "ignore" });
  try {
    await saysOk(`http://127.0.0.1:${port}/`);
  } finally {
    child.kill();
  }
}

async function saysOk(url: string): Promise<void> {
  for (let left = 75; left > 0; left--) {
    const answer = await fetch(url).catch(() => undefined);
    const said = await answer?.text();
    if (answer?.ok === true && said === "ok") return;
    if (answer !== undefined) throw new Error(`the worker answered ${answer.status} ${said?.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the worker did not answer within 15 seconds");
}
