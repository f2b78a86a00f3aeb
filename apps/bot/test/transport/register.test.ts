import { createDiscordSandbox, type DiscordSandbox } from "@opt/discord-sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CommandSpec } from "../../src/port/command.ts";
import { isUpToDate, pendingCommands, registerCommands } from "../../src/transport/register.ts";

const ask: CommandSpec = {
  name: "ask",
  label: { ko: "질문", en: "ask" },
  description: { ko: "물어보세요", en: "Ask a question" },
  options: [
    {
      name: "question",
      label: { ko: "내용", en: "question" },
      description: { ko: "내용", en: "In your own words" },
      type: "text",
      required: true,
      suggested: true,
    },
  ],
};
const demo: CommandSpec = {
  name: "demo",
  label: { ko: "데모", en: "demo" },
  description: { ko: "실험", en: "An experiment" },
  subcommands: [
    {
      name: "race",
      label: { ko: "경주", en: "race" },
      description: { ko: "경주", en: "A race" },
      options: [
        {
          name: "lr",
          label: { ko: "학습률", en: "lr" },
          description: { ko: "값", en: "A number" },
          type: "number",
        },
        {
          name: "surface",
          label: { ko: "곡면", en: "surface" },
          description: { ko: "곡면", en: "Where" },
          type: "text",
          choices: [{ value: "beale", label: { ko: "비일", en: "Beale" } }],
        },
      ],
    },
  ],
};
const help: CommandSpec = {
  name: "help",
  label: { ko: "도움말", en: "help" },
  description: { ko: "안내", en: "Help" },
};

let sandbox: DiscordSandbox;
const at = (specs: readonly CommandSpec[]) => ({ token: sandbox.token, apiBase: sandbox.apiBase, specs });
const writes = () => sandbox.driver.calls().filter(({ method }) => method === "PUT").length;

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ seed: 2 });
});
afterAll(() => sandbox.close());

test("looking says what would change, and changes nothing", async () => {
  expect(await pendingCommands(at([ask, demo]))).toEqual({
    added: ["ask", "demo"],
    changed: [],
    removed: [],
    same: [],
  });
  expect(writes()).toBe(0);
});

test("registers once; the same again is not sent", async () => {
  await registerCommands(at([ask, demo]));
  const again = await registerCommands(at([ask, demo]));
  expect(again).toEqual({ added: [], changed: [], removed: [], same: ["ask", "demo"] });
  expect(isUpToDate(again)).toBe(true);
  expect(writes()).toBe(1);
});

test("a changed Korean text, a new and a removed command are told apart", async () => {
  const reworded = { ...ask, description: { ...ask.description, ko: "무엇이든 물어보세요" } };
  const diff = await registerCommands(at([reworded, help]));
  expect(diff).toEqual({ added: ["help"], changed: ["ask"], removed: ["demo"], same: [] });
  expect(isUpToDate(await pendingCommands(at([reworded, help])))).toBe(true);
});
