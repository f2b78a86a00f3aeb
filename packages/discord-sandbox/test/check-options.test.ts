import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { checkOptions } from "../src/interaction/check-options.ts";
import type { CommandPath } from "../src/interaction/find-command.ts";

// What Discord's client lets nobody send: https://docs.discord.com/developers/interactions/application-commands

const {
  Boolean: flag,
  Integer: integer,
  Number: number,
  String: text,
  User: user,
} = ApplicationCommandOptionType;

function command(...options: object[]): CommandPath {
  const described = options.map((option) => Object.assign({ description: "d" }, option));
  return {
    command: { name: "go", type: ApplicationCommandType.ChatInput },
    path: [],
    name: "go",
    options: described,
  } as unknown as CommandPath;
}

const word = command({ name: "word", type: text, min_length: 2, max_length: 4 });
const count = command({ name: "count", type: integer, min_value: -1, max_value: 3 });
const rate = command({ name: "rate", type: number, min_value: 0.5 });
const color = command({
  name: "color",
  type: text,
  choices: [
    { name: "Red", value: "red" },
    { name: "Blue", value: "blue" },
  ],
});

describe("a client lets through", () => {
  test.each<[string, CommandPath, Record<string, string | number | boolean>]>([
    ["a text of the least length", word, { word: "ab" }],
    ["a text of the greatest length", word, { word: "abcd" }],
    ["the least number", count, { count: -1 }],
    ["the greatest number", count, { count: 3 }],
    ["a number on its bound", rate, { rate: 0.5 }],
    ["a great number without a bound", rate, { rate: 2 ** 53 }],
    ["an empty text without a bound", command({ name: "word", type: text }), { word: "" }],
    ["6000 characters", command({ name: "word", type: text }), { word: "x".repeat(6000) }],
    ["the largest whole number", command({ name: "n", type: integer }), { n: Number.MAX_SAFE_INTEGER }],
    ["a choice by its value", color, { color: "blue" }],
    ["a tick", command({ name: "on", type: flag }), { on: false }],
    ["nothing, where nothing is required", word, {}],
    ["someone, who is looked up later", command({ name: "who", type: user }), { who: "Mina" }],
  ])("%s", (_, path, given) => {
    expect(() => checkOptions(path, given)).not.toThrow();
  });
});

describe("a client refuses", () => {
  test.each<[string, CommandPath, Record<string, string | number | boolean>, string]>([
    ["a text that is too short", word, { word: "a" }, "word must be from 2 to 4 characters, got 1"],
    ["a text that is too long", word, { word: "abcde" }, "word must be from 2 to 4 characters, got 5"],
    [
      "6001 characters",
      command({ name: "word", type: text }),
      { word: "x".repeat(6001) },
      "word must be from 0 to 6000 characters, got 6001",
    ],
    ["a number for a text", word, { word: 12 }, "word must be a string, got 12"],
    ["a text for a number", count, { count: "1" }, 'count must be a number, got "1"'],
    ["a fraction for a whole number", count, { count: 1.5 }, "count must be an integer, got 1.5"],
    ["a number below the least", count, { count: -2 }, "count must be from -1 to 3, got -2"],
    ["a number above the greatest", count, { count: 4 }, "count must be from -1 to 3, got 4"],
    ["a rate below the least", rate, { rate: 0.4 }, "rate must be from 0.5 to 9007199254740992, got 0.4"],
    ["what is no number", rate, { rate: Number.NaN }, "rate must be from 0.5 to 9007199254740992, got NaN"],
    [
      "a whole number that is not exact",
      command({ name: "n", type: integer }),
      { n: 2 ** 53 },
      "n must be from -9007199254740991 to 9007199254740991, got 9007199254740992",
    ],
    ["what is no choice", color, { color: "green" }, 'color must be one of "red", "blue", got "green"'],
    ["a choice by its name", color, { color: "Red" }, 'color must be one of "red", "blue", got "Red"'],
    [
      "a text for a tick",
      command({ name: "on", type: flag }),
      { on: "yes" },
      'on must be a boolean, got "yes"',
    ],
    [
      "an option that is not there",
      color,
      { colour: "red" },
      'options of /go must be among color, got "colour"; did you mean "color"?',
    ],
    ["an option of a command without any", command(), { n: 1 }, '/go must be given no options, got "n"'],
    [
      "a missing option",
      command({ name: "word", type: text, required: true }),
      {},
      "word must be given: /go requires it",
    ],
  ])("%s", (_, path, given, message) => {
    expect(() => checkOptions(path, given)).toThrow(message);
  });
});

describe("while an option is typed", () => {
  const typed = command(
    { name: "n", type: integer, min_value: 5, autocomplete: true },
    { name: "other", type: integer, required: true },
  );

  test("its text need not fit yet, and a required one may be missing", () => {
    for (const n of ["", "-", "4", "12.5"])
      expect(() => checkOptions(typed, { n }, { typing: "n" })).not.toThrow();
    expect(() => checkOptions(typed, { n: "4" })).toThrow('n must be a number, got "4"');
  });

  test("the others have to fit", () => {
    expect(() => checkOptions(typed, { n: "", other: 1.5 }, { typing: "n" })).toThrow(
      "other must be an integer, got 1.5",
    );
    expect(() => checkOptions(typed, { n: "", more: 1 }, { typing: "n" })).toThrow("must be among n, other");
  });

  test("an option without autocomplete has to fit also while it is typed", () => {
    expect(() => checkOptions(color, { color: "r" }, { typing: "color" })).toThrow("color must be one of");
  });
});
