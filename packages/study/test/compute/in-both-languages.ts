import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

/** A calculation as asked in both languages, and its numbers. */
export type InBothLanguages = readonly [values: readonly number[], ko: string, en: string];

/** Tests that each gets its numbers, and that they are certified. */
export function testInBothLanguages(all: readonly InBothLanguages[]): void {
  test.each(
    all.flatMap(([values, ko, en]) => [
      { values, locale: "ko", question: ko } as const,
      { values, locale: "en", question: en } as const,
    ]),
  )("$question", ({ values, locale, question }) => {
    const computed = compute(question, { locale });
    expect(computed?.values).toHaveLength(values.length);
    for (const [index, value] of values.entries()) expect(computed!.values![index]).toBeCloseTo(value, 9);
    expect(checkCertificate(computed!.derivation!, 1)).toEqual([]);
  });
}
