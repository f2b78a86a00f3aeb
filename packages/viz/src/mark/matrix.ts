import { type Color, readable } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { type LocalizedText, mapText } from "../text/locale.ts";
import { addText, type Sheet, widthOf } from "./sheet.ts";

export interface MatrixCell {
  readonly fill: Color;
  readonly text: string;
  /** Framed, as the cell to look at. */
  readonly strong?: boolean;
}

export interface Matrix {
  readonly rowNames: readonly LocalizedText[];
  readonly columnNames: readonly LocalizedText[];
  readonly rowTitle: LocalizedText;
  readonly columnTitle: LocalizedText;
  readonly cell: (row: number, column: number) => MatrixCell;
}

/** Cells in rows and columns, the first row on top; values stand in the cells where all of them fit. */
export function drawMatrix(sheet: Sheet, room: Box, matrix: Matrix): void {
  const { text } = sheet.sizes;
  const { rowNames, columnNames, rowTitle, columnTitle } = matrix;
  const left =
    Math.min(room.width * 0.28, Math.max(...rowNames.map((name) => widthOf(sheet, name)))) + text * 0.6;
  const box = {
    x: room.x + left,
    y: room.y + text * 1.7,
    width: room.width - left,
    height: room.height - text * 3.2,
  };
  const half = room.width / 2 - text;
  const down = mapText(rowTitle, (title) => `↓ ${title}`);
  const across = mapText(columnTitle, (title) => `${title} →`);
  addText(sheet, down, room.x, room.y + text * 1.05, { role: "name", maxWidth: half });
  addText(sheet, across, room.x + room.width, room.y + text * 1.05, {
    role: "name",
    anchor: "end",
    maxWidth: half,
  });
  const [width, height] = [box.width / columnNames.length, box.height / rowNames.length];
  drawCells(sheet, matrix, box, width, height);
  const rowStep = Math.ceil((text * 1.1) / height);
  for (let row = 0; row < rowNames.length; row += rowStep) {
    const y = box.y + (row + 0.5) * height + text * 0.35;
    addText(sheet, rowNames[row]!, box.x - text * 0.5, y, {
      role: "tick",
      anchor: "end",
      maxWidth: left - text * 0.6,
    });
  }
  drawColumnNames(sheet, columnNames, box, width);
}

function drawCells(
  sheet: Sheet,
  { rowNames, columnNames, cell }: Matrix,
  box: Box,
  width: number,
  height: number,
): void {
  const { theme } = sheet;
  const gap = Math.min(2, width * 0.1, height * 0.1);
  const size = Math.max(13, Math.min(sheet.sizes.text, height * 0.6));
  const cells = rowNames.flatMap((_, row) =>
    columnNames.map((__, column) => ({ row, column, ...cell(row, column) })),
  );
  const fits =
    height >= size * 1.1 && cells.every((each) => widthOf(sheet, each.text, 600, size) + 4 <= width);
  const shown = Math.ceil(sheet.progress * cells.length);
  const place = (row: number, column: number) => ({
    x: box.x + column * width + gap / 2,
    y: box.y + row * height + gap / 2,
  });
  const body = { width: width - gap, height: height - gap, radius: Math.min(4, width / 4) };
  for (const { row, column, fill } of cells.slice(0, shown)) {
    sheet.items.push({ type: "rect", role: "cell", ...place(row, column), ...body, fill });
  }
  for (const { row, column, strong } of cells.slice(0, shown)) {
    if (strong)
      sheet.items.push({
        type: "rect",
        role: "mark",
        ...place(row, column),
        ...body,
        stroke: theme.text,
        lineWidth: 2.4,
      });
  }
  for (const { row, column, fill, text } of fits ? cells.slice(0, shown) : []) {
    const { x, y } = place(row, column);
    addText(sheet, text, x + body.width / 2, y + body.height / 2 + size * 0.35, {
      role: "value",
      size,
      weight: 600,
      anchor: "middle",
      fill: readable(fill, [theme.card, theme.text]),
    });
  }
}

/** Names below the columns, as many as fit. */
function drawColumnNames(sheet: Sheet, names: readonly LocalizedText[], box: Box, width: number): void {
  const { text } = sheet.sizes;
  const widest = Math.max(...names.map((name) => widthOf(sheet, name)));
  const step = Math.max(1, Math.ceil((Math.min(widest, text * 6) + text * 0.5) / width));
  for (let column = 0; column < names.length; column += step) {
    const x = box.x + (column + 0.5) * width;
    const room = Math.min(width * step - text * 0.4, 2 * Math.min(x, sheet.width - x) - 4);
    addText(sheet, names[column]!, x, box.y + box.height + text * 1.25, {
      role: "tick",
      anchor: "middle",
      maxWidth: room,
    });
  }
}
