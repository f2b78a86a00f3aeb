import type { Sheet } from "./sheet.ts";
import type { Surface } from "./surface.ts";

export function nameOfLevels(sheet: Sheet, { floor, isLog }: Surface): string[] {
  const code = isLog ? (floor === 0 ? "loss-log" : "above") : "loss";
  return sheet.say(code).split("|");
}
