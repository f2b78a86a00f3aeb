import type { Locale } from "../locale.ts";
import type { Need } from "./computation.ts";

/** What is said of a calculation that lacks a number. */
export function missingText(title: string, missing: readonly Need[], locale: Locale): string {
  const labels = missing.map(({ label }) => label[locale]).join(", ");
  return locale === "ko"
    ? `${title} 계산으로 읽었어요. 계산하려면 이 값이 더 필요해요: ${labels}`
    : `I read this as a calculation: ${title}. To work it out I also need: ${labels}.`;
}
