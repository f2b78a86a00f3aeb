import fc from "fast-check";

export const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 600 }),
  fc.constantFrom("Adam", "학습률이 높은 확률적 경사 하강법", "</text><script>", "__proto__", ""),
  fc.constantFrom(
    "x".repeat(500),
    "가".repeat(500),
    "iii".repeat(99),
    "𝔸".repeat(99),
    "a\u0300\u0301".repeat(50),
  ),
  fc.constantFrom(
    "\u202Eabc\u202C",
    "\u200B\u200D\uFEFF",
    "\uD800",
    "\uDC00x",
    "\u0000\u2028",
    "مرحبا שלום ﷺ",
    "👩‍👩‍👧🇰🇷",
  ),
  fc.constantFrom("{name}", "{names;+명:은/는}", "$&", "]]>", "&amp;", " \n\t", "…", "-0", "toString"),
);
export const text = fc.oneof(word, fc.record({ ko: word, en: word }));
export const number = fc.oneof(
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    Number.NaN,
    Infinity,
    -Infinity,
    1e308,
    -1e308,
    5e-324,
    1e300,
    -1e299,
    1e-300,
    2 ** 53,
  ),
);
export const column = fc.array(number, { maxLength: 30 });
export const texts = fc.record({ title: text, subtitle: text }, { requiredKeys: [] });
export const axis = fc
  .uniqueArray(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 9 })
  .map((values) => values.toSorted((a, b) => a - b));

/** As many numbers as an axis has values. */
export const onAxis = (values: readonly number[]): fc.Arbitrary<number[]> =>
  fc.array(number, { minLength: values.length, maxLength: values.length });
