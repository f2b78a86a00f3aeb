import { setTimeout as wait } from "node:timers/promises";
import type { AskResult } from "@opt/study";
import { afterEach, expect, test, vi } from "vitest";
import { createAnswerer, type Answerer, type AnswererOptions } from "../../src/answers/answerer.ts";
import { ask } from "../../src/study.ts";

const english = { locale: "en" } as const;
const questions = [
  "What is momentum?",
  "모멘텀이 뭐예요?",
  "sgd lr=0.1, w=1, g=2: next w?",
  "hello",
  "zxcv qwer",
];

let answerer: Answerer | undefined;
afterEach(async () => {
  await answerer?.close();
});

function open(options: Partial<AnswererOptions> = {}): Answerer {
  answerer = createAnswerer({ isBusy: () => true, processors: 2, ...options });
  return answerer;
}

function fixture(name: string): URL {
  return new URL(`../fixtures/${name}.ts`, import.meta.url);
}

/** Asks until the second thread takes a question. */
async function untilTaken({ answerTo }: Answerer, question = "What is Adam?"): Promise<AskResult> {
  for (;;) {
    const answer = answerTo(question, english);
    if (answer instanceof Promise) return await answer;
    await wait(20);
  }
}

/** An answer without its derivation. */
function told(answer: AskResult): object {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== "derivation"));
}

test("who is not busy, or has one processor only, answers at once", () => {
  const calm = open({ isBusy: () => false });
  expect(calm.answerTo(questions[0]!, english)).toEqual(ask(questions[0]!, english));
  const alone = open({ processors: 1 });
  expect(alone.answerTo(questions[0]!, english)).toEqual(ask(questions[0]!, english));
});

test("the second thread says what the first would say", { timeout: 60_000 }, async () => {
  const own = open();
  await untilTaken(own);
  for (const question of questions)
    expect(await own.answerTo(question, english)).toEqual(told(ask(question, english)));
});

test("what the second thread cannot take at once is answered in the first", async () => {
  const own = open({ thread: fixture("silent-thread") });
  const lost = untilTaken(own);
  await wait(500);
  const kinds = Array.from({ length: 5 }, () => own.answerTo("What is Adam?", english));
  expect(kinds.map((one) => one instanceof Promise)).toEqual([true, true, false, false, false]);
  await own.close();
  // and when it ends, so is what it was given
  const answers = await Promise.all([lost, ...kinds]);
  for (const answer of answers) expect(answer).toEqual(ask("What is Adam?", english));
});

test("a thread that fails loses no question, is told of, and is not tried again for a while", async () => {
  const onError = vi.fn<(error: unknown) => void>();
  const own = open({ thread: fixture("failing-thread"), onError, lookAfter: 400 });
  expect(await untilTaken(own)).toEqual(ask("What is Adam?", english));
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "out of order" }));
  const began = performance.now();
  expect(await untilTaken(own)).toEqual(ask("What is Adam?", english));
  expect(performance.now() - began).toBeGreaterThan(300);
});

test("a thread with nothing to do is ended", async () => {
  let isBusy = true;
  const own = open({ isBusy: () => isBusy, thread: fixture("silent-thread"), lookAfter: 100 });
  const first = untilTaken(own);
  await wait(50);
  isBusy = false;
  expect(await first).toEqual(ask("What is Adam?", english));
  expect(own.answerTo("What is Adam?", english)).not.toBeInstanceOf(Promise);
});
