import { drawLegend } from "../mark/legend.ts";
import { addText, type Sheet, warn, widthOf } from "../mark/sheet.ts";
import { blend, type Color } from "../scale/color.ts";
import type { Box, Item } from "../scene/scene.ts";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readCount } from "./numbers.ts";

const improvements = ["base", "direction", "size", "both"] as const;

/** What a method improves on its parents: the direction of the step, its size, both, or neither (the root). */
export type Improvement = (typeof improvements)[number];

export interface GenealogyMember {
  readonly name: string;
  readonly improves: Improvement;
  /** Names of the methods it comes from, listed before it. */
  readonly parents?: readonly string[];
  readonly year?: number;
}

export interface GenealogyChartOptions extends ChartTexts {
  readonly members: readonly GenealogyMember[];
}

/** The family tree of optimizers. */
export interface GenealogyChart extends ChartDescription<"genealogy"> {
  readonly members: readonly (GenealogyMember & { readonly parents: readonly string[] })[];
}

/**
 * The family tree of optimizers, from left to right, coloured by what each improves.
 *
 * @throws `RangeError` for a parent that is not listed before its child, or a name listed twice.
 *
 * @example
 * ```ts
 * const chart = genealogyChart({
 *   members: [
 *     { name: "SGD", improves: "base" },
 *     { name: "Momentum", improves: "direction", parents: ["SGD"] },
 *     { name: "RMSProp", improves: "size", parents: ["SGD"] },
 *     { name: "Adam", improves: "both", parents: ["Momentum", "RMSProp"] },
 *   ],
 * });
 * console.log(chartFinding(chart, "en")); // → Adam joins Momentum and RMSProp
 * ```
 */
export function genealogyChart(options: GenealogyChartOptions): GenealogyChart {
  const known = new Set<string>();
  const members = options.members.map((member, i) => {
    const read = readMember(`members[${i}]`, member, known);
    known.add(read.name);
    return read;
  });
  return freezeChart<GenealogyChart>("genealogy", { members }, options);
}

function readMember(
  at: string,
  { name, improves, parents = [], year }: GenealogyMember,
  known: ReadonlySet<string>,
) {
  if (typeof name !== "string" || known.has(name))
    throw new RangeError(`${at}.name must be a new name, got ${name}`);
  if (!improvements.includes(improves))
    throw new RangeError(`${at}.improves must be one of ${improvements.join(", ")}, got ${improves}`);
  const stranger = parents.find((parent) => !known.has(parent));
  if (stranger !== undefined) throw new RangeError(`${at}.parents must be listed before it, got ${stranger}`);
  return {
    name,
    improves,
    parents: [...parents],
    ...(year !== undefined && { year: readCount(`${at}.year`, year, 1) }),
  };
}

type Members = GenealogyChart["members"];

/** Column of each member: one more than the farthest parent's. */
function depths(members: Members): Map<string, number> {
  const depth = new Map<string, number>();
  for (const { name, parents } of members)
    depth.set(name, Math.max(-1, ...parents.map((parent) => depth.get(parent)!)) + 1);
  return depth;
}

function findings({ members }: GenealogyChart): Message[] {
  const byName = new Map(members.map((member) => [member.name, member]));
  const lines = (member: Members[number]): Set<Improvement> => {
    const found = new Set<Improvement>();
    for (const parent of member.parents) {
      const { improves } = byName.get(parent)!;
      if (improves === "direction" || improves === "size") found.add(improves);
    }
    return found;
  };
  const joint = members.find((member) => lines(member).size === 2);
  const count = (improves: Improvement) => members.filter((member) => member.improves === improves).length;
  const first =
    joint === undefined
      ? message("roots", { count: members.length })
      : message("joins", { name: joint.name, parents: joint.parents });
  return [
    first,
    message("counts", { direction: count("direction"), size: count("size"), both: count("both") }),
  ];
}

function details({ members }: GenealogyChart): Message[] {
  return members
    .slice(0, 30)
    .map(({ name, parents }) =>
      parents.length === 0 ? message("root", { name }) : message("child", { name, parents }),
    );
}

