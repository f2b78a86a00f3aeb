import type { Scene } from "../scene/scene.ts";
import { type DrawOptions, drawScene } from "./draw.ts";
import { withCanvas } from "./skia.ts";

/** The pixels of a scene, one opaque RGBA word each. */
export function drawPixels(
  scene: Scene,
  options: DrawOptions,
): { pixels: Uint32Array; width: number; height: number } {
  const { scale } = options;
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  return withCanvas(width, height, (canvas, ctx) => {
    drawScene(ctx, scene, options);
    const data = canvas.data();
    return { pixels: new Uint32Array(data.buffer, data.byteOffset, width * height), width, height };
  });
}
