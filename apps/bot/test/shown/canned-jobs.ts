import type { FetchFile } from "../../src/port/fetch-file.ts";
import { JobError, type Job, type JobRunner, type RenderedChart } from "../../src/jobs/job.ts";
import { hasChart } from "../../src/study.ts";

/** Jobs that are done at once, and what was asked of them. */
export interface CannedJobs extends JobRunner {
  readonly asked: Job[];
  /** Why no job is done, while it is so. */
  refuse: JobError | undefined;
  /** What an attached file turns out to be. */
  fetch: FetchFile;
}

const picture: RenderedChart = {
  type: "png",
  bytes: new Uint8Array([1]),
  width: 1,
  height: 1,
  alt: "a picture",
};

/** What each kind of job comes to; a question without a picture has no business in a line of jobs. */
function done(job: Job) {
  if (job.kind === "demo") {
    const { name } = job.demo;
    return {
      title: `Demo ${name}`,
      text: "What happened.",
      command: `/demo ${name}`,
      cards: ["momentum"],
      chart: { ...picture, type: job.moving === true ? "gif" : "png" },
    };
  }
  if (job.kind === "question" && !hasChart(job.question)) throw new JobError("busy");
  if (job.kind === "log")
    return {
      readable: true,
      shown: "It shows.",
      advice: "Try.",
      card: "momentum",
      demo: undefined,
      chart: picture,
    };
  return job.kind === "formula" ? null : picture;
}

export function cannedJobs(): CannedJobs {
  const asked: Job[] = [];
  const run = async (job: Job): Promise<unknown> => {
    asked.push(job);
    if (jobs.refuse) throw jobs.refuse;
    return done(job);
  };
  const jobs: CannedJobs = {
    asked,
    refuse: undefined,
    fetch: async () => new Uint8Array(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind gives its own result
    run: run as JobRunner["run"],
    waiting: () => 0,
    close: async () => {},
  };
  return jobs;
}
