import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOptimizer, sgd } from "../../src/index.ts";
import { readCheckpoint } from "../../src/node.ts";
import { fingerprint, runs, start, train } from "./runs.ts";

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** A busy machine takes its time to start a process. */
const patience = 120_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opt-core-checkpoint-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function inNewProcess(verb: string): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(process.execPath, [script("child.ts"), verb, folder], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Record<string, string>;
}

describe("2N steps are N steps, save, a new process, load, N steps, bit for bit", async () => {
  let resumed: Record<string, string>;
  beforeAll(async () => {
    await inNewProcess("train");
    resumed = await inNewProcess("resume");
  }, patience);
  for (const run of runs)
    test(`for ${run.name}`, () => {
      const optimizer = start(run);
      train(optimizer, 0, 34);
      expect(resumed[run.name]).toBe(fingerprint(optimizer));
    });
});

test(
  "a process killed while writing leaves a whole checkpoint",
  async () => {
    const path = join(folder, "killed.safetensors");
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, [script("writer.ts"), path], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let written = 0;
      // killed somewhere within the write that follows so many whole ones, however long these take
      const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
      await new Promise<void>((resolve) => {
        child.stdout.on("data", (dots: Buffer) => {
          written += dots.length;
          if (written > round) resolve();
        });
        child.once("close", () => resolve());
      });
      await new Promise((resolve) => setTimeout(resolve, round));
      child.kill("SIGKILL");
      await closed;
      const params = { weight: new Float64Array(200_000) };
      const optimizer = createOptimizer(sgd({ learningRate: 1 }), params);
      await readCheckpoint(path, { optimizer });
      const { step } = optimizer.reading;
      // every write that was reported is there, and the one in progress is there as a whole or not at all
      expect(step).toBeGreaterThanOrEqual(written);
      expect(params.weight.every((value) => value === step)).toBe(true);
    }
  },
  patience,
);
