import { describe, expect, it } from "vitest";
import { largeCases, repeatLarge } from "./large.ts";

describe("at a million rows", () => {
  it.each(largeCases.filter(({ length }) => length === 1e6))(
    "$task has the fingerprint of Python's",
    (expected) => {
      expect(repeatLarge(expected)).toEqual(expected);
    },
  );
});
