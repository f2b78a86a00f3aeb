import type { Indices } from "../load/column.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly module: string;
  readonly options: unknown;
}

/** Asks a worker for a batch, or to stop working on one. */
export type Request =
  | { readonly kind: "batch"; readonly id: number; readonly indices: Indices }
  | { readonly kind: "abort"; readonly id: number };

/** What a worker answers, with columns of some kind. */
export type Reply<Content> =
  | { readonly kind: "ready"; readonly length: number; readonly fingerprint?: string | undefined }
  | { readonly kind: "broken"; readonly error: unknown }
  | { readonly kind: "batch"; readonly id: number; readonly inputs: Content; readonly targets: Content }
  | { readonly kind: "failed"; readonly id: number; readonly error: unknown };
