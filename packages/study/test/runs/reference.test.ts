import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { computeRun } from "../../src/runs/runs.ts";
import reference from "./reference.json" with { type: "json" };

test.each(reference)("PyTorch comes to the same: $question", ({ question, values }) => {
  const computed = computeRun(question, /[가-힣]/u.test(question) ? "ko" : "en");
  expect(computed?.values).toHaveLength(values.length);
  // PyTorch's clip divides by the norm and a millionth
  for (const [at, value] of values.entries()) expect(computed!.values![at]).toBeCloseTo(value, 6);
  expect(checkCertificate(computed!.derivation!, 1)).toEqual([]);
});
