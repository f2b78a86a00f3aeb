import { chartTitle } from "../chart/finding.ts";
import type { ChartDescription } from "../chart/description.ts";
import { layOut, pictureNames, type LayoutOptions } from "../chart/layout.ts";
import { describeChart } from "../describe/describe.ts";
import type { Box, CircleItem, GroupItem, Ink, Item, PathItem, RectItem, TextItem } from "../scene/scene.ts";
import { tidyText } from "../text/clean.ts";
import { readEntries, readObject } from "../text/list.ts";
import { fontFamilies } from "../text/metrics.ts";
import { checkNames } from "../text/names.ts";
import { refuse } from "../text/refuse.ts";
import { type FontFace, fontCss, readFace } from "./embed-fonts.ts";

export interface SvgOptions extends LayoutOptions {
  /** Prefix of every id in the file; use a different one for each picture on a page. Default `"chart"`. */
  readonly idPrefix?: string;
  /**
   * Fonts to embed; of a font file, only the glyphs that the picture uses. `readFontFaces` of `@opt/viz/png` reads
   * the package's fonts; on a page, pass `fontFile` the bytes of `fonts/OptSans-Regular.otf` (weight 400),
   * `fonts/OptSans-SemiBold.otf` (600) and `fonts/OptMath-Regular.ttf`. Default none.
   */
  readonly fontFaces?: readonly FontFace[];
}

/**
 * Draws a chart as an SVG string, with the layout of the PNG and with real text. Every text has the package's font
 * name and its exact width, so the layout is the same with any font. The SVG contains no scripts, and your texts are
 * escaped. Also runs in browsers.
 *
 * @example
 * ```ts
 * const svg = renderSvg(leaderboardChart({ rows: [{ name: "Mina", score: 9 }] }), { theme: "light", locale: "ko" });
 * console.log(svg.includes(">순위</text>")); // → true
 * ```
 */
export function renderSvg(chart: ChartDescription<string>, options: SvgOptions = {}): string {
  const { locale = "en", idPrefix = "chart", fontFaces = [] } = readObject("options", options);
  if (typeof idPrefix !== "string" || !/^[A-Za-z][\w-]*$/u.test(idPrefix))
    refuse("idPrefix", "a letter followed by letters, digits, - and _", idPrefix, RangeError);
  const faces = readEntries("fontFaces", fontFaces, readFace);
  checkNames("options", options, pictureNames);
  const scene = layOut(chart, options);
  const clips: string[] = [];
  const body = scene.items.map((item) => itemSvg(item, clips, idPrefix)).join("\n");
  const families = `'${fontFamilies().join("', '")}'`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" lang="${locale}" font-family="${escapeXml(families)}" style="font-kerning:none">`,
    `<title id="${idPrefix}-title">${escapeXml(tidyText(chartTitle(chart, locale)))}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(describeChart(chart, locale))}</desc>`,
    ...(faces.length > 0 ? [`<style>${escapeXml(fontCss(scene, faces))}</style>`] : []),
    ...(clips.length > 0 ? [`<defs>${clips.join("")}</defs>`] : []),
    body,
    "</svg>",
  ].join("\n");
}

/** Text that can stand in an element or an attribute; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function itemSvg(item: Item, clips: string[], prefix: string): string {
  if (item.type === "rect") return rectSvg(item);
  if (item.type === "circle") return circleSvg(item);
  if (item.type === "path") return pathSvg(item);
  return item.type === "text" ? textSvg(item) : groupSvg(item, clips, prefix);
}

function groupSvg(group: GroupItem, clips: string[], prefix: string): string {
  const id = `${prefix}-clip-${clips.length}`;
  clips.push(`<clipPath id="${id}"><rect ${boxSvg(group.clip, group.radius ?? 0)}/></clipPath>`);
  const inner = group.items.map((item) => itemSvg(item, clips, prefix));
  return [`<g clip-path="url(#${id})">`, ...inner, "</g>"].join("\n");
}

function rectSvg(rect: RectItem): string {
  return `<rect ${boxSvg(rect, rect.radius ?? 0)}${inkSvg(rect)}/>`;
}

function circleSvg(circle: CircleItem): string {
  return `<circle cx="${round(circle.x)}" cy="${round(circle.y)}" r="${round(circle.radius)}"${inkSvg(circle)}/>`;
}

function pathSvg(path: PathItem): string {
  if (path.lines.length === 0) return "";
  const d = path.lines.map((line) => lineSvg(line) + (path.closed ? "Z" : "")).join("");
  return `<path d="${d}"${inkSvg(path)}/>`;
}

function lineSvg(line: ArrayLike<number>): string {
  let d = `M${round(line[0]!)} ${round(line[1]!)}`;
  for (let i = 2; i < line.length; i += 2) d += `L${round(line[i]!)} ${round(line[i + 1]!)}`;
  return d;
}

function textSvg(text: TextItem): string {
  const halo =
    text.halo === undefined
      ? ""
      : ` stroke="${text.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${round(text.x)}" y="${round(text.y)}" font-size="${text.size}" font-weight="${text.weight}" text-anchor="${text.anchor}" textLength="${round(text.width)}" lengthAdjust="spacingAndGlyphs" fill="${text.fill}"${halo}>${escapeXml(text.text)}</text>`;
}

function boxSvg({ x, y, width, height }: Box, radius: number): string {
  const corner = Math.min(radius, width / 2, height / 2);
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corner > 0 ? ` rx="${round(corner)}"` : ""}`;
}

function inkSvg({ fill, stroke, lineWidth = 1, dash = [], opacity = 1 }: Ink): string {
  const cap = dash.length === 0 ? "round" : "butt";
  return [
    ` fill="${fill ?? "none"}"`,
    fill === undefined ? "" : ' fill-rule="evenodd"',
    stroke === undefined
      ? ""
      : ` stroke="${stroke}" stroke-width="${round(lineWidth)}" stroke-linecap="${cap}" stroke-linejoin="round"`,
    dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`,
    opacity === 1 ? "" : ` opacity="${opacity}"`,
  ].join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
