import type { DemoOption, Locale } from "@opt/study";
import { describe, expect, test } from "vitest";
import { demoButton, readDemoId, type DemoChoice } from "../../src/features/demo-id.ts";
import { demoMessage } from "../../src/features/demo-view.ts";
import { decodeId } from "../../src/port/custom-id.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { cards, demos, describeDemo } from "../../src/study.ts";

const locales: readonly Locale[] = ["ko", "en"];

/** The value of an option that takes the most characters. */
function longest({ type, choices = [], minimum, maximum }: DemoOption): string | number {
  if (type === "choice")
    return choices.map(({ value }) => value).toSorted((a, b) => b.length - a.length)[0] ?? "";
  return type === "integer" ? (maximum ?? 10 ** 9) : Math.max(minimum ?? 0, 0.0123);
}

/** What is typed has a test of its own; with the start of a race beside all else there is no room, and no button. */
const isUsual = ({ name, type }: DemoOption): boolean => type !== "text" && name !== "x" && name !== "y";

const rows = demos.map((spec) => ({
  name: spec.name,
  spec,
  options: Object.fromEntries(spec.options.filter(isUsual).map((option) => [option.name, longest(option)])),
}));

function readBack(choice: DemoChoice): unknown {
  return demoButton(choice, "label").map(({ id }) => {
    const decoded = decodeId(id);
    return decoded.known && readDemoId(decoded.parts);
  });
}

describe("demo buttons", () => {
  test.for(rows)("$name: the longest usual options fit and come back as they were", ({ name, options }) => {
    expect(readBack({ name, options })).toEqual([{ name, options }]);
  });

  test("what was typed comes back as it was, whatever characters it holds", () => {
    const options = { optimizers: "모멘텀, lion", formula: "x^2 + 3*y^2", lr: 0.1 };
    expect(readBack({ name: "race", options })).toEqual([{ name: "race", options }]);
  });

  test("every card's demo can be a button", () => {
    const shown = cards.flatMap(({ demo }) => demo ?? []);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(readBack)).toEqual(shown.map((demo) => [demo]));
  });

  test("numbers with very many digits get no button instead of a broken one", () => {
    const options = {
      lr: 1 / 3,
      momentum: 1 / 3,
      noise: 100 / 3,
      steps: 500,
    };
    expect(readBack({ name: "race", options: { surface: "rosenbrock", ...options } })).toEqual([]);
  });
});

describe("demoMessage", () => {
  const chart = { bytes: new Uint8Array(8), width: 1_100, height: 700, alt: "four paths" };
  const each = rows.flatMap(({ name, spec }) => locales.map((locale) => ({ name, spec, locale })));

  test.for(each)(
    "$name in $locale keeps Discord's limits and offers to change one thing",
    ({ name, spec, locale }) => {
      const demo = describeDemo(name, {});
      const outcome = { title: "Title", text: "Text", cards: ["momentum", "adam"], chart };
      const message = demoMessage(outcome, demo, { name, options: {} }, locale);
      expect(messageFaults(message)).toEqual([]);
      expect(message.pictures).toEqual([{ name: `${name}.png`, bytes: chart.bytes, alt: "four paths" }]);
      const buttons = message.rows?.flat() ?? [];
      const changes = buttons.flatMap(({ id }) => {
        const decoded = decodeId(id);
        return decoded.known && decoded.route === "demo" ? [readDemoId(decoded.parts).options] : [];
      });
      expect(changes.length).toBeGreaterThan(1);
      expect(changes.every((change) => Object.keys(change).length === 1)).toBe(true);
      expect(changes.map((change) => describeDemo(name, change).name)).toEqual(changes.map(() => name));
      expect(buttons.map(({ id }) => id)).toContain("v1:card:momentum");
      expect(buttons.filter(({ disabled }) => disabled)).toHaveLength(
        spec.options.filter(({ type }) => type === "choice").length,
      );
    },
  );

  const outcome = { title: "Title", text: "Text", cards: [], chart };

  test.for(rows)("$name keeps the limits however many options were chosen", ({ name, spec }) => {
    const chosen = spec.options.flatMap((option) => {
      const value = describeDemo(name, {}).parameters[option.name];
      return value === undefined ? [] : [[option.name, value] as const];
    });
    for (const count of chosen.keys()) {
      const options = Object.fromEntries(chosen.slice(0, count + 1));
      const message = demoMessage(outcome, describeDemo(name, options), { name, options }, "ko");
      expect(messageFaults(message)).toEqual([]);
    }
  });

  test("a choice of numbers says what is counted", () => {
    const message = demoMessage(outcome, describeDemo("sorted", {}), { name: "sorted", options: {} }, "ko");
    const labels = message.rows?.flat().map(({ label }) => label);
    expect(labels).toEqual(["검증수 20", "검증수 50", "검증수 80"]);
  });
});
