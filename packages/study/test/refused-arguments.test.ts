import { expect, test } from "vitest";
import {
  board,
  diagnose,
  explainImport,
  explainInput,
  exportQuestions,
  groupQuestions,
  importQuestions,
  InputError,
  memoryStore,
  proposeQuestions,
  raceState,
  revivePack,
} from "../src/index.ts";

const functions = {
  board,
  diagnose,
  explainImport,
  explainInput,
  exportQuestions,
  groupQuestions,
  importQuestions,
  proposeQuestions,
  raceState,
  revivePack,
};

const store = memoryStore();
const own = importQuestions("Adam averages gradients. {T}", "gift").questions;

/** Arguments that are right, of the functions that stand alone. */
const calls = {
  board: [{ store, groupId: "g", period: "week", now: 0, timeZone: "UTC" }],
  raceState: [{ store, quizId: "q", now: 0 }],
  groupQuestions: [{ store, groupId: "g", state: "approved" }],
  proposeQuestions: [{ store, id: "p", groupId: "g", userId: "mina", questions: own, now: 0 }],
  importQuestions: ["Adam averages gradients. {T}", "gift"],
  exportQuestions: [own, "csv"],
  explainImport: [{ code: "no-question", values: {} }, "ko"],
  explainInput: [new InputError("no-question", "none", { got: "x" }), "ko"],
  diagnose: ["epoch,loss\n1,1"],
  revivePack: ['{"kind":"pack"}'],
} as const satisfies Record<keyof typeof functions, readonly unknown[]>;

const wrong = [null, 5, Number.NaN, "nonsense", true, [5], () => 1, Symbol("s"), 5n];
const raw =
  /cannot read|is not a function|is not iterable|cannot destructure|cannot convert|unexpected token|not valid JSON/iu;

async function said(name: keyof typeof calls, given: readonly unknown[]): Promise<string> {
  try {
    await Reflect.apply(functions[name], undefined, given);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : `no error: ${String(error)}`;
  }
}

test.each(Object.keys(calls) as (keyof typeof calls)[])(
  "%s names what is wrong with its arguments, and never says what the engine says",
  async (name) => {
    const given: readonly unknown[] = calls[name];
    for (const place of given.keys()) {
      for (const value of [undefined, ...wrong]) {
        const message = await said(name, given.with(place, value));
        expect([name, place, value, message]).toEqual([name, place, value, expect.not.stringMatching(raw)]);
        const isText = typeof value === "string" && ["diagnose", "importQuestions"].includes(name);
        expect([name, place, value, message !== ""]).toEqual([name, place, value, !isText || place > 0]);
      }
    }
  },
);

test.each(["board", "raceState", "groupQuestions", "proposeQuestions"] as const)(
  "%s refuses an option of no name, and names an option whose value is wrong",
  async (name) => {
    const [request] = calls[name];
    expect(await said(name, [{ ...request, zzz: 1 }])).toContain(
      `${name} has no option zzz; its options are`,
    );
    for (const option of Object.keys(request))
      for (const value of [Symbol("s"), true, 5n])
        expect(await said(name, [{ ...request, [option]: value }])).toContain(`${option} must be`);
  },
);
