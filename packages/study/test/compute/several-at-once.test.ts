import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

/** One number of two is known to a reader that comes first; the answer has both. */
test.each([
  [
    "데이터 1,234개, batch_size=100, drop_last=True면 한 에폭에 몇 스텝이고 버려지는 샘플은 몇 개야?",
    [12, 34],
  ],
  ["40 true positives, 10 false positives, 20 false negatives. Precision? Recall?", [0.8, 2 / 3]],
] as const)("all that is asked for is answered: %s", (question, values) => {
  const computed = compute(question, { locale: /[가-힣]/u.test(question) ? "ko" : "en" });
  expect(computed?.values).toHaveLength(values.length);
  for (const [at, value] of values.entries()) expect(computed?.values?.[at]).toBeCloseTo(value, 12);
  expect(checkCertificate(computed!.derivation!, 1)).toEqual([]);
});
