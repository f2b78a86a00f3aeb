import { parentPort } from "node:worker_threads";
import type { AskResult, Locale } from "@opt/study";
import { ask } from "../study.ts";
import { warmUp } from "./warm-up.ts";

/** A question for the second thread. */
export interface Question {
  readonly number: number;
  readonly text: string;
  readonly locale: Locale;
}

/** What it came to, without the derivation, which nobody asks for and which is as long as all the rest. */
export interface Answered {
  readonly number: number;
  readonly result: AskResult;
}

warmUp();
parentPort?.on("message", ({ number, text, locale }: Question) => {
  const { derivation: _, ...result } = ask(text, { locale });
  const answered: Answered = { number, result };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, no window
  parentPort?.postMessage(answered);
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
parentPort?.postMessage("ready");
