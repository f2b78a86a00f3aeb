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
  "(?=.*a)b",
  "(?=.*a|b)(?=.*c)",
  "(?=.*a|.*b)(?:.*c)",
  "(?=.*b)(?:.*c)?a",
  "c{2}|(?=.*a)(?=.*[)|\\]])|(?=.*b)(?!.*c)",
  "(?=.*(?<!c)a)(?=.*b$)",
])("%s finds the same", (source) => {
  const pattern = new RegExp(source, "u");
  const quick = atLineStart(pattern);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", "|", "\n", " ") }), (text) => {
      expect(quick.test(text)).toBe(pattern.test(text));
    }),
  );
});

test("a long text without what is looked for is read once, not from each place", () => {
  const pattern = atLineStart(/x|(?=.*a)(?=.*(?:b|c)d)/u);
  const text = "ab ".repeat(30_000);
  const started = process.cpuUsage();
  expect(pattern.test(text)).toBe(false);
  const { user, system } = process.cpuUsage(started);
  // from each place it takes minutes
  expect((user + system) / 1_000).toBeLessThan(200);
});
