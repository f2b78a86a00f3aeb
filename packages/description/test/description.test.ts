import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decode,
  Description,
  encode,
  freeze,
  isDescription,
  isNumberArray,
  reviveAs,
  showCall,
} from "../src/index.ts";

const point = () => new Description("point", { x: Float64Array.of(1, Number.NaN), at: { y: [1, 2] } });

test("a description is frozen data with its methods on the prototype", () => {
  const made = point();
  expect(Object.keys(made)).toEqual(["kind", "version", "x", "at"]);
  expect(Object.isFrozen(made)).toBe(true);
  expect(() => Object.assign(made, { x: 1 })).toThrow(TypeError);
  expect(Object.isFrozen(Reflect.get(Reflect.get(made, "at"), "y"))).toBe(true);
  expect(String(made)).toBe("point({ x: Float64Array(2), at: { y: [1, 2] } })");
  expect(new Description("empty", { left: undefined }).toJSON()).toEqual({ kind: "empty", version: 1 });
});

test("it is recognised by kind and version alone", () => {
  expect(isDescription(point(), "point")).toBe(true);
  expect(isDescription(JSON.parse(JSON.stringify(point())), "point")).toBe(true);
  expect(isDescription(runInNewContext("({ kind: 'point', version: 1 })"), "point")).toBe(true);
  for (const other of [
    null,
    "point",
    { kind: "point" },
    { kind: "point", version: 2 },
    { kind: "line", version: 1 },
  ])
    expect(isDescription(other, "point")).toBe(false);
});

test("arrays of another realm are arrays", () => {
  expect(isNumberArray(runInNewContext("new Float32Array(2)"))).toBe(true);
  for (const other of [[1], new DataView(new ArrayBuffer(8)), new BigInt64Array(1), null, { length: 1 }])
    expect(isNumberArray(other)).toBe(false);
  expect(encode(runInNewContext("new Uint32Array([1, 2])"))).toEqual({
    $array: "Uint32Array",
    values: [1, 2],
  });
});

test("what is encoded and decoded is the same, through text", () => {
  const number = fc.double();
  const numbers = fc.oneof(
    fc.float64Array(),
    fc.float32Array(),
    fc.uint32Array(),
    fc.int32Array(),
    fc.uint8Array(),
  );
  const key = fc.oneof(fc.string(), fc.constantFrom("$number", "$array", "$record", "__proto__", "kind"));
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 3 },
      number,
      numbers,
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("data"), { maxLength: 4 }),
      fc.dictionary(key, tie("data"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(data, (value) => {
      expect(decode(JSON.parse(JSON.stringify(encode(value))))).toEqual(value);
    }),
  );
});

test("calls print as they are written", () => {
  expect(showCall("kFold", { nSplits: 5, seed: undefined, where: { path: "a" } })).toBe(
    'kFold({ nSplits: 5, where: { path: "a" } })',
  );
  expect(showCall("rosenbrock", {})).toBe("rosenbrock()");
  expect(showCall("chain", { stages: [new Description("clip", { limit: 1 })] })).toBe(
    "chain({ stages: [clip({ limit: 1 })] })",
  );
});

test("frozen things and arrays are left as they are", () => {
  const numbers = Float64Array.of(1);
  const data = freeze({ numbers, none: null, inner: { list: [1] } });
  expect(data.numbers).toBe(numbers);
  expect(Object.isFrozen(data.inner.list)).toBe(true);
});

const factories = { point: ({ x }: Readonly<Record<string, unknown>>) => ({ x }) };

test("revival gives the factory the data", () => {
  expect(reviveAs(JSON.stringify(point()), factories, "shape")).toEqual({
    x: Float64Array.of(1, Number.NaN),
  });
  expect(reviveAs(point().toJSON(), factories, "shape")).toEqual({ x: Float64Array.of(1, Number.NaN) });
});

test.each([
  ["{", TypeError, "json must be a shape, got text that is no JSON"],
  ["null", TypeError, "json must be a shape, got null"],
  ["[]", TypeError, "json must be a shape, got a list"],
  ["{}", TypeError, "kind must be the name of a shape, got undefined"],
  [{ kind: "toString", version: 1 }, RangeError, "kind must be one of point, got toString"],
  [{ kind: "point", version: 2 }, RangeError, "version must be 1, got 2"],
  [{ kind: "point", version: 1, x: { $array: "Map", values: [] } }, TypeError, "$array must be one of"],
  [{ kind: "point", version: 1, x: { $record: [1] } }, TypeError, "$record must be a list of entries"],
] as const)("%j is refused", (json, error, message) => {
  expect(() => reviveAs(json, factories, "shape")).toThrow(error);
  expect(() => reviveAs(json, factories, "shape")).toThrow(message);
});

test("JSON nested too deep is refused before the stack is", () => {
  const json = "[".repeat(5000) + "]".repeat(5000);
  expect(() => reviveAs(json, factories, "shape")).toThrow("json must be nested at most 256 levels deep");
});

test("objects that refuse to be texts or numbers are met with a sentence, or are no number", () => {
  const stubborn = { toString: 5, valueOf: 5 };
  expect(() => decode({ $array: stubborn, values: [] })).toThrow(/^\$array must be one of .* got \{/u);
  expect(decode({ $number: stubborn })).toBeNaN();
  expect(decode({ $array: "Float64Array", values: [stubborn, 1] })).toEqual(Float64Array.of(Number.NaN, 1));
});
