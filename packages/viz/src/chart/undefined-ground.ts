import { formatPercent } from "@opt/words";
import type { Message } from "../text/phrase.ts";

/** Words of a ground where parts have no value. */
export const undefinedWords = {
  undefined: { ko: "빗금은 값이 없는 곳", en: "hatched: undefined" },
  "undefined-told": {
    ko: "그림의 {share}에는 값이 없어요",
    en: "{share} of the picture has no value",
  },
} as const;

/** What is said of a ground of which such a share has no value, if there is any. */
export function undefinedFinding(share: number): Message[] {
  const values = { share: formatPercent(share) };
  return share > 0 ? [{ code: "undefined", values, words: undefinedWords }] : [];
}
