import type { SKRSContext2D } from "@napi-rs/canvas";
import { drawItems } from "../render/draw-items.ts";
import type { Scene } from "../scene/scene.ts";
import { type DrawOptions, drawGround } from "./keep.ts";

/** Draws a scene. */
export function drawScene(ctx: SKRSContext2D, scene: Scene, options: DrawOptions): void {
  ctx.scale(options.scale, options.scale);
  ctx.lang = "ko";
  drawItems(ctx, scene, {
    drawGround: (target, ground, draw) => drawGround(target, ground, options, draw),
  });
}
