import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import {
  createDiscordSandbox,
  fakeClock,
  parseScenario,
  scenarioOf,
  simulate,
  systemClock,
  type BotHost,
  type DiscordSandbox,
} from "../../src/index.ts";
import { scenarioSchema } from "../../src/scenario/contract.ts";
import { quizBot } from "../quiz-bot/quiz-bot.ts";

const written = parseScenario(await readFile(new URL("quiz.json", import.meta.url), "utf8"));

function memory(): BotHost["storage"] {
  const stored = new Map<string, string>();
  return {
    get: async (key) => {
      const text = stored.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => void stored.set(key, JSON.stringify(value)),
    delete: async (key) => void stored.delete(key),
    keys: async (prefix) => [...stored.keys()].filter((key) => key.startsWith(prefix)),
  };
}

const open: DiscordSandbox[] = [];
afterEach(() => Promise.all(open.splice(0).map((sandbox) => sandbox.close())));

async function startQuiz(): Promise<DiscordSandbox> {
  const sandbox = await createDiscordSandbox({ port: false, seed: 1, clock: fakeClock() });
  open.push(sandbox);
  const clock = systemClock();
  await quizBot({ transport: sandbox.transport(), clock, storage: memory(), random: () => 0.5 });
  return sandbox;
}

test("a scenario from a file is played in a test", async () => {
  const sandbox = await startQuiz();
  const player = sandbox.play(written);
  await player.play();
  expect(player.position).toBe(written.steps.length);
  expect(await player.next()).toBeUndefined();
});

test("step by step, with the pauses that were recorded where they are asked for", async () => {
  const sandbox = await startQuiz();
  const pauses: number[] = [];
  const player = sandbox.play(written, { pause: async (milliseconds) => void pauses.push(milliseconds) });
  expect((await player.next())?.do).toBe("slash");
  expect(sandbox.driver.user({ name: "Tom" }).messages().at(-1)?.content).toMatch(/^Question 1 of 1/u);
  expect(player.position).toBe(1);
  await player.play();
  expect(pauses).toEqual([1500, 3000]);
});

describe("what people do is recorded in the words they see", () => {
  test("and is the same scenario when it is played again elsewhere", async () => {
    const sandbox = await startQuiz();
    const recorder = sandbox.record("by hand");
    await sandbox.play(written).play();
    await sandbox.driver.user({ name: "Tom", locale: "en" }).say("well done");
    const recorded = recorder.scenario();
    recorder.stop();
    expect(recorded.users).toEqual(written.users);
    expect(recorded.steps.map(({ do: what }) => what).join()).toBe(
      "slash,expect,click,expect,click,expect,click,expect,say",
    );
    expect(recorded.steps[2]).toEqual({ do: "click", user: "Tom", button: "B" });
    const parsed = parseScenario(JSON.stringify(recorded));
    const again = (await startQuiz()).play(parsed);
    await again.play();
    expect(again.position).toBe(recorded.steps.length);
  });
});

async function tryStep(step: object): Promise<void> {
  const sandbox = await startQuiz();
  const steps = [written.steps[0], step];
  await sandbox.play(parseScenario({ ...written, steps }), { timeout: 200 }).play();
}

describe("a step that goes wrong", () => {
  test.each([
    [{ do: "expect", user: "Mina", text: "Bye" }, 'the answer must contain "Bye", got "Question 1'],
    [{ do: "expect", user: "Mina", buttons: ["A"] }, "the buttons must be A, got A, B, C, Next, End"],
    [{ do: "expect", user: "Mina", private: true }, "the answer must be private"],
    [{ do: "expect", user: "Mina", form: "Names" }, 'the form "Names" must open'],
    [{ do: "expect", user: "Tom", text: "x" }, "an answer must be there"],
    [{ do: "click", user: "Mina", button: "D" }, 'button must be on a message that is seen, got "D"'],
    [
      { do: "slash", user: "Mina", command: "stop" },
      "command must be one of the registered ones (/start, /score)",
    ],
    [{ do: "submit", user: "Mina", values: {} }, "a form must have been shown"],
    [
      { do: "say", user: "Mina", text: "x", channel: "attic" },
      'channel must be one of the server, got "attic"',
    ],
  ])("%o says why", async (step, message) => {
    await expect(tryStep(step)).rejects.toThrow('step 2 of "a quiz of one question"');
    await expect(tryStep(step)).rejects.toThrow(message);
  });
});

describe("what is not a scenario is refused", () => {
  test.each([
    [{ ...written, version: 2 }, "scenario.version is wrong"],
    [{ ...written, steps: [{ do: "dance", user: "Mina" }] }, "scenario.steps[0].do is wrong"],
    [{ ...written, steps: [{ do: "click", user: "Mina" }] }, "scenario.steps[0].button is wrong"],
    [
      { ...written, steps: [{ do: "click", user: "Mina", button: "A", message: 0 }] },
      "scenario.steps[0].message",
    ],
    [{ ...written, users: [{ name: "" }] }, "scenario.users[0].name is wrong"],
    [{ ...written, more: 1 }, "scenario is wrong"],
    ["[]", "scenario is wrong"],
  ])("%#", (json, message) => {
    expect(() => parseScenario(json)).toThrow(message);
    expect(() => parseScenario(json)).toThrow(TypeError);
  });
});

test("the schema in the package is the one that is checked", async () => {
  const file = await readFile(new URL("../../scenario.schema.json", import.meta.url), "utf8");
  // `node scripts/write-schema.ts` writes it.
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
});

test("what a seed was shrunk to is a scenario", async () => {
  const { shrunk } = await simulate({
    seed: 1,
    users: 2,
    minutes: 3,
    faults: false,
    bot: quizBot,
    invariants: [
      {
        name: "nobody ends a quiz",
        check: ({ messages }) =>
          messages.flatMap(({ text }) => (/^<@\d+>'s quiz is over\.$/u.test(text) ? [text] : [])),
      },
    ],
  });
  if (!shrunk) throw new Error("nothing was broken");
  const scenario = scenarioOf(shrunk);
  expect(parseScenario(JSON.stringify(scenario))).toEqual(scenario);
  const sandbox = await startQuiz();
  await sandbox.play(scenario).play();
  const texts = sandbox.driver
    .user({ name: "Ana" })
    .messages()
    .map(({ content }) => content);
  expect(texts.some((text) => text.endsWith("'s quiz is over."))).toBe(true);
});
