import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Box } from "../scene/scene.ts";
import { loadSkia } from "./skia.ts";

/** Grounds drawn lately, the oldest first. */
const kept = new Map<string, Canvas>();
const mostKept = 8;

/** Draws what has a key once and copies the pixels from then on. */
export function drawKept(
  ctx: SKRSContext2D,
  key: string,
  clip: Box,
  scale: number,
  draw: (target: SKRSContext2D) => void,
): void {
  const [x, y] = [Math.floor(clip.x * scale), Math.floor(clip.y * scale)];
  const width = Math.ceil((clip.x + clip.width) * scale) - x;
  const height = Math.ceil((clip.y + clip.height) * scale) - y;
  const sized = `${scale} ${key}`;
  const canvas = kept.get(sized) ?? drawApart(width, height, x, y, scale, draw);
  kept.delete(sized);
  kept.set(sized, canvas);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(canvas, x, y);
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
}

function drawApart(
  width: number,
  height: number,
  x: number,
  y: number,
  scale: number,
  draw: (target: SKRSContext2D) => void,
): Canvas {
  const canvas = loadSkia().createCanvas(width, height);
  const target = canvas.getContext("2d");
  target.setTransform(scale, 0, 0, scale, -x, -y);
  target.lineJoin = "round";
  draw(target);
  return canvas;
}
