import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** How a reference case describes its labels; `labelsOf` and the Python scripts follow one rule. */
export interface LabelSpec {
  readonly style: "integer" | "skewed" | "word" | "korean" | "astral";
  readonly classes: number;
  readonly seed: number;
}

/** One case of a reference file: the outcome is a hash (and for small cases the indices) or a refusal. */
export interface ReferenceCase {
  readonly splitter: string;
  readonly options: Record<string, unknown>;
  readonly length: number;
  readonly labels?: LabelSpec;
  readonly groups?: LabelSpec;
  readonly parts?: number;
  readonly hash?: string;
  readonly indices?: readonly (readonly number[])[];
  readonly refused?: string;
}

export function readReference(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`reference/${name}`, import.meta.url), "utf8"));
}

/** Hash of the parts: for each its length, then its indices, as little-endian 32-bit words. */
export function digest(parts: Iterable<Uint32Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(Uint32Array.of(part.length)).update(part);
  return hash.digest("hex").slice(0, 16);
}

export function cells(length: number, classes: number, seed: number): number[] {
  return Array.from({ length }, (_, i) => ((Math.imul(i, 2654435761) + seed * 40503) >>> 7) % classes);
}

export function labelsOf(
  { style, classes, seed }: LabelSpec,
  length: number,
  names: Record<string, readonly string[]>,
): (string | number)[] {
  const codes = cells(length, classes, seed);
  if (style === "integer") return codes.map((code) => 5 * code - 7);
  if (style === "skewed") return codes.map((code, i) => (i % 7 === 0 ? code : 0));
  return codes.map((code) => names[style]![code]!);
}

/** Short lists as they are, long ones as their hash. */
export function short(rows: Uint32Array): number[] | string {
  return rows.length <= 40 ? [...rows] : digest([rows]);
}
