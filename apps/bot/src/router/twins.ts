import type { Counters } from "../port/counters.ts";
import type { Logger } from "../port/logger.ts";

/** Somebody else has acknowledged an interaction that was ours to acknowledge. */
const acknowledgedElsewhere = 40_060;

export interface TwinWatchOptions {
  readonly counters: Counters;
  readonly log: Logger;
  /** This many within a minute cannot be a coincidence; default 3. */
  readonly suspicious?: number;
}

/**
 * Notices a second process with the same token: Discord hands both every interaction, and whoever comes second is
 * told that it is acknowledged already. A single one may be a repeated call after a lost answer. Says it at most once
 * in ten minutes.
 */
export function createTwinWatch({ counters, log, suspicious = 3 }: TwinWatchOptions) {
  let recent: number[] = [];
  let saidAt = -Infinity;
  return (code: number, now: number): void => {
    if (code !== acknowledgedElsewhere) return;
    recent = [...recent.filter((at) => now - at < 60_000), now];
    if (recent.length < suspicious || now - saidAt < 600_000) return;
    saidAt = now;
    counters.add("twin");
    log.error(
      { acknowledgedElsewhere: recent.length },
      "another process with the same DISCORD_TOKEN answers as well: stop one of them / 같은 DISCORD_TOKEN을 쓰는 봇이 하나 더 있어요: 하나를 멈춰 주세요",
    );
  };
}
