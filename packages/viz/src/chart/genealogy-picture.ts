import { drawLegend } from "../mark/legend.ts";
import { addText, type Sheet, warn, widthOf } from "../mark/sheet.ts";
import { arrangeTree, linksTo } from "../mark/tree.ts";
import { blend, type Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
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
  for (const { name, improves, year } of shown)
    drawMember(sheet, tree.places.get(name)!, name, color[improves], year);
}

/** No card holds more members than this. */
const mostMembers = 10_000;

/** The members that fit; how many do not stands below them. */
function arrange({ members }: GenealogyChart, sheet: Sheet, room: Box) {
  const first = members.slice(0, mostMembers);
  const place = (box: Box) => {
    const tree = arrangeTree(sheet, box, first);
    return { tree, placed: first.filter(({ name }) => tree.places.has(name)) };
  };
  const whole = place(room);
  if (whole.placed.length === members.length) return whole;
  const { text } = sheet.sizes;
  const part = place({ ...room, height: room.height - text * 1.4 });
  const count = members.length - part.placed.length;
  warn(sheet, "folded-members", { count });
  addText(sheet, sheet.say("hidden", { count }), room.x, room.y + room.height - text * 0.2, {
    role: "label",
  });
  return part;
}

function colors(sheet: Sheet): Readonly<Record<Improvement, Color>> {
  const { series, others } = sheet.theme;
  return { base: others, direction: series[1], size: series[0], both: series[3] };
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
