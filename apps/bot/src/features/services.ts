import type { Store } from "@opt/study";
import type { JobRunner } from "../jobs/job.ts";
import type { Channels } from "../port/channels.ts";
import type { FetchFile } from "../port/fetch-file.ts";
import type { Logger } from "../port/logger.ts";
import type { Random } from "../port/random.ts";

/** The world the features act upon. */
export interface Services {
  readonly store: Store;
  readonly jobs: JobRunner;
  readonly random: Random;
  /** Fetches what a user has attached. */
  readonly fetchFile: FetchFile;
  /** Where the bot speaks by itself. */
  readonly channels: Channels;
  /** Milliseconds since 1970, for what nobody has just clicked. */
  readonly clock: () => number;
  readonly log: Logger;
}
