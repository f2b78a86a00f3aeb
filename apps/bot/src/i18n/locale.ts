import type { Locale } from "@opt/study";

/** The language to answer in, from what Discord says about the user's app: Korean for "ko", else English. */
export function localeOf(tag: string): Locale {
  return tag === "ko" || tag.startsWith("ko-") ? "ko" : "en";
}

/** The time zone to begin with, until somebody has chosen theirs: Korea's in Korean, else UTC. */
export function timeZoneOf(tag: string): string {
  return localeOf(tag) === "ko" ? "Asia/Seoul" : "UTC";
}
