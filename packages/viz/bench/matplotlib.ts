// Contour and curves beside matplotlib, in turn: cold from the start of a process to its end after the first picture, warm
// the median of fifteen later ones. `PYTHON` names the Python that has matplotlib (default python3).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as data from "./pictures/data.mjs";

const python = process.env["PYTHON"] ?? "python3";
const pictures = join(import.meta.dirname, "pictures");
const warmPictures = 15;

interface Side {
  readonly cold: number[];
  readonly warm: number[];
  bytes: number;
}

const newSide = (): Side => ({ cold: [], warm: [], bytes: 0 });

function run(command: string, args: readonly string[], count: number): { bytes: number; ms: number } {
  const child = spawnSync(command, [...args, String(count)], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${command} failed: ${child.stderr.trim().slice(-600)}`);
  return JSON.parse(child.stdout.trim().split("\n").at(-1) ?? "");
}

function time(side: Side, command: string, args: readonly string[]): void {
  const start = performance.now();
  run(command, args, 0);
  side.cold.push(performance.now() - start);
  const { bytes, ms } = run(command, args, warmPictures);
  side.warm.push(ms);
  side.bytes = bytes;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

/** "29 of 170, 0.17 (0.16)": ours and theirs in the middle, the share there and at best. */
function share(ours: readonly number[], theirs: readonly number[]): string {
  const [own, other] = [median(ours), median(theirs)];
  const best = Math.min(...ours) / Math.min(...theirs);
  return `${own.toFixed(0)} of ${other.toFixed(0)}, ${(own / other).toFixed(3)} (${best.toFixed(3)})`;
}

/** Prints the table; says so where there is no matplotlib. */
export function besideMatplotlib(rounds: number): void {
  if (spawnSync(python, ["-c", "import matplotlib, PIL"]).status !== 0) {
    console.log(`\n${python} has no matplotlib; PYTHON may name one that has.`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "viz-peers-"));
  const file = join(folder, "data.json");
  writeFileSync(file, JSON.stringify(data));
  console.log(
    "\nkind       warm: ms of theirs, share (best)   cold: ms of theirs, share (best)   KB of theirs",
  );
  for (const kind of ["contour", "curves"]) {
    const [ours, theirs] = [newSide(), newSide()];
    for (let round = 0; round < rounds; round++) {
      time(ours, process.execPath, [join(pictures, "ours.mjs"), pathToFileURL(file).href, kind]);
      time(theirs, python, [join(pictures, "theirs.py"), file, kind]);
    }
    const kilobytes = `${(ours.bytes / 1000).toFixed(0)} of ${(theirs.bytes / 1000).toFixed(0)}`;
    console.log(
      `${kind.padEnd(10)} ${share(ours.warm, theirs.warm).padEnd(35)} ${share(ours.cold, theirs.cold).padEnd(34)} ${kilobytes}`,
    );
  }
  rmSync(folder, { recursive: true });
}
