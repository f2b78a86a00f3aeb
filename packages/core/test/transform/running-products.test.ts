import { expect, test } from "vitest";
import { evaluate } from "../../src/expression/evaluate.ts";
import { parseRule } from "../../src/expression/parse-rule.ts";
import { print } from "../../src/expression/print.ts";
import { type Assignment, type Expression } from "../../src/expression/tree.ts";
import { adam, adamax, createOptimizer, type Method, nadam, radam } from "../../src/index.ts";
import { running } from "../../src/transform/adam-parts.ts";
import type { Transform } from "../../src/transform/transform.ts";
import { factories, rateOf, takes, type Create } from "../optimizer/list.ts";

// 0.5 ^ 2000 is 0, by way of numbers below the normal ones
test.each([adam, adamax, nadam, radam])(
  "long trainings keep to numbers that processors are fast with",
  (create) => {
    const params = Float64Array.of(1);
    const optimizer = createOptimizer(create({ beta1: 0.5, beta2: 0.5 }), params);
    for (let step = 0; step < 2000; step++) {
      optimizer.step(Float64Array.of(params[0]!));
      for (const kept of Object.values(optimizer.state().scalars))
        for (const value of [kept].flatMap((one) => (typeof one === "object" ? Object.values(one) : [one])))
          expect(value).toBeGreaterThan(2 ** -1022);
    }
  },
);

function transformsOf(method: Method): Transform[] {
  if (method.kind === "transform") return [method];
  const parts = method.kind === "chain" ? method.stages : method.rules.map(({ use }) => use);
  return parts.flatMap((part) => transformsOf(part));
}

/** The factor that a statement takes into a product which is kept; within bounds or not. */
function factorOf({ target, value }: Assignment): Expression | undefined {
  if (value.kind !== "call") return undefined;
  if (value.name === "max" || value.name === "min") return factorOf({ target, value: value.operands[0] });
  const place = value.operands.findIndex((part) => part.kind === "variable" && part.name === target);
  return value.name === "multiply" && place >= 0 ? value.operands[1 - place] : undefined;
}

/** The statements of a method that take a factor into a scalar which begins at 1. */
function productsIn(method: Method): Assignment[] {
  return transformsOf(method).flatMap(({ phases, scalars }) =>
    phases
      .flatMap(({ prepare, rule }) => [...parseRule(prepare), ...parseRule(rule)])
      .filter((statement) => scalars[statement.target]?.start === 1 && factorOf(statement) !== undefined),
  );
}

/** An optimizer as it is, and as its authors have it where they do it otherwise. */
function variantsOf(create: Create): Method[] {
  const plain = create(rateOf(create, 0.1));
  if (!takes(create, "like")) return [plain];
  try {
    return [plain, create({ ...rateOf(create, 0.1), like: "authors" })];
  } catch (error) {
    if (!String(error).includes("like must be")) throw error;
    return [plain];
  }
}

test.each(factories)("%s bounds the products of its betas as the others do", (_, create) => {
  for (const statement of variantsOf(create).flatMap((method) => productsIn(method)))
    expect([statement]).toEqual(parseRule(running(statement.target, print(factorOf(statement)!))));
});

test("the products are looked for where they are", () => {
  const found = factories.filter(([, create]) => productsIn(create(rateOf(create, 0.1))).length > 0);
  expect(found.length).toBeGreaterThan(25);
});

test.each([0, 0.5, 0.9, 0.999, 0.99999, 0.999999])(
  "after a million steps a correction is still 1 - %d^t, as papers have it",
  (beta) => {
    const [statement] = parseRule(running("product", "beta"));
    let product = 1;
    for (let step = 1; step <= 1_000_000; step++) {
      product = evaluate(statement!.value, (name) => (name === "product" ? product : beta));
      if (step % 99_999 > 1) continue;
      const wanted = beta === 0 ? 1 : -Math.expm1(step * Math.log(beta));
      expect(Math.abs((1 - product) / wanted - 1)).toBeLessThan(1e-10);
    }
    expect(product).toBeGreaterThan(2 ** -1022);
  },
);
