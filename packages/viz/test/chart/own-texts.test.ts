import { expect, test } from "vitest";
import { type Chart, describeChart, layout, revive } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";
import { samples } from "../samples.ts";

const title = { ko: "우리 모임의 제목", en: "A title of our own" };
const subtitle = { ko: "우리 모임의 결과", en: "A finding of our own" };
const kinds = Object.keys(samples).filter((name) => name !== "formula");

function withTexts(name: string, texts: object): Chart {
  const data: Record<string, unknown> = JSON.parse(JSON.stringify(samples[name]!()));
  return revive({ ...data, ...texts });
}

/** The texts of a role, lines joined. */
function said(chart: Chart, locale: "ko" | "en", role: string, progress?: number): string {
  const { items } = layout(chart, { locale, ...(progress !== undefined && { progress }) });
  return flatItems(items)
    .flatMap((item) => (item.type === "text" && item.role === role ? [item.text] : []))
    .join(" ");
}

test.each(kinds)("%s says the caller's title and line instead of its own, also on its way", (name) => {
  const chart = withTexts(name, { title, subtitle });
  for (const locale of ["ko", "en"] as const) {
    expect(said(chart, locale, "title")).toBe(title[locale]);
    expect(said(chart, locale, "subtitle")).toBe(subtitle[locale]);
    expect(said(chart, locale, "subtitle", 0.4)).toBe(subtitle[locale]);
    expect(describeChart(chart, locale).startsWith(`${title[locale]}. ${subtitle[locale]}.`)).toBe(true);
    expect(violations(chart, { locale })).toEqual([]);
  }
});

test.each(kinds)("an empty line leaves %s without one", (name) => {
  expect(said(withTexts(name, { subtitle: "" }), "en", "subtitle")).toBe("");
});

/** Every text of a caller, with where it stands in the description. */
function ownTexts(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, each] of Object.entries(value)) {
    const isText = typeof each === "object" && each !== null && "ko" in each && "en" in each;
    if (isText) found.set(`${path}.${key}`, String(each.en));
    else ownTexts(each, `${path}.${key}`, found);
  }
  return found;
}

test.each(kinds)(
  "the texts of %s are in the picture or the alt text in the reader's language alone",
  (name) => {
    const chart = samples[name]!();
    const texts = ownTexts(JSON.parse(JSON.stringify(chart)), "", new Map());
    const words = (locale: "ko" | "en") =>
      `${flatItems(layout(chart, { locale, width: 1100, height: 900 }).items)
        .flatMap((item) => (item.type === "text" ? [item.text] : []))
        .join(" ")} ${describeChart(chart, locale)}`;
    const missing = [...texts.values()].filter((text) => !words("en").includes(text));
    expect(missing).toEqual([]);
  },
);
