// Trains in a process that is killed without warning, and goes on in another from the last checkpoint.
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adam, createOptimizer } from "@opt/core";
import { readCheckpoint, writeCheckpoint } from "@opt/core/node";

const goal = 60;

async function train(path: string): Promise<void> {
  const params = { weight: Float64Array.of(5, -3) };
  const optimizer = createOptimizer(adam({ learningRate: 0.1 }), params);
  if (existsSync(path)) await readCheckpoint(path, { optimizer });
  while (optimizer.reading.step < goal) {
    optimizer.step({ weight: params.weight.map((value, i) => value * (i + 1)) });
    await writeCheckpoint(path, { optimizer });
    process.send?.(optimizer.reading.step);
  }
  console.log(
    params.weight.map((value) => Number(value.toFixed(6))),
    optimizer.reading.step,
  );
}

/** Starts a process that trains; kills it as soon as it has told of a step. */
async function trainAndKill(path: string, step: number): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [path], { stdio: "inherit" });
  child.on("message", (done) => {
    if (Number(done) >= step) child.kill("SIGKILL");
  });
  await once(child, "close");
}

if (process.argv[2] === undefined) {
  const folder = await mkdtemp(join(tmpdir(), "checkpoint-"));
  const interrupted = join(folder, "interrupted.safetensors");
  await trainAndKill(interrupted, 13);
  await trainAndKill(interrupted, 31);
  await train(interrupted); // → Float64Array(2) [ 0.484529, 0.152382 ] 60
  await train(join(folder, "whole.safetensors")); // → Float64Array(2) [ 0.484529, 0.152382 ] 60
  await rm(folder, { recursive: true });
} else await train(process.argv[2]);
