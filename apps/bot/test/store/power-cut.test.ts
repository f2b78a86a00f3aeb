import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { tell } from "../support/outcomes.ts";

// A power cut leaves SQLite's write log cut anywhere: `npm run power-cut` tries every byte of the last transactions.

const everyByte = process.env["POWER_CUTS"] === "all";
const [nEntries, nLast] = [12, 3];
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opt-power-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Written {
  readonly database: Buffer;
  readonly log: Buffer;
  /** How long the log was when each entry was acknowledged. */
  readonly acknowledgedAt: readonly number[];
}

/** What lies on the disk at the moment of the cut. */
async function write(): Promise<Written> {
  const file = join(folder, "written.sqlite");
  const store = await openStore({ file });
  const acknowledgedAt: number[] = [];
  for (let at = 0; at < nEntries; at++) {
    await store.logs.add({ id: `entry ${at}`, userId: "mina", text: `모멘텀 ${at}`, at });
    acknowledgedAt.push((await stat(`${file}-wal`)).size);
  }
  const [database, log] = await Promise.all([readFile(file), readFile(`${file}-wal`)]);
  await store.close();
  return { database, log, acknowledgedAt };
}

/** What the store has after a start with such a log; and whether the file is sound. */
async function after(
  database: Buffer,
  log: Buffer,
): Promise<{ readonly entries: number[]; readonly check: unknown }> {
  const file = join(folder, "cut.sqlite");
  await Promise.all([
    writeFile(file, database),
    writeFile(`${file}-wal`, log),
    rm(`${file}-shm`, { force: true }),
  ]);
  const opened = new DatabaseSync(file);
  // what is only looked at need not survive another cut
  opened.exec("pragma synchronous = off");
  const check = opened.prepare("pragma integrity_check").get()?.["integrity_check"];
  const entries = opened
    .prepare("select at from log_entries order by at")
    .all()
    .map(({ at }) => Number(at));
  opened.close();
  return { entries, check };
}

test(
  "wherever the log is cut, all that was acknowledged is there, and nothing by halves",
  { timeout: 600_000 },
  async () => {
    const { database, log, acknowledgedAt } = await write();
    const first = acknowledgedAt.at(-nLast - 1)!;
    let [cuts, cases, lost] = [0, 0, 0];
    for (let cut = first; cut <= log.length; cut += everyByte ? 1 : 61) {
      const kept = acknowledgedAt.filter((end) => end <= cut).length;
      for (const rest of [0, log.length - cut]) {
        // what lies behind the cut is missing, or was never written and reads as zeros
        const { entries, check } = await after(
          database,
          Buffer.concat([log.subarray(0, cut), Buffer.alloc(rest)]),
        );
        expect(check).toBe("ok");
        expect(entries).toEqual(Array.from({ length: entries.length }, (_, at) => at));
        lost += Math.max(0, kept - entries.length);
        expect(entries.length).toBeLessThanOrEqual(kept);
        cases += kept;
        cuts += 1;
      }
    }
    tell({ trial: "power cut", cases, faults: cuts, lost });
    expect(lost).toBe(0);
    expect(cuts).toBeGreaterThan(200);
    expect((await after(database, log)).entries).toHaveLength(nEntries);
  },
);
