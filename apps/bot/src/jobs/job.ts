import type { DemoDescription, DemoFits, Locale, Question } from "@opt/study";
import type { Asker } from "./turns.ts";

/** What a fit scored. */
export type FitOutcome = Awaited<ReturnType<DemoFits["run"]>>;

/** In which words and colours something is drawn. */
export interface Look {
  readonly locale: Locale;
  readonly theme: "dark" | "light";
}

/** Work for a worker thread: plain data, so that it could also travel to another machine. */
export type Job =
  | {
      readonly kind: "demo";
      readonly demo: DemoDescription;
      /** As a moving picture. */
      readonly moving?: boolean;
      readonly look: Look;
      /** What its fits came to, fold by fold, where they were run before. */
      readonly fits?: readonly FitOutcome[];
    }
  /** One fit of a demo that cross-validates. */
  | { readonly kind: "fit"; readonly demo: DemoDescription; readonly fold: number }
  | { readonly kind: "question"; readonly question: Question; readonly look: Look }
  | { readonly kind: "formula"; readonly latex: string; readonly look: Look }
  /** A training log to be diagnosed. */
  | { readonly kind: "log"; readonly bytes: Uint8Array; readonly look: Look }
  | {
      /** Days of study as a calendar of a year. */
      readonly kind: "year";
      /** What was done on each day; the last one is today. */
      readonly counts: readonly number[];
      /** `"2026-11-28"`. */
      readonly today: string;
      readonly look: Look;
    };

/** A picture with its alt text. */
export interface RenderedChart {
  readonly type: "png" | "gif";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A demo that has been run, in words of one language, with its picture. */
export interface DemoOutcome {
  readonly title: string;
  readonly text: string;
  /** What to type to see the same once more. */
  readonly command: string;
  /** Slugs of the cards that explain it. */
  readonly cards: readonly string[];
  readonly chart: RenderedChart;
}

/** What a training log shows, or why it cannot be read. */
export type LogOutcome =
  | {
      readonly readable: true;
      readonly shown: string;
      readonly advice: string;
      readonly card: string;
      readonly demo:
        | { readonly name: string; readonly options: Readonly<Record<string, unknown>> }
        | undefined;
      readonly chart: RenderedChart;
    }
  | { readonly readable: false; readonly text: string };

/**
 * What each kind of job gives back; a question without a chart gives null, and so does a formula that cannot be
 * typeset here.
 */
export interface JobResults {
  readonly demo: DemoOutcome;
  readonly fit: FitOutcome;
  readonly question: RenderedChart | null;
  readonly formula: RenderedChart | null;
  readonly log: LogOutcome;
  readonly year: RenderedChart;
}

/** Why a job gave nothing. */
export type JobFailure =
  /** The queue is full; nothing was started. */
  | "busy"
  /** Stopped by the time limit. */
  | "time"
  /** Stopped by the memory limit. */
  | "memory"
  /** The bot is stopping. */
  | "stopped";

/** A job that was refused or stopped. Faults in the job's own code keep their own error. */
export class JobError extends Error {
  override readonly name = "JobError";
  readonly reason: JobFailure;

  constructor(reason: JobFailure, options?: ErrorOptions) {
    super(`the job was not done: ${reason}`, options);
    this.reason = reason;
  }
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Whom it is for: groups take turns. Default: the bot itself, a group of its own. */
  readonly asker?: Asker;
}

/** Runs jobs outside of the thread that answers Discord. */
export interface JobRunner {
  /** Rejects with a {@link JobError} when the job is refused or stopped. */
  run<Kind extends Job["kind"]>(
    job: Extract<Job, { kind: Kind }>,
    options?: RunOptions,
  ): Promise<JobResults[Kind]>;
  /** How many jobs wait for a thread. */
  waiting(): number;
  /** Refuses new jobs, waits for those under way at most so many milliseconds, then ends the threads. */
  close(patience: number): Promise<void>;
}
