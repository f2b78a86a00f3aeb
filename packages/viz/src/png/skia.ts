import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontName } from "../font-url.ts";
import { fontPath, hasAddress, requireFromProgram, requireHere } from "./font-path.ts";

type Skia = typeof import("@napi-rs/canvas");

let skia: Skia | undefined;

/** Skia with the package's own fonts, loaded when the first picture is drawn. */
export function loadSkia(): Skia {
  if (skia !== undefined) return skia;
  const loaded = requireSkia();
  for (const [file, family] of fontFiles) {
    if (loaded.GlobalFonts.register(readFileSync(fontPath(file)), family) === null) {
      throw new Error(`the font ${file} could not be read`);
    }
  }
  return (skia = loaded);
}

/** Without the list of the installed fonts, which takes longer than a picture; Skia still finds them by name. */
function requireSkia(): Skia {
  const { env } = process;
  const isListed = env[withoutList] === undefined;
  try {
    if (isListed) env[withoutList] = "1";
    return requireCanvas();
  } catch (error) {
    throw new Error("PNG and GIF need Skia: npm install @napi-rs/canvas", { cause: error });
  } finally {
    if (isListed) delete env[withoutList];
  }
}

/** Written so that bundlers and tracers of files see what is needed; where one knows no `import.meta`, from the program. */
function requireCanvas(): Skia {
  if (!hasAddress) return requireHere("@napi-rs/canvas");
  const require = createRequire(import.meta.url);
  try {
    return require("@napi-rs/canvas");
  } catch (error) {
    // a package that is linked, as within a workspace, does not see what lies beside the program
    if (!isInstalledFor(requireFromProgram)) throw error;
    return requireFromProgram("@napi-rs/canvas");
  }
}

function isInstalledFor(from: NodeJS.Require): boolean {
  try {
    return from.resolve("@napi-rs/canvas") !== "";
  } catch {
    return false;
  }
}

const withoutList = "DISABLE_SYSTEM_FONTS_LOAD";

/** Font files of the package, with the family that each is registered under. */
export const fontFiles: readonly (readonly [file: FontName, family: string])[] = [
  ["OptSans-Regular.otf", "Opt Sans"],
  ["OptSans-SemiBold.otf", "Opt Sans"],
  ["OptMath-Regular.ttf", "Opt Math"],
];

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
