// What needs Node's own modules
export { type WorkerSource, workerSource, type WorkerSourceOptions } from "./node/worker-source.ts";
