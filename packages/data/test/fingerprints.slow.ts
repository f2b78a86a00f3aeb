import { describe, expect, it } from "vitest";
import { largeCases, repeatLarge } from "./large.ts";

describe("at ten million rows and more", () => {
  it.each(largeCases.filter(({ length }) => length > 1e6))(
    "$task of $length has the fingerprint of Python's",
    (expected) => {
      expect(repeatLarge(expected)).toEqual(expected);
    },
  );
});
