/// <reference types="node" />
import { parentPort, workerData } from "node:worker_threads";
import type { BatchSource } from "../load/source.ts";
import type { Reply, Request, WorkerStart } from "./messages.ts";

const { module, options }: WorkerStart = workerData;
const port = parentPort!;
const running = new Map<number, AbortController>();

function reply(message: Reply<unknown>, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

async function open(): Promise<BatchSource<unknown, unknown>> {
  const { createSource }: { createSource?: unknown } = await import(module);
  if (typeof createSource !== "function") throw new TypeError(`${module} must export createSource(options)`);
  return await createSource(options);
}

/** A view of part of a buffer would be sent with the whole buffer: sends a copy of the part instead. */
function compact(value: unknown, transfer: ArrayBuffer[]): unknown {
  if (value instanceof DataView || !ArrayBuffer.isView(value)) return compactTensor(value, transfer);
  if (value.byteLength === value.buffer.byteLength) return value;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  transfer.push(bytes.buffer);
  return Reflect.construct(value.constructor, [bytes.buffer]);
}

function compactTensor(value: unknown, transfer: ArrayBuffer[]): unknown {
  if (typeof value !== "object" || value === null || !("data" in value && "shape" in value)) return value;
  return { ...value, data: compact(value.data, transfer) };
}

async function answer(source: BatchSource<unknown, unknown>, request: Request): Promise<void> {
  const { id } = request;
  if (request.kind === "abort") {
    running.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const { inputs, targets } = await source.getBatch(request.indices, controller.signal);
    const transfer: ArrayBuffer[] = [];
    reply(
      { kind: "batch", id, inputs: compact(inputs, transfer), targets: compact(targets, transfer) },
      transfer,
    );
  } catch (error) {
    reply({ kind: "failed", id, error });
  } finally {
    running.delete(id);
  }
}

try {
  const source = await open();
  port.on("message", (request: Request) => void answer(source, request));
  reply({ kind: "ready", length: source.length, fingerprint: source.fingerprint });
} catch (error) {
  reply({ kind: "broken", error });
}
