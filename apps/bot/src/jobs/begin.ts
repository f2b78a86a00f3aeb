import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";

/** A job for a thread, which says by the number that it has begun. */
export interface Order {
  readonly number: number;
  readonly job: Job;
  /** The module that does it, by its `work`. */
  readonly worker: string;
}

/** What a thread says as soon as it begins: until then it was starting, or loading what it needs. */
export interface Began {
  readonly began: number;
}

/**
 * A worker thread's entry: loads what does the job, says that it begins, and does it. Loading is a part of the order, so
 * that a thread that never gets through it is ended with the order; one that hung before would keep its place for ever.
 */
export async function begin({ number, job, worker }: Order): Promise<unknown> {
  const { work } = await import(worker);
  const began: Began = { began: number };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, no window
  parentPort?.postMessage(began);
  return await work(job);
}

/** The number in what a thread has said; undefined for anything else. */
export function beganOf(message: unknown): number | undefined {
  const isBegan = typeof message === "object" && message !== null && "began" in message;
  return isBegan && typeof message.began === "number" ? message.began : undefined;
}
