/** An opaque colour, `#RRGGBB`. */
export type Color = `#${string}`;

/** Red, green and blue from 0 to 255. */
export function parseColor(color: Color): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `share` of the first colour over the second. */
export function blend(over: Color, ground: Color, share: number): Color {
  const below = parseColor(ground);
  const mixed = parseColor(over).map((channel, i) => Math.round(channel * share + below[i]! * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour at `share` (0 to 1) of the way along a list of colours. */
export function ramp(colors: readonly Color[], share: number): Color {
  const place = Math.max(0, Math.min(1, share)) * (colors.length - 1);
  const index = Math.min(Math.floor(place), colors.length - 2);
  return blend(colors[index + 1]!, colors[index]!, place - index);
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: Color, b: Color): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The one of two inks that reads better on a ground. */
export function readable(ground: Color, inks: readonly [Color, Color]): Color {
  return contrast(inks[0], ground) >= contrast(inks[1], ground) ? inks[0] : inks[1];
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = parseColor(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
