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
  });
  for (const run of runs)
    test(`for ${run.name}`, () => {
      const optimizer = start(run);
      train(optimizer, 0, 34);
      expect(resumed[run.name]).toBe(fingerprint(optimizer));
    });
});

test("a process killed while writing leaves a whole checkpoint", async () => {
  const path = join(folder, "killed.safetensors");
  let last = 0;
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, [script("writer.ts"), path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    // killed somewhere within the writes that follow the first one
    await new Promise<void>((resolve) => {
      child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), 7 * round));
      child.once("close", () => resolve());
    });
    const params = { weight: new Float64Array(200_000) };
    const optimizer = createOptimizer(sgd({ learningRate: 1 }), params);
    await readCheckpoint(path, { optimizer });
    const { step } = optimizer.reading;
    expect(step).toBeGreaterThan(0);
    expect(params.weight.every((value) => value === step)).toBe(true);
    last = Math.max(last, step);
  }
  expect(last).toBeGreaterThan(1);
});
