import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DemoDescription, DemoOption } from "../../src/demo/description.ts";
import { explainInput } from "../../src/explain-input.ts";
import { InputError } from "../../src/input-error.ts";
import { demos, describeDemo, runDemo } from "../support/study.ts";

/** What people and programs hand in for an option: what fits, ends, and what fits nothing. */
function valueOf({
  choices = [],
  minimum = 0,
  maximum = 1,
  default: usual,
}: DemoOption): fc.Arbitrary<unknown> {
  const fitting =
    choices.length > 0
      ? choices.map(({ value }) => value)
      : [minimum, maximum, usual, (minimum + maximum) / 2];
  const strange = [undefined, null, "", "x", "1", -1, 0, 0.5, 1e300, Number.NaN, Infinity, true, {}, [], 3n];
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...fitting) },
    fc.constantFrom<unknown>(...strange),
  );
}

function optionsOf(options: readonly DemoOption[]): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(options.map((option) => [option.name, valueOf(option)]));
  return fc.record(values, { requiredKeys: [] });
}

function outcomeOf(name: string, given: Record<string, unknown>): DemoDescription | InputError {
  try {
    return describeDemo(name, given);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Whether a refusal is a sentence in each language. */
function isSaid(error: InputError): boolean {
  const [ko, en] = [explainInput(error, "ko"), explainInput(error, "en")];
  return /[가-힣].*[.)?]/u.test(ko) && /^[^가-힣]*\w[^가-힣]*\.$/u.test(en);
}

describe.each(demos)("$name with any of its options", ({ name, options }) => {
  test("is described, or refused in a sentence of each language", () => {
    const drawn = fc
      .sample(optionsOf(options), { seed: 8, numRuns: 200 })
      .map((given) => outcomeOf(name, given));
    const refused = drawn.filter((outcome) => outcome instanceof InputError);
    expect(refused.filter((error) => !isSaid(error))).toEqual([]);
    expect(Math.min(refused.length, drawn.length - refused.length)).toBeGreaterThan(0);
  });

  test("runs from a description that leaves out some of them, or all", async () => {
    const whole = describeDemo(name);
    const bare = { kind: "demo", version: 1, name } as unknown as DemoDescription;
    const named = Object.entries(whole.parameters).filter((_, index) => index % 2 === 0);
    const some = { ...whole, parameters: Object.fromEntries(named) };
    const { text } = await runDemo(whole);
    for (const part of [bare, { ...whole, parameters: {} }, some])
      expect((await runDemo(part)).text).toEqual(text);
  });
});

test.each([
  ["a name", "race", "got race"],
  ["nothing", undefined, "got undefined"],
  ["null", null, "got object"],
  ["a description without a name", { kind: "demo" }, "got object"],
])("%s is no description, and a sentence says so", async (_, given, got) => {
  await expect(runDemo(given as unknown as DemoDescription)).rejects.toThrow(
    `demo must be a description, as describeDemo returns it, ${got}`,
  );
});

test("a name or options of another kind are refused", () => {
  expect(() => describeDemo(3 as unknown as string)).toThrow("name must be a text, got 3");
  expect(() => describeDemo("race", null as unknown as undefined)).toThrow(
    "options must be an object, got null",
  );
});

test("what does not count for a picture is left out of its description, its words and its command", async () => {
  const fan = describeDemo("batch", { picture: "fan", lr: 0.01, epochs: 5 });
  expect(fan).toEqual(describeDemo("batch", { picture: "fan" }));
  expect(Object.keys(fan.parameters)).toEqual(["picture", "size"]);
  const { text, command } = await runDemo(fan);
  for (const words of [text.en, command.en]) expect(words).not.toMatch(/\blr\b|epochs/u);
  expect(() => describeDemo("batch", { picture: "fan", lr: 7 })).toThrow("lr must be");
});