function colors(sheet: Sheet): Readonly<Record<Improvement, Color>> {
  const { series, others } = sheet.theme;
  return { base: others, direction: series[1], size: series[0], both: series[3] };
}

function draw(chart: GenealogyChart, sheet: Sheet, room: Box): void {
  const color = colors(sheet);
  const used = improvements.filter((improves) =>
    chart.members.some((member) => member.improves === improves),
  );
  const rest = drawLegend(
    sheet,
    room,
    used.map((improves) => ({ name: sheet.say(improves), color: color[improves] })),
  );
  const { places, down } = arrange(chart.members, sheet, rest);
  const placed = chart.members.filter(({ name }) => places.has(name));
  if (placed.length < chart.members.length)
    warn(sheet, "folded-members", { count: chart.members.length - placed.length });
  const shown = placed.slice(0, Math.ceil(sheet.progress * placed.length));
  for (const { name, parents } of shown) {
    for (const parent of parents) sheet.items.push(...link(stations(places, parent, name), down, sheet));
  }
  for (const { name, improves, year } of shown)
    drawMember(sheet, places.get(name)!, name, color[improves], year);
}

function drawMember(sheet: Sheet, box: Box, name: string, color: Color, year: number | undefined): void {
  const { text } = sheet.sizes;
  const { theme } = sheet;
  sheet.items.push({
    type: "rect",
    role: "mark",
    ...box,
    radius: 6,
    fill: blend(color, theme.card, 0.16),
    stroke: color,
    lineWidth: 2,
  });
  const x = box.x + box.width / 2;
  const twoLines = year !== undefined && box.height >= text * 2.6;
  const y = box.y + box.height / 2 + text * (twoLines ? -0.1 : 0.35);
  addText(sheet, name, x, y, {
    role: "label",
    weight: 600,
    fill: theme.text,
    anchor: "middle",
    maxWidth: box.width - 4,
    size: Math.max(13, Math.min(text, (text * (box.width - 5)) / widthOf(sheet, name, 600))),
  });
  if (twoLines) addText(sheet, `${year}`, x, y + text * 1.15, { role: "tick", anchor: "middle" });
}

/** Boxes a line passes from a parent to a child; the empty ones between lead it past the members of a column. */
function stations(places: ReadonlyMap<string, Box>, parent: string, child: string): Box[] {
  const [from, to] = [places.get(parent), places.get(child)];
  if (from === undefined || to === undefined) return [];
  const between: Box[] = [];
  for (let k = 0; places.has(passage(parent, child, k)); k++)
    between.push(places.get(passage(parent, child, k))!);
  return [from, ...between, to];
}

function passage(parent: string, child: string, index: number): string {
  return `${parent}\u0000${child}\u0000${index}`;
}

/** A smooth line from box to box, straight through the empty ones: rightward, or downward in a narrow card. */
function link(boxes: readonly Box[], down: boolean, sheet: Sheet): Item[] {
  const line: number[] = [];
  for (const [i, to] of boxes.entries()) {
    const from = boxes[i - 1];
    if (from === undefined) continue;
    const [x0, y0] = down
      ? [from.x + from.width / 2, from.y + from.height]
      : [from.x + from.width, from.y + from.height / 2];
    const [x1, y1] = down ? [to.x + to.width / 2, to.y] : [to.x, to.y + to.height / 2];
    for (let k = 0; k <= 12; k++) {
      const share = k / 12;
      const ease = share * share * (3 - 2 * share);
      line.push(x0 + (x1 - x0) * (down ? ease : share), y0 + (y1 - y0) * (down ? share : ease));
    }
  }
  return line.length === 0
    ? []
    : [{ type: "path", role: "mark", lines: [line], stroke: sheet.theme.axis, lineWidth: 1.8 }];
}

/** A member of a column, or an empty place that leads a line past it. */
interface Slot {
  readonly name: string;
  readonly from: readonly string[];
  readonly share: number;
}

