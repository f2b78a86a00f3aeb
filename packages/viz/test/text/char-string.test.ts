import { expect, test } from "vitest";
import { plainCharString } from "../../src/text/char-string.ts";

const list = (...items: number[][]) => ({
  count: items.length,
  item: (index: number) => Uint8Array.from(items[index]!),
});
const [hstem, vmoveto, rlineto, callLocal, back, end, hstemhm, hintmask, callGlobal] = [
  1, 4, 5, 10, 11, 14, 18, 19, 29,
];
/** The numbers −107 and −106, which name the first two subroutines, and 1. */
const [first, second, one] = [32, 33, 140];

test("calls are replaced by what they call, global and local, nested, with numbers left for the caller", () => {
  const locals = list([one, one, back], [one, first, callGlobal, back]);
  const globals = list([vmoveto, back]);
  const code = Uint8Array.of(second, callLocal, first, callLocal, rlineto, end);
  expect(plainCharString(code, globals, locals)).toEqual([one, vmoveto, one, one, rlineto, end]);
});

test("the bytes of a hint mask are no operators: there is one for eight stems, implied ones included", () => {
  const stems = [one, one, one, one, hstemhm, ...Array.from({ length: 14 }, () => one), hintmask];
  const code = [...stems, callLocal, callGlobal, one, vmoveto, end];
  expect(plainCharString(Uint8Array.from(code), list(), list())).toEqual(code);
  const few = [one, one, hstem, hintmask, callLocal, end];
  expect(plainCharString(Uint8Array.from(few), list(), list())).toEqual(few);
});

test("long numbers are copied whole, what follows the end is left out", () => {
  const code = [28, 1, 10, 255, 0, 10, 0, 29, 247, 10, 251, 29, rlineto, end];
  expect(plainCharString(Uint8Array.from([...code, one]), list(), list())).toEqual(code);
});

test("calls without end and calls of nothing are refused", () => {
  const calls = Uint8Array.of(first, callLocal);
  expect(() => plainCharString(calls, list(), list([first, callLocal]))).toThrow(
    "bytes must be a font whose outlines nest at most 10 deep",
  );
  expect(() => plainCharString(calls, list(), list())).toThrow(
    "bytes must be a font with subroutine 0, got 0 of them",
  );
});
