import { drawLegend } from "../mark/legend.ts";
import { addText, type Sheet, warn, widthOf } from "../mark/sheet.ts";
import { arrangeTree, linksTo, type Tree } from "../mark/tree.ts";
import { blend, type Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import type { GenealogyChart, Improvement } from "./genealogy-data.ts";
import { improvements } from "./genealogy-data.ts";

/** Members from generation to generation, each in the colour of what it improves. */
export function drawGenealogy(chart: GenealogyChart, sheet: Sheet, room: Box): void {
  const color = colors(sheet);
  const used = improvements.filter((improves) =>
    chart.members.some((member) => member.improves === improves),
  );
  const rest = drawLegend(
    sheet,
    room,
    used.map((improves) => ({
      name: sheet.say(improves === "size" && sheet.width < 420 ? "size-short" : improves),
      color: color[improves],
    })),
  );
  const { tree, placed } = arrange(chart, sheet, rest);
  const shown = placed.slice(0, Math.ceil(sheet.progress * placed.length));
  for (const node of shown) sheet.items.push(...linksTo(sheet, tree, node));
  for (const { name, label = name, improves, year } of shown)
    drawMember(sheet, tree.places.get(name)!, label, color[improves], year);
}

/** No card holds more members than this. */
const mostMembers = 10_000;

type Placed = GenealogyChart["members"][number];

interface Arranged {
  readonly tree: Tree;
  readonly placed: readonly Placed[];
}

/** The members that fit, in the order of their years where they have them; how many do not stands below them. */
function arrange({ members }: GenealogyChart, sheet: Sheet, room: Box): Arranged {
  const first = members.slice(0, mostMembers);
  const place = (box: Box, inTime: boolean): Arranged => {
    const tree = arrangeTree(sheet, box, first, inTime);
    return { tree, placed: first.filter(({ name }) => tree.places.has(name)) };
  };
  const isWhole = ({ placed }: Arranged) => placed.length === members.length;
  // the rows of years are more than those of descent: they must not press the names
  const isRoomy = (arranged: Arranged) =>
    isWhole(arranged) &&
    arranged.placed.every(({ name }) => arranged.tree.places.get(name)!.height >= sheet.sizes.text * 1.35);
  if (isInOrder(members)) {
    const margin = widthOf(sheet, "2000–2000") + sheet.sizes.text * 0.6;
    const dated = place({ ...room, x: room.x + margin, width: room.width - margin }, true);
    if (dated.tree.down && isRoomy(dated)) {
      drawYears(sheet, room.x, dated);
      return dated;
    }
    const inTime = place(room, true);
    if (isRoomy(inTime)) return inTime;
  }
  const whole = place(room, false);
  if (isWhole(whole)) return whole;
  const { text } = sheet.sizes;
  const part = place({ ...room, height: room.height - text * 1.4 }, false);
  const count = members.length - part.placed.length;
  warn(sheet, "folded-members", { count });
  addText(sheet, sheet.say("hidden", { count }), room.x, room.y + room.height - text * 0.2, {
    role: "label",
  });
  return part;
}

/** Whether all have years, and nobody is older than a parent. */
function isInOrder(members: readonly Placed[]): boolean {
  const years = new Map(members.map(({ name, year }) => [name, year]));
  return members.every(
    ({ year, parents }) =>
      year !== undefined && parents.every((parent) => (years.get(parent) ?? year) <= year),
  );
}

/** The years of each row beside it. */
function drawYears(sheet: Sheet, x: number, { tree, placed }: Arranged): void {
  const rows = new Map<number, number[]>();
  for (const { name, year = 0 } of placed) {
    const { y, height } = tree.places.get(name)!;
    const middle = y + height / 2;
    rows.set(middle, [...(rows.get(middle) ?? []), year]);
  }
  for (const [middle, years] of rows) {
    const [from, to] = [Math.min(...years), Math.max(...years)];
    const text = from === to ? `${from}` : `${from}–${to}`;
    addText(sheet, text, x, middle + sheet.sizes.text * 0.35, { role: "tick" });
  }
}

function colors(sheet: Sheet): Readonly<Record<Improvement, Color>> {
  const { series, others } = sheet.theme;
  return { base: others, direction: series[1], size: series[0], both: series[3] };
}

function drawMember(
  sheet: Sheet,
  box: Box,
  name: LocalizedText,
  color: Color,
  year: number | undefined,
): void {
  const { text } = sheet.sizes;
  const { theme } = sheet;
  sheet.items.push({
    type: "rect",
    role: "mark",
    ...box,
    radius: 6,
    fill: blend(color, theme.card, 0.16),
    stroke: color,
    lineWidth: box.height < text * 1.4 ? 1 : 2,
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
  if (twoLines)
    addText(sheet, `${year}`, x, y + text * 1.15, {
      role: "tick",
      anchor: "middle",
      maxWidth: box.width - 4,
    });
}
