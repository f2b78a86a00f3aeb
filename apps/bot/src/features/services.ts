import type { Store } from "@opt/study";
import type { JobRunner } from "../jobs/job.ts";
import type { FetchFile } from "../port/fetch-file.ts";
import type { Random } from "../port/random.ts";

/** The world the features act upon. */
export interface Services {
  readonly store: Store;
  readonly jobs: JobRunner;
  readonly random: Random;
  /** Fetches what a user has attached. */
  readonly fetchFile: FetchFile;
}
