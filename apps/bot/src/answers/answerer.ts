import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AskResult, Locale } from "@opt/study";
import { ask } from "../study.ts";
import type { Answered, Question } from "./answer-thread.ts";

/** Answers questions in free words, at once or soon. */
export interface Answerer {
  readonly answerTo: (
    question: string,
    options: { readonly locale: Locale },
  ) => AskResult | Promise<AskResult>;
  close(): Promise<void>;
}

export interface AnswererOptions {
  /** Whether this thread has hardly a moment to spare. */
  readonly isBusy: () => boolean;
  /** Processors that this process may use at once; default: those there are. */
  readonly processors?: number;
  /** The module of the second thread. */
  readonly thread?: URL;
  /** Milliseconds after which a thread with hardly anything to do is ended, default 60 000. */
  readonly lookAfter?: number;
  /** Hears why a thread ended by itself. */
  readonly onError?: (error: unknown) => void;
}

/** Questions that may lie before the second thread; so it never waits for the next, and nobody long for it. */
const mostBefore = 3;
/** A thread that is at work for less of its time than this is not needed. */
const leastUse = 0.05;
/** Megabytes of JavaScript heap; what is learned takes some thirty. */
const memoryLimit = 256;

interface Waiting {
  readonly question: Question;
  readonly answer: (result: AskResult) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it has not answered yet, by number. */
  readonly before: Map<number, Waiting>;
  readonly timer: NodeJS.Timeout;
  isReady: boolean;
}

/**
 * Answers in the thread that asks; while that is busy, and there is a processor to spare, a second thread takes what it can.
 * It is started when it is first needed and ended when it is not. What it leaves unanswered is answered in the first.
 */
export function createAnswerer({
  isBusy,
  processors = availableParallelism(),
  thread: module = new URL("answer-thread.ts", import.meta.url),
  lookAfter = 60_000,
  onError = () => {},
}: AnswererOptions): Answerer {
  let thread: Thread | undefined;
  let count = 0;
  /** Until then no other is started: one that ends by itself would do so again. */
  let notBefore = -Infinity;

  function start(): void {
    const worker = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 32 },
    });
    worker.unref();
    let used = worker.performance.eventLoopUtilization();
    const timer = setInterval(() => {
      const now = worker.performance.eventLoopUtilization();
      const { utilization } = worker.performance.eventLoopUtilization(now, used);
      used = now;
      if (own.isReady && utilization < leastUse) void end(own);
    }, lookAfter);
    timer.unref();
    const own: Thread = { worker, before: new Map(), timer, isReady: false };
    thread = own;
    worker.on("message", (message: Answered | "ready") => {
      if (message === "ready") own.isReady = true;
      else settle(own, message);
    });
    worker.on("error", (error) => {
      notBefore = performance.now() + lookAfter;
      onError(error);
    });
    worker.on("exit", () => void end(own));
  }

  function settle({ before }: Thread, { number, result }: Answered): void {
    before.get(number)?.answer(result);
    before.delete(number);
  }

  async function end(own: Thread): Promise<void> {
    if (thread === own) thread = undefined;
    clearInterval(own.timer);
    for (const { question, answer } of own.before.values())
      answer(ask(question.text, { locale: question.locale }));
    own.before.clear();
    await own.worker.terminate();
  }

  function askThread({ worker, before }: Thread, text: string, locale: Locale): Promise<AskResult> {
    const question: Question = { number: (count += 1), text, locale };
    return new Promise((answer) => {
      before.set(question.number, { question, answer });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, no window
      worker.postMessage(question);
    });
  }

  return {
    answerTo(question, options) {
      if (thread === undefined && processors > 1 && isBusy() && performance.now() >= notBefore) start();
      return thread?.isReady === true && thread.before.size < mostBefore
        ? askThread(thread, question, options.locale)
        : ask(question, options);
    },
    async close() {
      processors = 1;
      if (thread) await end(thread);
    },
  };
}
