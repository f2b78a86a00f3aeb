import fc from "fast-check";
import { expect, test } from "vitest";
import { atLineStart } from "../../src/compute/line-start.ts";

test.each([
  "(?=.*a)(?=.*b)",
  "(?=.*(?:a|b))c?",
  "(?=.*a)(?=.*b)|c",
  "a|b",
  "(?=.*[|a])(?=.*\\|)",
  "^(?!.*a).*b",
])("%s finds the same", (source) => {
  const pattern = new RegExp(source, "u");
  const quick = atLineStart(pattern);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", "|", "\n", " ") }), (text) => {
      expect(quick.test(text)).toBe(pattern.test(text));
    }),
  );
});
