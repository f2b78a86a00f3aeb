import { describe, expect, test } from "vitest";
import { parseLine, type Names, type TypedCommand } from "../src/browser/parse-line.ts";
import type { CommandView, OptionView } from "../src/browser/protocol.ts";

function option(name: string, more: Partial<OptionView> = {}): OptionView {
  const base = { name, label: name, description: ".", kind: "string", required: false } as const;
  return { ...base, autocomplete: false, choices: [], min: null, max: null, ...more };
}

function command(name: string, options: readonly OptionView[], label = name): CommandView {
  return { name, label, description: ".", options, inDm: true, guilds: ["1"] };
}

const surfaces = [
  { value: "beale", label: "Beale" },
  { value: "rosen", label: "Rosenbrock's valley" },
];
const commands = [
  command(
    "demo race",
    [
      option("surface", { label: "곡면", choices: surfaces }),
      option("lr", { label: "학습률", kind: "number", min: 0, max: 10 }),
      option("steps", { kind: "integer", min: 1 }),
    ],
    "데모 경주",
  ),
  command("ask", [option("question", { required: true, min: 2 })]),
  command("ban", [option("who", { kind: "user", required: true }), option("silent", { kind: "boolean" })]),
  command("post", [option("where", { kind: "channel" }), option("text", { required: true })]),
];
const names: Names = {
  people: [{ id: "11", name: "Mina" }],
  bot: { id: "12", name: "study bot" },
  channels: [{ id: "21", name: "general" }],
  roles: [
    { id: "31", name: "@everyone" },
    { id: "32", name: "member" },
  ],
};

function parse(line: string): Partial<TypedCommand> & { name?: string } {
  const typed = parseLine(commands, line, names);
  return typed ? { ...typed, name: typed.command.name } : {};
}

describe("a whole typed line", () => {
  test.each([
    ["/demo race surface:beale lr:0.01", "demo race", { surface: "beale", lr: 0.01 }],
    ["/demo race", "demo race", {}],
    ["/DEMO  race   lr: 0.5", "demo race", { lr: 0.5 }],
    ["/demo race surface:Rosenbrock's valley steps:3", "demo race", { surface: "rosen", steps: 3 }],
    ["/데모 경주 곡면:Beale 학습률:1", "demo race", { surface: "beale", lr: 1 }],
    ["/ask question: What is momentum?", "ask", { question: "What is momentum?" }],
    ["/ask What is momentum: a velocity?", "ask", { question: "What is momentum: a velocity?" }],
    [
      '/post text:"a text: with a colon" where:#general',
      "post",
      { text: "a text: with a colon", where: "21" },
    ],
    ["/ban who:@mina silent:no", "ban", { who: "11", silent: false }],
    ["/ban who:11 silent:예", "ban", { who: "11", silent: true }],
  ])("%s", (line, name, values) => {
    expect(parse(line)).toMatchObject({ name, values, complete: true });
  });

  test.each([
    ["/demo race surface:volcano", { surface: "volcano" }],
    ["/demo race lr:fast", { lr: "fast" }],
    ["/demo race lr:11", { lr: "11" }],
    ["/demo race steps:1.5", { steps: "1.5" }],
    ["/ask", {}],
    ["/ask question:x", { question: "x" }],
    ["/ban who:@nobody", { who: "@nobody" }],
    ["/demo race quickly", {}],
  ])("%s is not complete: its form opens with what there is", (line, values) => {
    expect(parse(line)).toMatchObject({ values, complete: false });
  });

  test.each(["/dem", "/", "/race", "hello", "/askquestion:x"])("%s begins with no command", (line) => {
    expect(parse(line)).toEqual({});
  });

  test("tells what is being typed", () => {
    expect(parse("/demo race surface:be").current).toMatchObject({ text: "be" });
    expect(parse("/demo race surface:beale ").current).toBeUndefined();
    expect(parse("/demo race su").word).toBe("su");
  });
});
