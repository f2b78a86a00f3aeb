import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Box } from "../scene/scene.ts";
import { loadSkia, withCanvas } from "./skia.ts";

/** How to draw: pixels per logical pixel, and whether grounds drawn before are copied. */
export interface DrawOptions {
  readonly scale: number;
  readonly reuseGround: boolean;
}

/** Grounds drawn lately, the oldest first. */
const kept = new Map<string, Canvas>();
const mostKept = 8;

/**
 * Draws a ground on a canvas of its own and copies the pixels, whether it is kept or not, so that both give the same
 * picture; what was drawn under the key before is copied only.
 */
export function drawGround(
  ctx: SKRSContext2D,
  { key, clip }: { readonly key: string; readonly clip: Box },
  { scale, reuseGround }: DrawOptions,
  draw: (target: SKRSContext2D) => void,
): void {
  const [x, y] = [Math.floor(clip.x * scale), Math.floor(clip.y * scale)];
  const width = Math.ceil((clip.x + clip.width) * scale) - x;
  const height = Math.ceil((clip.y + clip.height) * scale) - y;
  const copy = (canvas: Canvas) => {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(canvas, x, y);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
  };
  const drawApart = (canvas: Canvas, target: SKRSContext2D) => {
    target.setTransform(scale, 0, 0, scale, -x, -y);
    target.lineJoin = "round";
    draw(target);
    copy(canvas);
  };
  if (!reuseGround) return withCanvas(width, height, drawApart);
  const sized = `${scale} ${key}`;
  const before = kept.get(sized);
  const canvas = before ?? loadSkia().createCanvas(width, height);
  kept.delete(sized);
  kept.set(sized, canvas);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  if (before === undefined) drawApart(canvas, canvas.getContext("2d"));
  else copy(canvas);
}
