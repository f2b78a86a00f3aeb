// Publishes every package to a local registry and uses it from there as a new user would: npm run rehearse. Words
// after it choose cells: npm run rehearse -- "viz bun". Without them the table goes into docs/rehearsal.md.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleCells, closeBrowser } from "./rehearse/bundle-cells.ts";
import { type Cell, type Outcome, runCells } from "./rehearse/cell.ts";
import { command } from "./rehearse/command.ts";
import { contentsCells } from "./rehearse/contents-cells.ts";
import { installCells } from "./rehearse/install-cells.ts";
import { otherCells } from "./rehearse/other-cells.ts";
import { openWorkshop, publish, publishPatch } from "./rehearse/publish.ts";
import { readmeCells } from "./rehearse/readme-cells.ts";
import { readPackages, type Rehearsal } from "./rehearse/rehearsal.ts";
import { findUplink, type Registry, startRegistry } from "./rehearse/registry.ts";
import { serverCells } from "./rehearse/server-cells.ts";
import { tablesOf } from "./rehearse/table.ts";
import { typeCells } from "./rehearse/type-cells.ts";

const root = resolve(import.meta.dirname, "..");
const wanted = process.argv.slice(2);

async function main(): Promise<number> {
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
  const tools = { folder: join(root, "node_modules/.cache/rehearse"), env: process.env };
  await mkdir(tools.folder, { recursive: true });
  const registry = await startRegistry(tools, folder, await findUplink(process.env, folder));
  try {
    const published = await publishCells(folder, registry);
    const rehearsal: Rehearsal = { root, folder, tools, registry, packages: readPackages() };
    const kinds = [contentsCells, installCells, typeCells, readmeCells, bundleCells, serverCells, otherCells];
    const cells = kinds.flatMap((kind) => kind(rehearsal)).filter((cell) => isWanted(cell));
    if (cells.length === 0) throw new Error(`no cell fits ${wanted.join(" or ")}`);
    const outcomes = [...published, ...(await runCells(cells, 2, tell))];
    const faults = outcomes.filter(({ fault }) => fault !== undefined);
    const minutes = (performance.now() - start) / 60_000;
    console.log(`${outcomes.length - faults.length} of ${outcomes.length} ok, ${minutes.toFixed(1)} minutes`);
    if (wanted.length === 0) await writePage(outcomes);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await closeBrowser();
    registry.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const sending = (row: string, run: Cell["run"]): Cell => ({
  group: "Published",
  row,
  column: "went out",
  run,
});

/** What must have gone out: all packages at first, then the one that changed. */
async function publishCells(folder: string, registry: Registry): Promise<readonly Outcome[]> {
  const workshop = await openWorkshop(root, join(folder, "workshop"), registry);
  const all = workshop.packages.length;
  const everything = sending("all packages", async () => {
    const out = await publish(workshop);
    if (out.length !== all) throw new Error(`${all} packages must go out, got ${out.join(", ")}`);
    return out.join(", ");
  });
  const one = sending("a change of @opt/core", async () => {
    const out = await publishPatch(workshop, "core");
    if (out.length !== 1 || !out[0]!.startsWith("@opt/core@"))
      throw new Error(`@opt/core alone must go out, got ${out.join(", ")}`);
    return out.join(", ");
  });
  return runCells([everything, one], 1, tell);
}

function isWanted({ group, row, column }: Cell): boolean {
  const text = `${group} ${row} ${column}`.toLowerCase();
  return (
    wanted.length === 0 ||
    wanted.some((words) =>
      words
        .toLowerCase()
        .split(" ")
        .every((word) => text.includes(word)),
    )
  );
}

function tell({ cell, fault, note, seconds }: Outcome): void {
  const result = fault === undefined ? ["ok", note].filter(Boolean).join(", ") : `FAILS: ${fault}`;
  console.log(`${cell.group} | ${cell.row} | ${cell.column} | ${seconds.toFixed(1)} s | ${result}`);
}

async function writePage(outcomes: readonly Outcome[]): Promise<void> {
  const path = join(root, "docs/rehearsal.md");
  await writeFile(path, page(outcomes));
  await command(join(root, "node_modules/.bin/oxfmt"), [path], { cwd: root, env: process.env });
}

function page(outcomes: readonly Outcome[]): string {
  return `# The release rehearsal

\`npm run rehearse\` publishes every package to a local registry (verdaccio, on loopback), installs each one on its own, and uses
it as a new user would. It writes this page.

${tablesOf(outcomes)}`;
}

process.exitCode = await main();
