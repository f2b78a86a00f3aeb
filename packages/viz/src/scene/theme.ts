import type { Color } from "../scale/color.ts";
import { refuse } from "../text/refuse.ts";

/** Colours of a card. Every series has a contrast of at least 3:1 to the card and to both ends of the ramp. */
export interface Theme {
  readonly name: string;
  readonly card: Color;
  readonly text: Color;
  readonly muted: Color;
  readonly axis: Color;
  readonly grid: Color;
  /** Six colours that are distinguishable with every kind of colour vision. */
  readonly series: readonly [Color, Color, Color, Color, Color, Color];
  /** The colour for all series after the sixth. */
  readonly others: Color;
  /** Ground of a contour, from low to high. */
  readonly ramp: readonly [Color, Color, ...Color[]];
  readonly isoline: { readonly color: Color; readonly share: number };
  /** Cells used for training. */
  readonly cell: Color;
}

const dark: Theme = {
  name: "dark",
  card: "#15171C",
  text: "#F2F3F5",
  muted: "#A9AFBA",
  axis: "#565C69",
  grid: "#2A2E37",
  series: ["#F9BB13", "#07AAFF", "#65FBE5", "#F75882", "#0CA824", "#D8B4D8"],
  others: "#8B92A0",
  ramp: ["#06080C", "#0A0F18", "#101826", "#172336", "#1E2F48", "#263B57", "#2F4766"],
  isoline: { color: "#BED2F0", share: 0.16 },
  cell: "#343A46",
};

const light: Theme = {
  name: "light",
  card: "#FFFFFF",
  text: "#16181D",
  muted: "#565C69",
  axis: "#9AA1AD",
  grid: "#E4E7EC",
  series: ["#A07424", "#0B78ED", "#004C21", "#B00285", "#1F10C8", "#3D0A3A"],
  others: "#6B7280",
  ramp: ["#FFFFFF", "#F7FAFC", "#EFF4F8", "#E8EFF5", "#E1E9F1", "#DAE4ED", "#D3DFEA"],
  isoline: { color: "#28466E", share: 0.18 },
  cell: "#D5DAE3",
};

/** The themes by name. */
export const themes: Readonly<Record<"dark" | "light", Theme>> = { dark, light };

/** The theme itself; a `TypeError` names the first colour that is not `#RRGGBB`. */
export function checkTheme(theme: Theme): Theme {
  const given: Readonly<Record<string, unknown>> = {
    ...theme,
    name: dark.card,
    isoline: theme?.isoline?.color,
  };
  for (const [name, own] of Object.entries(dark))
    for (const color of Array.isArray(own) ? [given[name]].flat() : [given[name]])
      if (typeof color !== "string" || !/^#[0-9a-f]{6}$/iu.test(color))
        refuse(`theme: ${name}`, "a colour such as #15171C", color);
  if (theme.series.length !== 6 || [theme.ramp].flat().length < 2)
    throw new TypeError("theme must have 6 series and a ramp of at least 2 colours");
  const { share } = theme.isoline;
  if (typeof share !== "number" || !(share >= 0 && share <= 1))
    refuse("theme: isoline.share", "0 to 1", share);
  return theme;
}

/** Text sizes and line widths in logical pixels. */
export interface Sizes {
  readonly padding: number;
  readonly title: number;
  readonly text: number;
  readonly line: number;
}

type Row = readonly [padding: number, title: number, text: number, line: number];

/** A card of this extent, and its sizes; between two of them they grow evenly, so that no row is lost to larger text. */
const steps: readonly (readonly [extent: number, sizes: Row])[] = [
  [430, [12, 17, 13.5, 2.2]],
  [540, [16, 20, 15, 2.6]],
  [760, [16, 20, 15, 2.6]],
  [960, [24, 27, 20, 3.4]],
];
/** The sizes of a low phone card, where every pixel goes to the picture. */
const phone: Row = [8, 16, 13, 2.2];
/** Up to the first height a card is low; from the second on a narrow one has the sizes of any. */
const [low, tall] = [240, 300];

/** Sizes for a card: a wide one is shown smaller, on a phone at 60 %, and a narrow or flat one at its own size. */
export function sizesFor(width: number, height: number): Sizes {
  const extent = Math.min(width, 2 * height);
  const next = steps.findIndex(([end]) => extent <= end);
  const [to, large] = steps.at(next)!;
  const [from, small] = steps[next < 1 ? 0 : next - 1]!;
  const foot = next < 2 ? between(phone, small, (height - low) / (tall - low)) : small;
  const [padding, title, text, line] =
    next === 0 ? foot : next < 0 ? large : between(foot, large, (extent - from) / (to - from));
  return { padding, title, text, line };
}

function between(a: Row, b: Row, share: number): Row {
  const part = Math.min(1, Math.max(0, share));
  const mix = (i: 0 | 1 | 2 | 3) => Math.round((a[i] + (b[i] - a[i]) * part) * 100) / 100;
  return [mix(0), mix(1), mix(2), mix(3)];
}
