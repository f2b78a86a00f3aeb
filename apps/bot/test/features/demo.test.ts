import type { DemoOption, Locale } from "@opt/study";
import { ApplicationCommandOptionType as Kind } from "discord.js";
import { describe, expect, test } from "vitest";
import { usualRacers } from "../../src/features/demo-changes.ts";
import { demo as feature } from "../../src/features/demo.ts";
import { demoButton, demoId, readDemoId, withPicked, type DemoChoice } from "../../src/features/demo-id.ts";
import { demoMessage } from "../../src/features/demo-view.ts";
import { decodeId } from "../../src/port/custom-id.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { buttonsOf, menusOf, type Message } from "../../src/port/message.ts";
import { toApiCommand } from "../../src/transport/commands.ts";
import { cards, demos, describeDemo, runDemo } from "../../src/study.ts";

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
  const decoded = decodeId(demoButton(choice, "label").id);
  return decoded.known && readDemoId(decoded.parts);
}

test("Discord lets nothing but a number be typed where one is asked for, and offers what is to be chosen", () => {
  const race = toApiCommand(feature.command!).options?.find(({ name }) => name === "race");
  const options = race && "options" in race ? (race.options ?? []) : [];
  const kinds = Object.fromEntries(options.map(({ name, type }) => [name, type]));
  expect(kinds).toEqual({
    surface: Kind.String,
    optimizers: Kind.String,
    formula: Kind.String,
    x: Kind.Number,
    y: Kind.Number,
    lr: Kind.Number,
    steps: Kind.Integer,
    momentum: Kind.Number,
    noise: Kind.Number,
    seed: Kind.Integer,
  });
  const chosen = options.map((option) => ("choices" in option ? (option.choices?.length ?? 0) : 0));
  expect(chosen).toEqual([5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(options.some((option) => "autocomplete" in option && option.autocomplete)).toBe(false);
});

describe("demo buttons", () => {
  test.for(rows)("$name: the longest usual options fit and come back as they were", ({ name, options }) => {
    expect(readBack({ name, options })).toEqual({ name, options });
  });

  test("what was typed comes back as it was, whatever characters it holds", () => {
    const options = { optimizers: "모멘텀, lion", formula: "x^2 + 3*y^2", lr: 0.1 };
    expect(readBack({ name: "race", options })).toEqual({ name: "race", options });
  });

  test("every card's demo can be a button", () => {
    const shown = cards.flatMap(({ demo }) => demo ?? []);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(readBack)).toEqual(shown);
  });

  test("what has no room in an id is read from the command under the picture, in either language", () => {
    const formula = "sin(3 * x)^2 + (y - 0.25)^2 * (1 + sin(3 * y)^2) + 0.001 * x^2";
    const options = { formula, lr: 0.1, steps: 40 };
    const demo = describeDemo("race", options);
    for (const command of [
      `/demo race formula:${formula} lr:0.1 steps:40 momentum:0.9`,
      `/데모 경주 식:${formula} 학습률:0.1 스텝:40 모멘텀:0.9`,
    ]) {
      const decoded = decodeId(demoId("demo-change", { name: "race", options: { ...options, lr: 0.3 } }));
      expect(decoded).toMatchObject({ known: true });
      const shown = decoded.known
        ? readDemoId(decoded.parts, `**Race**\nwords\n-# \`${command}\``)
        : undefined;
      expect(shown?.options).toMatchObject({ formula, lr: 0.1, steps: 40 });
      expect(describeDemo("race", shown?.options ?? {}).parameters["formula"]).toBe(
        demo.parameters["formula"],
      );
    }
  });

  test("a changed value stands above the command's", () => {
    const formula = "x".repeat(99);
    const choice = { name: "race", options: { formula, lr: 0.3 } };
    const decoded = decodeId(demoId("demo-change", choice));
    const said = `\`/demo race formula:${formula} lr:0.1\``;
    expect(decoded.known && readDemoId(decoded.parts, said)).toEqual(choice);
  });

  test("an optimizer joins the race", () => {
    const joined = withPicked({ name: "race", options: {} }, "optimizers=+lion", "sgd, adam");
    expect(joined.options).toEqual({ optimizers: "sgd, adam, lion" });
    expect(describeDemo("race", joined.options).parameters["optimizers"]).toContain("lion");
  });

  test("to the usual racers, who are those of the study", async () => {
    const [own, usual] = await Promise.all(
      [{ optimizers: usualRacers }, {}].map((options) => runDemo(describeDemo("race", options))),
    );
    expect(own?.chart).toEqual(usual?.chart);
  });

  test("what is picked of a menu is put into the choice", () => {
    const choice = { name: "race", options: { lr: 0.1 } };
    expect(withPicked(choice, "surface=beale").options).toEqual({ lr: 0.1, surface: "beale" });
    expect(withPicked(choice, "steps=30").options).toEqual({ lr: 0.1, steps: 30 });
  });
});

/** Every change that the message offers, by button or menu. */
function changesOf(message: Message): readonly DemoChoice[] {
  const byButton = buttonsOf(message).flatMap(({ id }) => {
    const decoded = decodeId(id);
    return decoded.known && decoded.route === "demo-change" ? [readDemoId(decoded.parts)] : [];
  });
  const byMenu = menusOf(message).flatMap(({ id, choices }) => {
    const decoded = decodeId(id);
    if (!decoded.known) return [];
    return choices.map(({ value }) => withPicked(readDemoId(decoded.parts), value));
  });
  return [...byButton, ...byMenu];
}

describe("demoMessage", () => {
  const chart = {
    type: "png",
    bytes: new Uint8Array(8),
    width: 1_100,
    height: 700,
    alt: "four paths",
  } as const;
  const outcome = { title: "Title", text: "Text", command: "/demo race", cards: ["momentum", "adam"], chart };
  const each = rows.flatMap(({ name, spec }) => locales.map((locale) => ({ name, spec, locale })));

  test.for(each)(
    "$name in $locale keeps Discord's limits and offers to change one thing",
    ({ name, spec: { moves }, locale }) => {
      const message = demoMessage(outcome, describeDemo(name, {}), { name, options: {} }, locale);
      expect(messageFaults(message)).toEqual([]);
      expect(message.pictures).toEqual([{ name: `${name}.png`, bytes: chart.bytes, alt: "four paths" }]);
      expect(message.content).toContain("`/demo race`");
      const changes = changesOf(message);
      expect(changes.length).toBeGreaterThan(1);
      expect(changes.every(({ options }) => Object.keys(options).length === 1)).toBe(true);
      expect(changes.map((change) => describeDemo(name, change.options).name)).toEqual(
        changes.map(() => name),
      );
      const ids = buttonsOf(message).map(({ id }) => id);
      expect(ids).toContain("v1:card:momentum");
      expect(ids.includes(`v1:demo-play:${name}:`)).toBe(moves);
      expect(ids.some((id) => id.startsWith("v1:quiz-new:3:momentum"))).toBe(true);
    },
  );

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
    const labels = buttonsOf(message).map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(["검증수 20", "검증수 50", "검증수 80"]);
  });

  test("a moving picture can be held still again", () => {
    const moving = { ...outcome, chart: { ...chart, type: "gif" } as const };
    const message = demoMessage(moving, describeDemo("race", {}), { name: "race", options: {} }, "en");
    expect(message.pictures?.[0]?.name).toBe("race.gif");
    expect(buttonsOf(message).map(({ label }) => label)).toContain("Stop the animation");
  });
});
