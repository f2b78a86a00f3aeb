import fc from "fast-check";
import { expect, it } from "vitest";
import { timeOf } from "../../src/node-file/time-of.ts";

const encoder = new TextEncoder();

/** Read between other bytes, as in a file. */
function read(text: string): number {
  const bytes = encoder.encode(`9${text}9`);
  return timeOf(bytes, 1, bytes.length - 1);
}

it("reads decimals as JavaScript does, to the last bit", () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.constantFrom("", "-"), fc.nat(1e9), fc.nat(1e8), fc.nat(8)),
      ([sign, whole, rest, digits]) => {
        const text = `${sign}${whole}.${String(rest).slice(0, digits)}`;
        expect(read(text)).toBe(Number(text));
      },
    ),
    { numRuns: 2000 },
  );
  const any = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(any, (value) => {
      expect(read(String(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

it("reads days as JavaScript does", () => {
  const day = fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (moment) => {
      const text = moment.toISOString().slice(0, 10);
      expect(read(text)).toBe(Date.parse(text));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ["0.1", 0.1],
  ["9007199254740993", 9007199254740992],
  ["999999999999999.9", 999999999999999.9],
  ["123456789012345", 123456789012345],
  [".5", 0.5],
  ["5.", 5],
  ["-.5", -0.5],
  ["1e3", 1000],
  ["+7", 7],
  ["2026-03-01 09:30", Date.UTC(2026, 2, 1, 9, 30)],
  ["2026-03-01T09:30:00.5+09:00", Date.UTC(2026, 2, 1, 0, 30, 0, 500)],
  ["2026-02-31", Date.parse("2026-02-31")],
  ["0050-01-01", Date.parse("0050-01-01")],
])("%s is %d", (text, expected) => {
  expect(read(text)).toBe(expected);
});

it.each([
  "",
  ".",
  "-",
  "-.",
  "1.2.3",
  "--1",
  "1-",
  "soon",
  "2026-13-01",
  "2026-00-10",
  "2026-1-011",
  "１２",
  "0x10",
  " 1",
])("%j is no time", (text) => {
  expect(read(text)).toBeNaN();
});
