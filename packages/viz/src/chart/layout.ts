import { readChoice } from "./choice.ts";
import { readNumber } from "./numbers.ts";
import { drawCard, drawEmpty, drawFrame, type FrameTexts } from "../mark/frame.ts";
import type { Sheet } from "../mark/sheet.ts";
import type { Item, Scene } from "../scene/scene.ts";
import { checkTheme, sizesFor, type Theme, themes } from "../scene/theme.ts";
import type { Locale } from "../text/locale.ts";
import { readObject } from "../text/list.ts";
import { checkNames } from "../text/names.ts";
import { say } from "../text/phrase.ts";
import { chartFinding, chartSubtitle, chartTitle, chartUnderway, tellingFor } from "./finding.ts";
import { type ChartDescription, kindOf } from "./description.ts";

export interface LayoutOptions {
  /** `"dark"`, `"light"`, or your own theme. Default `"dark"`. */
  readonly theme?: "dark" | "light" | Theme;
  /** Default `"en"`. */
  readonly locale?: Locale;
  /** Logical pixels, 300 to 4000. Default 550. */
  readonly width?: number;
  /** Logical pixels, 180 to 4000. Default 350. */
  readonly height?: number;
  /** How far an animation has come, 0 to 1. Default 1, the finished picture. */
  readonly progress?: number;
}

/**
 * The laid-out picture of a chart: shapes and texts in logical pixels, exact to the width of every text, computed
 * without drawing. All renderers draw this.
 */
export function layout(chart: ChartDescription<string>, options: LayoutOptions = {}): Scene {
  checkNames("options", readObject("options", options), pictureNames);
  return layOut(chart, options);
}

/** The options of a layout and of what draws it: who draws a picture in several ways may hand each of them the same. */
export const pictureNames: readonly string[] = [
  "theme",
  "locale",
  "width",
  "height",
  "progress",
  "scale",
  "idPrefix",
  "fontFaces",
];

/** The layout for options that are known and may hold those of a renderer too. */
export function layOut(chart: ChartDescription<string>, options: LayoutOptions): Scene {
  const kind = kindOf(chart);
  const { bare } = kind;
  const natural = bare?.size(chart) ?? { width: 550, height: 350 };
  const {
    theme = "dark",
    locale = "en",
    progress = 1,
    width = natural.width,
    height = natural.height,
  } = readObject("options", options);
  const telling = tellingFor(chart, locale);
  const draw = (isCompact: boolean): Sheet => {
    const sheet: Sheet = {
      width: readNumber("width", width, bare ? 40 : 300, 4000),
      height: readNumber("height", height, bare ? 20 : 180, 4000),
      theme: readTheme(theme),
      sizes: sizesFor(width, height),
      locale,
      progress: readNumber("progress", progress, 0, 1),
      isAnimated: options.progress !== undefined,
      isCompact,
      items: [],
      warnings: [],
      ...(chart.axes && { axes: chart.axes }),
      say: (code, values = {}) => say(kind.words, { code, values }, locale, telling),
    };
    const room = bare ? drawCard(sheet, bare.margin) : drawFrame(sheet, textsOf(chart, locale, progress));
    if (kind.isEmpty(chart)) drawEmpty(sheet, room, chartFinding(chart, locale));
    else kind.draw(chart, sheet, room);
    return sheet;
  };
  const full = draw(false);
  const compact = hidden(full) > 0 ? draw(true) : full;
  // a higher picture never shows less
  const { items, warnings } = hidden(compact) < hidden(full) ? compact : full;
  return { width, height, items, warnings };
}

function textsOf(chart: ChartDescription<string>, locale: Locale, progress: number): FrameTexts {
  const isUnderway = progress < 1 && chart.subtitle === undefined;
  return {
    title: chartTitle(chart, locale),
    findings: (nameEms, items) => chartSubtitle(chart, locale, nameEms, items),
    ...(isUnderway && { instead: chartUnderway(chart, locale, progress) }),
  };
}

/** How many rows, members or panels a picture leaves out for want of room, or whether its legend leaves it too little. */
function hidden({ warnings, items, height }: Sheet): number {
  const count = Number(warnings.find(({ code }) => /^folded-[mp]/u.test(code))?.values["count"] ?? 0);
  const isLow = (item: Item) => item.type === "text" && item.role === "legend" && item.y > height * 0.4;
  return count + Number(items.some(isLow));
}

function readTheme(theme: "dark" | "light" | Theme): Theme {
  return typeof theme === "string"
    ? themes[readChoice("theme", theme, ["dark", "light"])]
    : checkTheme(theme);
}
