import { drawEmpty } from "../mark/frame.ts";
import { drawLegend } from "../mark/legend.ts";
import { type LegendEntry, addText, noteMissing, type Sheet, warn } from "../mark/sheet.ts";
import { shifted } from "../mark/shift.ts";
import { type Box, flatItems, type Item, overlaps, textBox } from "../scene/scene.ts";
import { localize, type LocalizedText } from "../text/locale.ts";
import { type Message, mostTold, say } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart, kindOf, readText } from "./description.ts";
import { cleanText } from "../text/clean.ts";
import { fitApart } from "../text/fit.ts";
import { chartFinding, tellingFor } from "./finding.ts";
import { readCount } from "./numbers.ts";
import { readObject, readEntries } from "../text/list.ts";

export interface SmallMultiplesChartOptions extends ChartTexts {
  /** Charts of any kind but this one. */
  readonly panels: readonly { readonly name: LocalizedText; readonly chart: ChartDescription<string> }[];
  /** Largest number of panels in a row. Default: as many as fit. */
  readonly columns?: number;
}

/** Several charts on one card. */
export interface SmallMultiplesChart extends ChartDescription<"smallMultiples"> {
  readonly panels: readonly { readonly name: LocalizedText; readonly chart: ChartDescription<string> }[];
  readonly columns?: number;
}

/**
 * Charts of any kind side by side, each with its name. Their titles are left out, and the finding combines theirs.
 * Panels stay large enough to read; those that do not fit are counted in a `folded-panels` warning.
 *
 * @throws `TypeError` for a panel that is not a chart, `RangeError` for panels inside panels.
 *
 * @example
 * ```ts
 * const week = (y: number[]) => lineChart({ series: [{ name: "messages", y }] });
 * const chart = smallMultiplesChart({
 *   panels: [
 *     { name: "general", chart: week([3, 5, 9]) },
 *     { name: "help", chart: week([8, 4, 2]) },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → general: messages rises from 3 to 9
 * ```
 */
export function smallMultiplesChart(options: SmallMultiplesChartOptions): SmallMultiplesChart {
  const { columns } = readObject("options", options);
  const panels = readEntries("panels", options.panels, ({ name, chart }, i) => {
    if (kindOf(chart).kind === "smallMultiples")
      throw new RangeError(`panels[${i}].chart must hold no panels itself, got smallMultiples`);
    return { name: readText(`panels[${i}].name`, name), chart };
  });
  return freezeChart<SmallMultiplesChart>(
    smallMultiplesKind,
    { panels, ...(columns !== undefined && { columns: readCount("columns", columns, 1) }) },
    options,
    ["columns"],
  );
}

/** Of the first panels: more findings than are told of a list would not be read. */
function findings({ panels }: SmallMultiplesChart): Message[] {
  return panels.slice(0, mostTold).map(({ name, chart }) => {
    const finding = findingOf(chart);
    return message(hasColon(finding) ? "panel-dash" : "panel", { name, finding });
  });
}

/** Whether a finding is told as "Highest: …": after a name a second colon would not be understood. */
function hasColon({ words: own = words, code }: Message): boolean {
  return own[code]?.en.includes(": ") === true;
}

function findingOf(chart: ChartDescription<string>): Message {
  const kind = kindOf(chart);
  const [first] = kind.isEmpty(chart) ? [] : kind.findings(chart);
  if (first !== undefined) return { words: kind.words, ...first };
  return { code: "empty", values: {}, words };
}

function details({ panels }: SmallMultiplesChart): Message[] {
  return [message("count", { count: panels.length })];
}

/** The least size of a panel, in ems of the text, and in ems of the smallest text where panels would be left out. */
const [least, tight] = [
  { width: 10, height: 6.2 },
  { width: 7.5, height: 6.15 },
];
/** The smallest text that can be read. */
const smallText = 13;

type Drawn = Pick<Sheet, "items" | "warnings">;

/** A panel at its place. */
interface Placed extends Drawn {
  readonly clip: Box;
}

interface Arrangement {
  readonly columns: number;
  readonly rows: number;
}

