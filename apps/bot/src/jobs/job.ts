import type { DemoDescription, Locale, Question } from "@opt/study";

/** Work for a worker thread: plain data, so that it could also travel to another machine. */
export type Job =
  | { readonly kind: "demo"; readonly demo: DemoDescription; readonly locale: Locale }
  | { readonly kind: "question"; readonly question: Question; readonly locale: Locale };

/** A PNG with its alt text. */
export interface RenderedChart {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A demo that has been run, in words of one language, with its picture. */
export interface DemoOutcome {
  readonly title: string;
  readonly text: string;
  /** Slugs of the cards that explain it. */
  readonly cards: readonly string[];
  readonly chart: RenderedChart;
}

/** What each kind of job gives back; a question without a chart gives null. */
export interface JobResults {
  readonly demo: DemoOutcome;
  readonly question: RenderedChart | null;
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

/** Runs jobs outside of the thread that answers Discord. */
export interface JobRunner {
  /** Rejects with a {@link JobError} when the job is refused or stopped. */
  run<Kind extends Job["kind"]>(
    job: Extract<Job, { kind: Kind }>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<JobResults[Kind]>;
  /** Refuses new jobs, waits for those under way at most so many milliseconds, then ends the threads. */
  close(patience: number): Promise<void>;
}
