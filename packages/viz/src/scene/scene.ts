import type { Color } from "../scale/color.ts";
import type { Message } from "../text/phrase.ts";
import type { Weight } from "../text/metrics.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a shape is for; layout laws and themes ask for it. */
export type Role =
  | "card"
  | "ground"
  | "grid"
  | "axis"
  | "title"
  | "subtitle"
  | "tick"
  | "name"
  | "legend"
  | "label"
  | "value"
  | "series"
  | "mark"
  | "cell"
  | "bar";

export interface Ink {
  readonly role: Role;
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** 0 to 1; 1 when absent. */
  readonly opacity?: number;
}

export interface RectItem extends Box, Ink {
  readonly type: "rect";
  readonly radius?: number;
}

export interface CircleItem extends Ink {
  readonly type: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathItem extends Ink {
  readonly type: "path";
  /** Each line as x, y, x, y, …; filled by the even-odd rule. */
  readonly lines: readonly ArrayLike<number>[];
  readonly closed?: boolean;
}

export interface TextItem {
  readonly type: "text";
  readonly role: Role;
  /** Left end, middle or right end of the text, by `anchor`. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle" | "end";
  readonly fill: Color;
  /** Outline that keeps the text apart from lines below it. */
  readonly halo?: Color;
  /** Exact width in pixels. */
  readonly width: number;
}

export interface GroupItem {
  readonly type: "group";
  readonly clip: Box;
  readonly radius?: number;
  /** Equal keys mean equal items: a renderer may keep the pixels. */
  readonly key?: string;
  /** Computed when first read. */
  readonly items: readonly Item[];
}

export type Item = RectItem | CircleItem | PathItem | TextItem | GroupItem;

/** A laid-out picture: shapes and texts in logical pixels, in drawing order. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /**
   * What is not drawn as given, with its `count`: `dropped-non-positive` values on a logarithmic axis,
   * `folded-series` and `folded-members` that exceed what can be distinguished or fits, and `missing-signs`,
   * characters that no font has.
   */
  readonly warnings: readonly Message[];
}

const shifts = { start: 0, middle: 0.5, end: 1 };

/** The rectangle that a text covers, from the top of its capitals to the foot of its descenders. */
export function textBox(text: TextItem): Box {
  return {
    x: text.x - shifts[text.anchor] * text.width,
    y: text.y - 0.76 * text.size,
    width: text.width,
    height: 0.98 * text.size,
  };
}

export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

/** Every shape and text of a scene, groups opened. */
export function flatItems(items: readonly Item[]): Exclude<Item, GroupItem>[] {
  return items.flatMap((item) => (item.type === "group" ? flatItems(item.items) : [item]));
}
