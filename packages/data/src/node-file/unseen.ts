import { formatCount } from "../audit/format-count.ts";
import type { SplitFileOptions } from "./split-file-options.ts";

/** What an audit of a file did not look at, or, with `share`, at a share of it only. */
export interface Unseen {
  readonly code: "classes" | "groups" | "times" | "equal-rows" | "similar-texts";
  readonly share?: number;
}

/** Returns what the audit of a file did not look at, from the shares of what it had to look for row by row. */
export function unseenOf(
  { stratify, label = stratify, group, auditGroup, time }: SplitFileOptions,
  shares: Readonly<Partial<Record<Unseen["code"], number>>>,
): Unseen[] {
  const seen: Readonly<Record<Unseen["code"], number>> = {
    classes: label === undefined ? 0 : 1,
    groups: (group ?? auditGroup) === undefined ? 0 : (shares.groups ?? 1),
    times: time === undefined ? 0 : 1,
    "equal-rows": shares["equal-rows"] ?? 1,
    "similar-texts": 0,
  };
  return codes.flatMap((code) => {
    if (seen[code] === 1) return [];
    return [seen[code] === 0 ? { code } : { code, share: seen[code] }];
  });
}

const codes = ["classes", "groups", "times", "equal-rows", "similar-texts"] as const;

/** One row a kind; the flags are those of the command. */
const words: Readonly<Record<Unseen["code"], { readonly ko: string; readonly en: string }>> = {
  classes: { ko: "클래스(--label)", en: "classes (--label)" },
  groups: { ko: "그룹(--audit-group)", en: "groups (--audit-group)" },
  times: { ko: "시간 순서(--time)", en: "time order (--time)" },
  "equal-rows": { ko: "똑같은 행", en: "identical rows" },
  "similar-texts": { ko: "거의 같은 글", en: "nearly equal texts" },
};

/** Returns what was not looked at in one sentence. */
export function describeUnseen(unseen: readonly Unseen[], locale: "ko" | "en"): string {
  const list = unseen.map(({ code, share }) => {
    const what = words[code][locale];
    if (share === undefined) return what;
    const every = formatCount(Math.round(1 / share));
    return locale === "ko" ? `${what}(${every}개 중 하나만 봤어요)` : `${what} (only one in ${every} was)`;
  });
  return `${locale === "ko" ? "살펴보지 않은 것" : "not checked"}: ${list.join(", ")}`;
}