function draw(chart: SmallMultiplesChart, sheet: Sheet, room: Box): void {
  const shared = sharedLegend(chart, sheet);
  const body = shared === undefined ? room : drawLegend(sheet, room, shared);
  const small = { ...sheet, sizes: { ...sheet.sizes, text: smallText } };
  const roomy = arrangements(chart, sheet, body, least);
  const all = chart.panels.length;
  const hiddenIn = ({ columns, rows }: Arrangement) => Math.max(0, all - columns * rows);
  const found = [
    ...roomy.map((arrangement) => ({ arrangement, on: sheet })),
    ...(hiddenIn(roomy[0]!) === 0
      ? []
      : arrangements(chart, small, body, tight).map((arrangement) => ({ arrangement, on: small }))),
  ].toSorted((a, b) => hiddenIn(a.arrangement) - hiddenIn(b.arrangement));
  for (const { arrangement, on } of found) {
    const hidden = hiddenIn(arrangement);
    const drawWith = (foot: boolean) =>
      drawPanels(chart, on, body, { ...arrangement, foot, isKeyed: shared === undefined });
    const first = drawWith(hidden > 0);
    if (first === undefined) continue;
    const noted = axesDiffer(chart, first) ? drawWith(true) : undefined;
    for (const { items, warnings } of noted ?? first) {
      sheet.items.push(...items);
      for (const { code, values } of warnings) warn(sheet, code, values);
    }
    if (hidden > 0) warn(sheet, "folded-panels", { count: hidden });
    const notes = [
      ...(hidden > 0 ? [sheet.say("more", { count: hidden })] : []),
      ...(noted ? [sheet.say("axes")] : []),
    ];
    const maxWidth = room.width;
    const y = room.y + room.height - sheet.sizes.text * 0.2;
    addText(sheet, notes.join(" · "), room.x, y, { role: "label", maxWidth });
    return;
  }
  drawEmpty(sheet, room, sheet.say("small"));
}

/** The size at which panels say what their legends would be. */
const usual = { width: 240, height: 200 };

/** The legend of every panel, if it is the same in all. */
function sharedLegend({ panels }: SmallMultiplesChart, sheet: Sheet): LegendEntry[] | undefined {
  const legends = panels.slice(0, mostTold).map((panel): LegendEntry[] => {
    let gathered: LegendEntry[] = [];
    drawPanel(sheet, panel, "", usual, (entries) => {
      gathered = entries.map((entry) => Object.assign({}, entry, { value: "", widest: "" }));
    });
    return gathered;
  });
  const [first, ...others] = legends.map((legend) =>
    legend
      .map((entry) => JSON.stringify(entry))
      .toSorted()
      .join(),
  );
  return first !== "" && others.length > 0 && others.every((other) => other === first)
    ? legends[0]
    : undefined;
}

/** Whether panels of one kind have numbers of their own on their axes. */
function axesDiffer({ panels }: SmallMultiplesChart, drawn: readonly Placed[]): boolean {
  if (new Set(panels.map(({ chart }) => chart.kind)).size > 1) return false;
  // what stands at a place of its panel: the same numbers may lie elsewhere
  const ticks = drawn.map(({ clip, items }) => {
    const { x, y } = clip;
    return flatItems(items)
      .flatMap((item) =>
        item.type === "text" && item.role === "tick" && /\d/u.test(item.text)
          ? [`${item.text} ${Math.round(item.x - x)} ${Math.round(item.y - y)}`]
          : [],
      )
      .join();
  });
  return new Set(ticks).size > 1;
}

/** From the most panels that fit to a single one. */
function arrangements(
  chart: SmallMultiplesChart,
  sheet: Sheet,
  room: Box,
  size: Pick<Box, "width" | "height">,
): Arrangement[] {
  const { text } = sheet.sizes;
  const all = chart.panels.length;
  const fitting = (length: number, ems: number) =>
    Math.max(1, Math.floor((length + gap(sheet)) / (ems * text + gap(sheet))));
  const most = Math.min(all, chart.columns ?? all, fitting(room.width, size.width));
  const found: Arrangement[] = [];
  for (let columns = most; columns >= 1; columns--) {
    const rows = Math.min(Math.ceil(all / columns), fitting(room.height, size.height));
    for (let each = rows; each >= 1; each--) found.push({ columns, rows: each });
  }
  const shown = ({ columns, rows }: Arrangement) => Math.min(all, columns * rows);
  return found.toSorted((a, b) => shown(b) - shown(a) || a.columns * a.rows - b.columns * b.rows);
}

function gap(sheet: Sheet): number {
  return sheet.sizes.text * (sheet.sizes.text > smallText ? 0.9 : 0.7);
}

