import { highest } from "../scale/column.ts";
import type { Box, Item } from "../scene/scene.ts";
import type { LocalizedText } from "../text/locale.ts";
import { type Sheet, widthOf } from "./sheet.ts";

/** A node of a tree; its parents come before it in the list. */
export interface TreeNode {
  readonly name: string;
  readonly label?: LocalizedText;
  readonly year?: number;
  readonly parents: readonly string[];
}

/** Where the nodes stand. */
export interface Tree {
  /** Boxes by name, those of the empty places that lead lines past a generation among them. */
  readonly places: ReadonlyMap<string, Box>;
  /** Whether the generations follow downward, as in a narrow card, and not rightward. */
  readonly down: boolean;
}

/** A node of a generation, or an empty place that leads a line past it. */
interface Slot {
  readonly name: string;
  readonly from: readonly string[];
  readonly share: number;
}

/** Least share of a column that its nodes take. */
const broad = 0.84;

/** Places of the nodes, generation after generation, next to their parents; what does not fit is left out. */
export function arrangeTree(sheet: Sheet, room: Box, nodes: readonly TreeNode[], inTime: boolean): Tree {
  const { text } = sheet.sizes;
  const depth = depths(nodes, inTime);
  const count = nodes.reduce((most, { name }) => Math.max(most, depth.get(name)!), 0) + 1;
  const widest =
    nodes.reduce((most, { name, label = name }) => Math.max(most, widthOf(sheet, label, 600)), 0) +
    text * 0.9;
  const column = room.width / count;
  // names shrink to 13 pixels before they are cut
  const narrowest = (widest - text * 0.9) * Math.min(1, 13 / text) + 5;
  const down = Math.max(column - text * 0.8, column * broad) < narrowest;
  const [along, across] = down ? [room.height, room.width] : [room.width, room.height];
  const generations = columnsOf(nodes, depth, Math.max(1, Math.min(count, Math.floor(along / (text * 1.1)))));
  const pitch = along / generations.length;
  // lines keep a few pixels where a name would else be higher than its box
  const length = down
    ? Math.min(text * 1.9, Math.max(pitch * 0.75, Math.min(text * 1.15, pitch - 3)))
    : Math.min(widest, Math.max(pitch - text * 0.8, pitch * broad));
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
      (generations.length === 1 ? 0 : ((pitch - length) * generation) / (generations.length - 1));
    let side = 0;
    for (const { slot } of sorted) {
      const span = unit * slot.share;
      const breadth = Math.max(0, Math.min(down ? widest : text * 3, span - text * 0.35));
      const offset = side + (span - breadth) / 2;
      places.set(
        slot.name,
        down
          ? { x: room.x + offset, y: room.y + start, width: breadth, height: length }
          : { x: room.x + start, y: room.y + offset, width: length, height: breadth },
      );
      side += span;
    }
  }
  return { places, down };
}

/** The slots of the first generations; a line over several gets an empty one in each between. */
function columnsOf(nodes: readonly TreeNode[], depth: ReadonlyMap<string, number>, count: number): Slot[][] {
  const columns = Array.from({ length: count }, (): Slot[] => []);
  for (const { name, parents } of nodes) {
    const own = depth.get(name)!;
    if (own >= count) continue;
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

/** Generation of each node: one more than the farthest parent's, and in time none before that of a node from an earlier year. */
function depths(nodes: readonly TreeNode[], inTime: boolean): Map<string, number> {
  const depth = new Map<string, number>();
  let [least, latest, before] = [0, 0, 0];
  for (const { name, parents, year = 0 } of inTime ? nodes.toSorted((a, b) => a.year! - b.year!) : nodes) {
    if (year > latest) [before, latest] = [least, year];
    const generation = highest(
      parents.map((parent) => depth.get(parent)! + 1),
      inTime ? before : 0,
    );
    depth.set(name, generation);
    least = Math.max(least, generation);
  }
  return depth;
}

/** The lines from the parents of a node to it. */
export function linksTo(sheet: Sheet, { places, down }: Tree, { name, parents }: TreeNode): Item[] {
  return parents.flatMap((parent) => link(stations(places, parent, name), down, sheet));
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
