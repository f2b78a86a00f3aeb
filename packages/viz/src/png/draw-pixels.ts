import type { Scene } from "../scene/scene.ts";
import { drawScene } from "./draw.ts";
import { withCanvas } from "./skia.ts";

/** The pixels of a scene, one opaque RGBA word each. */
export function drawPixels(
  scene: Scene,
  scale: number,
): { pixels: Uint32Array; width: number; height: number } {
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  return withCanvas(width, height, (canvas, ctx) => {
    drawScene(ctx, scene, scale);
    const data = canvas.data();
    return { pixels: new Uint32Array(data.buffer, data.byteOffset, width * height).slice(), width, height };
  });
}
