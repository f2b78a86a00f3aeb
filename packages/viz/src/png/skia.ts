import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fontFamilies } from "../text/metrics.ts";

type Skia = typeof import("@napi-rs/canvas");

const require = createRequire(import.meta.url);
let skia: Skia | undefined;

/** Skia with the package's own fonts, loaded when the first picture is drawn. */
export function loadSkia(): Skia {
  if (skia !== undefined) return skia;
  const loaded: Skia = require("@napi-rs/canvas");
  for (const [file, family] of fontFiles) {
    if (loaded.GlobalFonts.registerFromPath(fontPath(file), family) === null) {
      throw new Error(`the font ${file} could not be read`);
    }
  }
  return (skia = loaded);
}

/** Font files of the package, with the family that each is registered under. */
export const fontFiles: readonly (readonly [file: string, family: string])[] = [
  ["OptSans-Regular.otf", "Opt Sans"],
  ["OptSans-SemiBold.otf", "Opt Sans"],
  ["OptMath-Regular.ttf", "Opt Math"],
];

export function fontPath(file: string): string {
  return join(dirname(require.resolve("@opt/viz/package.json")), "fonts", file);
}

/** A font list for `ctx.font`; a family that is not named is never asked for a sign. */
export function fontList(weight: number, size: number): string {
  return `${weight} ${size}px ${fontFamilies()
    .map((family) => `"${family}"`)
    .join(", ")}`;
}

const idle: Canvas[] = [];

/** Runs a drawing on a canvas of this size; it must be done with the canvas when it returns. */
export function withCanvas<Result>(
  width: number,
  height: number,
  draw: (canvas: Canvas, ctx: SKRSContext2D) => Result,
): Result {
  const at = idle.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const canvas = at < 0 ? loadSkia().createCanvas(width, height) : idle.splice(at, 1)[0]!;
  const ctx = canvas.getContext("2d");
  try {
    ctx.reset();
    return draw(canvas, ctx);
  } finally {
    idle.unshift(canvas);
    idle.length = Math.min(idle.length, 2);
  }
}
