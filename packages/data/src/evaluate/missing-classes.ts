import type { Finding } from "../audit/finding.ts";
import { encodeLabels, type Label, type Labels } from "../labels.ts";
import type { FitJob } from "./fit.ts";

/**
 * The classes that all training rows of a fold have and the first ones of them have not. Labels that are quantities, most
 * of them once, are no classes.
 *
 * @param whole the fits with all their training rows
 * @param size how many of them are taken
 */
export function missingClasses(
  labels: Labels | undefined,
  whole: readonly Pick<FitJob<never>, "fold" | "train">[],
  size: number,
): Finding[] {
  if (labels === undefined || !areClasses(labels)) return [];
  const { codes, counts, values } = encodeLabels(labels, "labels");
  return whole.flatMap(({ fold, train }) => {
    const taken = new Set(Array.from(train.subarray(0, size), (row) => codes[row]!));
    const left = new Set(Array.from(train.subarray(size), (row) => codes[row]!));
    return [...left].flatMap((code): Finding[] => {
      if (taken.has(code)) return [];
      const share = counts[code]! / codes.length;
      const named = { part: `fold ${fold} train`, class: String(values[code]), whole: share };
      return [{ code: "missing-class", level: "warning", values: named }];
    });
  });
}

/** Text, or whole numbers that come twice or more on average. */
function areClasses(labels: Labels): boolean {
  const distinct = new Set<Label>();
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    if (typeof label === "number" && !Number.isInteger(label)) return false;
    distinct.add(label);
  }
  return 2 * distinct.size <= labels.length;
}
