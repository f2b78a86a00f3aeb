import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeId, encodeId } from "../../src/port/custom-id.ts";

describe("encodeId", () => {
  test("writes version, route and parts", () => {
    expect(encodeId("quiz", "9m4e2mr0ui3e8a215n4g0Q", 3, "b")).toBe("v1:quiz:9m4e2mr0ui3e8a215n4g0Q:3:b");
  });

  test.for(["", "Quiz", "quiz:next", "1quiz"])("refuses the route %j", (route) => {
    expect(() => encodeId(route)).toThrow(/^route must be lower-case letters/u);
  });

  test.for(["a:b", "모멘텀", "two words", "<@1>"])("refuses the part %j", (part) => {
    expect(() => encodeId("card", part)).toThrow(/^part must be base64url/u);
  });

  test("refuses what Discord would refuse: more than 100 characters", () => {
    expect(encodeId("card", "a".repeat(92))).toHaveLength(100);
    expect(() => encodeId("card", "a".repeat(93))).toThrow("at most 100 characters, got 101");
  });
});

describe("decodeId", () => {
  test("law: gives back what was encoded", () => {
    const part = fc.stringMatching(/^[\w.,=+-]{0,12}$/u);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z-]{0,9}$/u),
        fc.array(part, { maxLength: 5 }),
        (route, parts) => {
          expect(decodeId(encodeId(route, ...parts))).toEqual({ known: true, route, parts });
        },
      ),
    );
  });

  test("law: never throws, whatever is in a message", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof decodeId(text).known).toBe("boolean");
      }),
    );
  });

  test.for(["v0:quiz:abc", "quiz:abc", "", "v1", "v1:", "v2:quiz:a", `v1:card:${"a".repeat(200)}`])(
    "does not know %j",
    (id) => {
      expect(decodeId(id)).toEqual({ known: false });
    },
  );
});
