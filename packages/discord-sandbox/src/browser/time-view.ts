import { element } from "./element.ts";
import type { View } from "./view.ts";

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

const steps = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** "in 3 minutes", "2일 전". */
function relativeTime(locale: string, seconds: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return format.format(Math.round(seconds / size), unit);
}

/** Draws `<t:seconds:style>`; relative times are kept up to date by `refreshTimes`. */
export function timeElement(view: View, seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return element("span", {}, String(seconds));
  const full = new Intl.DateTimeFormat(view.tongue, styles["F"]).format(date);
  const time = element("time", { datetime: date.toISOString(), title: full, class: "timestamp" });
  time.textContent =
    style === "R"
      ? relativeTime(view.tongue, seconds - view.now() / 1000)
      : new Intl.DateTimeFormat(view.tongue, styles[style] ?? styles["f"]).format(date);
  if (style === "R") time.dataset["relative"] = String(seconds);
  return time;
}

/** Brings relative times up to date. */
export function refreshTimes(view: View): void {
  for (const time of document.querySelectorAll<HTMLElement>("time[data-relative]")) {
    const seconds = Number(time.dataset["relative"]);
    time.textContent = relativeTime(view.tongue, seconds - view.now() / 1000);
  }
}