/** The panels at their places; undefined when one of them could not be read there. */
function drawPanels(
  { panels }: SmallMultiplesChart,
  sheet: Sheet,
  room: Box,
  {
    columns,
    rows,
    foot: isNoted,
    isKeyed,
  }: Arrangement & { readonly foot: boolean; readonly isKeyed: boolean },
): Placed[] | undefined {
  const shown = panels.slice(0, columns * rows);
  const foot = isNoted ? sheet.sizes.text * 1.4 : 0;
  const width = (room.width - gap(sheet) * (columns - 1)) / columns;
  const height = (room.height - foot - gap(sheet) * (rows - 1)) / rows;
  const placed: Placed[] = [];
  const names = fitApart(
    shown.map(({ name }) => cleanText(localize(name, sheet.locale))),
    width,
    sheet.sizes.text,
    600,
  );
  for (const [i, panel] of shown.entries()) {
    const { chart } = panel;
    const x = room.x + (i % columns) * (width + gap(sheet));
    const y = room.y + Math.floor(i / columns) * (height + gap(sheet));
    const { items, warnings } = drawPanel(
      sheet,
      panel,
      names[i]!,
      { width, height },
      isKeyed ? undefined : () => {},
    );
    // names and keys of nothing are no chart
    const isDrawn =
      kindOf(chart).isEmpty(chart) ||
      flatItems(items).some((item) => item.type !== "text" && item.role !== "legend");
    if (!isDrawn || !isReadable(items, { x: 0, y: 0, width, height })) return undefined;
    const clip = { x, y, width, height };
    placed.push({
      clip,
      items: [{ type: "group", clip, items: items.map((item) => shifted(item, x, y)) }],
      warnings,
    });
  }
  return placed;
}

/** A panel on a sheet of its own. */
function drawPanel(
  sheet: Sheet,
  { chart, name }: SmallMultiplesChart["panels"][number],
  title: string,
  { width, height }: Pick<Box, "width" | "height">,
  gather: Sheet["gather"],
): Drawn {
  const { text } = sheet.sizes;
  const kind = kindOf(chart);
  const { axes: _, ...shared } = sheet;
  const own: Sheet = {
    ...shared,
    width,
    height,
    sizes: { ...sheet.sizes, padding: 0 },
    items: [],
    warnings: [],
    gather,
    ...(chart.axes && { axes: chart.axes }),
    say: (code, values = {}) =>
      say(kind.words, { code, values }, sheet.locale, tellingFor(chart, sheet.locale)),
  };
  const style = { role: "legend", weight: 600, fill: sheet.theme.text } as const;
  noteMissing(own, name);
  addText(own, title, 0, text, style);
  const head = text * 1.6;
  const room = { x: 0, y: head, width: width - text * 0.3, height: height - head };
  if (kind.isEmpty(chart)) drawEmpty(own, room, chartFinding(chart, sheet.locale));
  else kind.draw(chart, own, room);
  return own;
}

/** Whether no text covers another and all lie inside. */
function isReadable(items: readonly Item[], panel: Box): boolean {
  const boxes = flatItems(items)
    .flatMap((item) => (item.type === "text" ? [textBox(item)] : []))
    .toSorted((a, b) => a.y - b.y);
  return boxes.every((box, i) => {
    const isInside =
      box.x >= -3 &&
      box.y >= -3 &&
      box.x + box.width <= panel.width + 3 &&
      box.y + box.height <= panel.height + 3;
    return isInside && !boxes.slice(i + 1, i + 60).some((other) => overlaps(box, other, -0.5));
  });
}

const words = {
  title: { ko: "나란히 보기", en: "Side by side" },
  panel: { ko: "{name}: {finding}", en: "{name}: {finding}" },
  "panel-dash": { ko: "{name}: {finding}", en: "{name} – {finding}" },
  empty: { ko: "아직 데이터가 없어요", en: "no data yet" },
  count: { ko: "차트 {count}개", en: "{count|chart|charts}" },
  axes: { ko: "축의 눈금은 그림마다 달라요", en: "axes differ between panels" },
  small: { ko: "이 크기에는 차트가 들어가지 않아요", en: "Too little room for these charts" },
  more: { ko: "{count}개는 자리가 없어 뺐어요", en: "{count} more not shown" },
} as const;

export const smallMultiplesKind: ChartKind<SmallMultiplesChart> = {
  kind: "smallMultiples",
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ panels }) => panels.length === 0,
  draw,
};