/** Boxes by name, generation after generation, members next to their parents; what does not fit is left out. */
function arrange(members: Members, sheet: Sheet, room: Box): { places: Map<string, Box>; down: boolean } {
  const { text } = sheet.sizes;
  const generations = columnsOf(members);
  const widest = Math.max(...members.map(({ name }) => widthOf(sheet, name, 600))) + text * 0.9;
  const down = room.width / generations.length < widest * 0.8;
  const [along, across] = down ? [room.height, room.width] : [room.width, room.height];
  const pitch = along / generations.length;
  const depth = down
    ? Math.min(text * 1.9, pitch * 0.75)
    : Math.min(widest, Math.max(pitch - text * 0.8, pitch * 0.7));
  const most = Math.max(1, Math.floor(across / (down ? widest * 0.75 : text * 1.7)));
  const places = new Map<string, Box>();
  for (const [generation, all] of generations.entries()) {
    const sorted = all
      .map((slot, i) => ({ slot, i, wanted: middleOf(slot.from, places, room, down) }))
      .toSorted((a, b) => a.wanted - b.wanted || a.i - b.i)
      .slice(0, most);
    const unit = across / sorted.reduce((sum, { slot }) => sum + slot.share, 0);
    const start =
      generation * pitch +
      (generations.length === 1 ? 0 : ((pitch - depth) * generation) / (generations.length - 1));
    let side = 0;
    for (const { slot } of sorted) {
      const span = unit * slot.share;
      const breadth = Math.max(0, Math.min(down ? widest : text * 3, span - text * 0.35));
      const offset = side + (span - breadth) / 2;
      places.set(
        slot.name,
        down
          ? { x: room.x + offset, y: room.y + start, width: breadth, height: depth }
          : { x: room.x + start, y: room.y + offset, width: depth, height: breadth },
      );
      side += span;
    }
  }
  return { places, down };
}

/** The slots of each column; a line over several columns gets an empty one in each between. */
function columnsOf(members: Members): Slot[][] {
  const depth = depths(members);
  const columns = Array.from({ length: Math.max(...depth.values()) + 1 }, (): Slot[] => []);
  for (const { name, parents } of members) {
    const own = depth.get(name)!;
    const from = parents.map((parent) => {
      const start = depth.get(parent)!;
      let last = parent;
      for (let column = start + 1; column < own; column++) {
        const empty = passage(parent, name, column - start - 1);
        columns[column]!.push({ name: empty, from: [last], share: 0.5 });
        last = empty;
      }
      return last;
    });
    columns[own]!.push({ name, from, share: 1 });
  }
  return columns;
}

function middleOf(
  names: readonly string[],
  places: ReadonlyMap<string, Box>,
  room: Box,
  down: boolean,
): number {
  const middle = ({ x, y, width, height }: Box) => (down ? x + width / 2 : y + height / 2);
  const known = names.flatMap((name) => places.get(name) ?? []);
  if (known.length === 0) return middle(room);
  return known.reduce((sum, box) => sum + middle(box), 0) / known.length;
}

const words = {
  title: { ko: "옵티마이저 가계도", en: "Family tree of optimizers" },
  joins: { ko: "{name:은/는} {parents:을/를} 하나로 합쳤어요", en: "{name} joins {parents}" },
  roots: { ko: "옵티마이저 {count}개의 계보예요", en: "A family of {count|optimizer|optimizers}" },
  counts: {
    ko: "방향을 고친 것 {direction}개, 보폭을 고친 것 {size}개, 둘 다 {both}개",
    en: "{direction} improve the direction, {size} the step size, {both} both",
  },
  base: { ko: "출발점", en: "origin" },
  direction: { ko: "방향", en: "direction" },
  size: { ko: "보폭(스텝 크기)", en: "step size" },
  both: { ko: "둘 다", en: "both" },
  root: { ko: "{name}에서 시작", en: "{name} is an origin" },
  child: { ko: "{parents} → {name}", en: "{name} comes from {parents}" },
} as const;

export const genealogyKind: ChartKind<GenealogyChart> = {
  create: genealogyChart,
  words,
  title: () => message("title"),
  findings,
  details,
  isEmpty: ({ members }) => members.length === 0,
  draw,
};
