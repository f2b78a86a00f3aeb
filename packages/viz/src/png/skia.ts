import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { FontName } from "../font-url.ts";
import { fontPath } from "./font-path.ts";
import { hasAddress, nodeFs, requireFromProgram, requireHere } from "./require.ts";

type Skia = typeof import("@napi-rs/canvas");

let skia: Skia | undefined;

/** Skia with the package's own fonts, loaded when the first picture is drawn. */
export function loadSkia(): Skia {
  if (skia !== undefined) return skia;
  const loaded = requireSkia();
  for (const [file, family] of fontFiles) registerFile(loaded, file, family);
  return (skia = loaded);
}

/** Nothing to see: Skia asks for the installed fonts whenever it reads an SVG. */
const emptySvg = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";
let hasBegun = false;

/**
 * Loads Skia and lets it look through the installed fonts on another thread, which the first font that is registered
 * would wait for. What fails here fails again, and is said, where the first picture is drawn.
 */
export function beginSkia(): void {
  if (hasBegun || skia !== undefined) return;
  hasBegun = true;
  try {
    new (requireSkia().Image)().src = emptySvg;
  } catch {
    // said by `loadSkia`
  }
}

/** From its path Skia maps a font into memory; it opens no path within an archive that only Node reads. */
function registerFile({ GlobalFonts }: Skia, file: FontName, family: string): void {
  const place = fontPath(file);
  const path = typeof place === "string" ? place : fileURLToPath(place);
  if (GlobalFonts.registerFromPath(path, family)) return;
  if (GlobalFonts.register(nodeFs().readFileSync(path), family) === null) {
    throw new Error(`the font ${file} could not be read`);
  }
}

/**
 * What Skia reads of the environment while it is loaded, unless it is set already. Without the list of the installed
 * fonts, which takes longer than a picture; Skia still finds them by name. And what a picture leaves free is kept for
 * the next one for a second: by default a tenth, and asking the system for 30 MB again takes as long as drawing.
 */
const settings = { DISABLE_SYSTEM_FONTS_LOAD: "1", MIMALLOC_PURGE_DELAY: "100" };

function requireSkia(): Skia {
  const { env } = process;
  const own = Object.entries(settings).filter(([name]) => env[name] === undefined);
  try {
    for (const [name, value] of own) env[name] = value;
    return requireCanvas();
  } catch (error) {
    throw new Error("PNG and GIF need Skia: npm install @napi-rs/canvas", { cause: error });
  } finally {
    for (const [name] of own) delete env[name];
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
    // clearing a new one would only make the system find its memory
    if (at >= 0) ctx.reset();
    return draw(canvas, ctx);
  } finally {
    idle.unshift(canvas);
    idle.length = Math.min(idle.length, 2);
  }
}
