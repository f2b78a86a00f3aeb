import { type Fold, revive, type ThreeParts } from "../src/index.ts";
import { digest, type LabelSpec, labelsOf, readReference, type ReferenceCase } from "./reference.ts";

const { names } = readReference("splits.json") as { readonly names: Record<string, string[]> };

function partsOf(
  result: Fold | ThreeParts | Record<string, Uint32Array> | Iterable<Fold | Uint32Array>,
): Uint32Array[] {
  if (Symbol.iterator in result) {
    return [...result].flatMap((part) => (part instanceof Uint32Array ? [part] : [part.train, part.test]));
  }
  const { train, validation, test }: Partial<ThreeParts> = result;
  return [train, validation, test].filter((part) => part !== undefined);
}

/** Repeats the case: the same fields with our outcome in place of scikit-learn's. */
export function repeat(example: ReferenceCase): ReferenceCase {
  const { splitter, options, length, labels, groups, indices } = example;
  const question = { splitter, options, length, ...(labels && { labels }), ...(groups && { groups }) };
  const column = (spec?: LabelSpec) => spec && labelsOf(spec, length, names);
  const data = { length, labels: column(labels), groups: column(groups) };
  try {
    const parts = partsOf(revive({ kind: splitter, version: 1, ...options }).split(data));
    const outcome = { parts: parts.length, hash: digest(parts) };
    return { ...question, ...outcome, ...(indices && { indices: parts.map((part) => Array.from(part)) }) };
  } catch (error) {
    // Python's ValueError is a wrong value.
    return { ...question, refused: error instanceof RangeError ? "ValueError" : String(error) };
  }
}
