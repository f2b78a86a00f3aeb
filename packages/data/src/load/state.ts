import { checkInteger, checkOneOf, checkOptions, described, isObject } from "../options.ts";
import { checkShard, type Shard } from "./shard.ts";

/** The position of a loader, safe for JSON and below 1 KB. */
export interface LoaderState {
  readonly kind: "loader";
  readonly version: 1;
  /** What the rows were: their number, a fingerprint of the source, the choice of rows and what the order depends on. */
  readonly source: { readonly length: number | null; readonly fingerprint: string };
  /** The order's options without its columns. */
  readonly order: Readonly<Record<string, unknown>>;
  readonly batchSize: number;
  readonly dropLast: boolean;
  readonly shard?: Required<Shard>;
  /** The epoch of the next batch. */
  readonly epoch: number;
  /** Rows of that epoch that were delivered to this rank. */
  readonly position: number;
  /** Rows of that epoch that were dealt to other ranks, when there were more or fewer of them; left out where it is 0. */
  readonly dealt?: number;
}

/** What a saved position may be loaded into although it differs; `"replay"` reads a stream's rows again to get there. */
export type Allowance = "source" | "order" | "batchSize" | "dropLast" | "shard" | "replay";

const allowances: readonly Allowance[] = ["source", "order", "batchSize", "dropLast", "shard", "replay"];

/** Options of `loadState`. */
export interface LoadStateOptions {
  /** Differences to accept. Default: none. */
  readonly allow?: readonly Allowance[];
}

/** Refuses a state that is none, or that was saved over other rows or with other options, unless allowed by name. */
export function checkState(saved: LoaderState, present: LoaderState, options: LoadStateOptions): void {
  checkOptions("loadState", options, ["allow"]);
  const { allow = [] } = options;
  if (!Array.isArray(allow)) throw new TypeError(`allow must be a list, got ${described(allow)}`);
  for (const one of allow) checkOneOf("each item of allow", one, allowances);
  if (!isObject(saved) || saved.kind !== "loader") {
    throw new TypeError("saved must be what state() of a loader returned");
  }
  if (saved.version !== 1) throw new RangeError(`saved.version must be 1, got ${String(saved.version)}`);
  for (const name of ["source", "order", "batchSize", "dropLast", "shard"] as const) {
    const before = canonical(saved[name] ?? null);
    const now = canonical(present[name] ?? null);
    if (before !== now && !allow.includes(name)) {
      throw new RangeError(
        `${name} must be as it was saved, ${before}, got ${now}; loadState(saved, { allow: ["${name}"] }) loads it all the same`,
      );
    }
  }
  checkInteger("saved.epoch", saved.epoch, 0);
  checkInteger("saved.position", saved.position, 0);
  if (saved.dealt !== undefined) checkInteger("saved.dealt", saved.dealt, 0);
  if (saved.shard !== undefined) checkShard(saved.shard);
}

/** Returns how many rows of an epoch all ranks of a state have had, each as many as the one that was saved. */
export function countDealt({ dealt = 0, position, shard }: LoaderState): number {
  return dealt + position * (shard?.worldSize ?? 1);
}

/** JSON with the keys of every object in one order: a database may have sorted them. */
function canonical(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
}
