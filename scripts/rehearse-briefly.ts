// The short form of the rehearsal, a part of npm test: one package is packed, published to a registry on this machine,
// installed alone from there and used. The whole is npm run rehearse.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Outcome, runCells } from "./rehearse/cell.ts";
import { command } from "./rehearse/command.ts";
import { installCells } from "./rehearse/install-cells.ts";
import { readPackages, type Rehearsal } from "./rehearse/rehearsal.ts";
import { startRegistry } from "./rehearse/registry.ts";
import { compileAll } from "./rehearse/type-cells.ts";

/** It needs nothing else: the registry need not ask another one. */
const name = "core";
const root = resolve(import.meta.dirname, "..");

async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
  const tools = { folder: join(root, "node_modules/.cache/rehearse"), env: process.env };
  await mkdir(tools.folder, { recursive: true });
  const registry = await startRegistry(tools, folder);
  try {
    const packages = readPackages().filter((one) => one.name === name);
    const outcomes = await runCells(cellsOf({ root, folder, tools, registry, packages }), 1, tell);
    return outcomes.every(({ fault }) => fault === undefined) ? 0 : 1;
  } finally {
    registry.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function cellsOf(rehearsal: Rehearsal) {
  const { folder, registry, packages } = rehearsal;
  const [one] = packages;
  const byNpm = installCells(rehearsal).filter(({ column }) => column === "npm");
  return [
    {
      group: "Published",
      row: `@opt/${name}`,
      column: "went out",
      run: async () => {
        const tarball = join(folder, `${name}.tgz`);
        const inside = { cwd: join(root, "packages", name), env: process.env };
        await command(join(root, "node_modules/.bin/pnpm"), ["pack", "--out", tarball], inside);
        await command("npm", ["publish", "--access", "public", tarball], { cwd: folder, env: registry.env });
      },
    },
    ...byNpm,
    {
      group: "Types, strict, without skipLibCheck",
      row: `@opt/${name}`,
      column: "the compiler of this repository",
      run: () =>
        compileAll(rehearsal, one!, {
          version: "here",
          cwd: join(folder, "projects", `install-${name}-npm`),
          place: root,
          typeRoots: [join(root, "node_modules/@types")],
        }),
    },
  ];
}

function tell({ cell, fault, seconds }: Outcome): void {
  const result = fault === undefined ? "ok" : `FAILS: ${fault}`;
  console.log(`${cell.group} | ${cell.row} | ${cell.column} | ${seconds.toFixed(1)} s | ${result}`);
}

process.exitCode = await main();
