import type { Scene } from "../scene/scene.ts";
import { drawScene } from "./draw.ts";
import type { DrawOptions } from "./keep.ts";
import { withCanvas } from "./skia.ts";

/** The pixels of a scene, one opaque RGBA word each; `freePixels` takes them when they are done with. */
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

/**
 * Gives the memory of pixels back: a collection comes late, and memory that is new to a process is slow. It goes when
 * the event loop turns, which is waited for: a caller who draws one picture after the other may never let it.
 */
export async function freePixels({ buffer }: Uint32Array): Promise<void> {
  // Node 20 has no `transfer`: there the memory waits for the collection
  if ("transfer" in buffer && typeof buffer.transfer === "function") buffer.transfer(0);
  await new Promise((resolve) => setImmediate(resolve));
}
