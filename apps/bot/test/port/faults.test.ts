import { describe, expect, test } from "vitest";
import { formFaults, messageFaults } from "../../src/port/faults.ts";
import { commandNamePattern, limits } from "../../src/port/limits.ts";
import type { Button, Menu, Message } from "../../src/port/message.ts";

const button = (id: string, label = "A"): Button => ({ id, label });
const line = (id: string) => ({ id, label: "l" });
const picture = (alt: string) => ({ name: "a.png", bytes: new Uint8Array(8), alt });

describe("messageFaults", () => {
  test("finds none in a message at its limits", () => {
    const message: Message = {
      content: "x".repeat(2_000),
      panel: {
        title: "t".repeat(256),
        text: "x".repeat(4_096),
        fields: [{ name: "n", value: "v".repeat(1_024) }],
      },
      rows: Array.from({ length: 5 }, (_, row) =>
        Array.from({ length: 5 }, (__, column) => button(`v1:x:${row}:${column}`, "l".repeat(80))),
      ),
      pictures: [picture("a".repeat(1_024))],
    };
    expect(messageFaults(message)).toEqual([]);
  });

  test.for<[string, Menu, RegExp]>([
    ["no choice", { id: "v1:m", placeholder: "p", choices: [] }, /menu is empty/u],
    [
      "26 choices",
      {
        id: "v1:m",
        placeholder: "p",
        choices: Array.from({ length: 26 }, (_, n) => ({ value: `${n}`, label: "l" })),
      },
      /26 choices/u,
    ],
    [
      "a value twice",
      {
        id: "v1:m",
        placeholder: "p",
        choices: [1, 2].map(() => ({ value: "same", label: "l" })),
      },
      /same occurs twice/u,
    ],
    [
      "two picked",
      {
        id: "v1:m",
        placeholder: "p",
        choices: ["a", "b"].map((value) => ({ value, label: value, picked: true })),
      },
      /2 choices picked/u,
    ],
    [
      "a long placeholder",
      { id: "v1:m", placeholder: "p".repeat(151), choices: [{ value: "a", label: "a" }] },
      /151/u,
    ],
  ])("finds a menu with %s", ([, menu, fault]) => {
    expect(messageFaults({ content: "a", rows: [menu] }).join("; ")).toMatch(fault);
  });

  test("finds a form with too many parts, and a label too long", () => {
    expect(formFaults({ id: "v1:f", title: "t", lines: ["a", "b", "c", "d", "e"].map(line) })).toEqual([]);
    const over = { id: "v1:f", title: "t", text: "x", lines: ["a", "b", "c", "d", "e"].map(line) };
    expect(formFaults(over).join()).toMatch(/6 parts of the form, at most 5/u);
    expect(formFaults({ id: "v1:f", title: "t", lines: [{ id: "a", label: "l".repeat(46) }] })).toHaveLength(
      1,
    );
  });

  test.for<[string, Message, RegExp]>([
    ["nothing in it", {}, /empty/u],
    ["long content", { content: "x".repeat(2_001) }, /content has 2001 of 2000/u],
    ["long panel title", { panel: { title: "x".repeat(257) } }, /panel title has 257 of 256/u],
    ["long panel text", { panel: { text: "x".repeat(4_097) } }, /panel text has 4097 of 4096/u],
    [
      "long field",
      { panel: { fields: [{ name: "a", value: "x".repeat(1_025) }] } },
      /field value has 1025 of 1024/u,
    ],
    ["empty field", { panel: { fields: [{ name: "a", value: "" }] } }, /field value is empty/u],
    [
      "too much text in all",
      {
        panel: {
          text: "x".repeat(4_000),
          fields: [1, 2, 3].map(() => ({ name: "a", value: "x".repeat(1_000) })),
        },
      },
      /at most 6000/u,
    ],
    [
      "six rows",
      { content: "a", rows: [1, 2, 3, 4, 5, 6].map((n) => [button(`v1:x:${n}`)]) },
      /6 rows, at most 5/u,
    ],
    [
      "six buttons",
      { content: "a", rows: [[1, 2, 3, 4, 5, 6].map((n) => button(`v1:x:${n}`))] },
      /6 buttons/u,
    ],
    ["an empty row", { content: "a", rows: [[]] }, /a row is empty/u],
    ["a label too long", { content: "a", rows: [[button("v1:x", "x".repeat(81))]] }, /label has 81 of 80/u],
    ["an id twice", { content: "a", rows: [[button("v1:x"), button("v1:x")]] }, /v1:x occurs twice/u],
    ["a picture without alt text", { pictures: [picture("")] }, /alt text is empty/u],
    ["a long alt text", { pictures: [picture("x".repeat(1_025))] }, /alt text has 1025 of 1024/u],
  ])("finds %s", ([, message, fault]) => {
    expect(messageFaults(message).join("; ")).toMatch(fault);
  });
});

describe("limits", () => {
  // https://docs.discord.com/developers: Components, Message and Interaction pages.
  test("are Discord's", () => {
    expect(limits).toMatchObject({
      acknowledgeWithin: 3_000,
      tokenLifetime: 900_000,
      customId: 100,
      choices: 25,
      rows: 5,
      buttonsPerRow: 5,
      buttonLabel: 80,
      content: 2_000,
      embedTotal: 6_000,
      altText: 1_024,
      commandName: 32,
      commandDescription: 100,
    });
  });

  test("command names may be Hangul, not blanks or signs", () => {
    expect(["demo", "데모", "k-겹"].every((name) => commandNamePattern.test(name))).toBe(true);
    expect(["", "two words", "a/b", "x".repeat(33)].some((name) => commandNamePattern.test(name))).toBe(
      false,
    );
  });
});
