import { type Box, flatItems } from "../scene/scene.ts";
import { placeLabel } from "./place.ts";
import type { Sheet } from "./sheet.ts";

/** Says upon a finished picture what is hatched in it, where the finding had no room for it. */
export function noteHatched(sheet: Sheet, words: string, inside: Box): void {
  const items = flatItems(sheet.items);
  const said = items.map((item) => (item.type === "text" && item.role === "subtitle" ? item.text : ""));
  if (sheet.progress < 1 || said.join(" ").includes(words)) return;
  const lines = items.flatMap((item) => (item.type === "path" && item.role === "series" ? item.lines : []));
  const style = { role: "label", halo: sheet.theme.card } as const;
  const { x, y, width, height } = inside;
  for (let k = 0; k < 4; k++) {
    const corner = [x + (k % 2) * width, y + (k < 2 ? height : 0)] as const;
    if (placeLabel(sheet, words, corner, style, inside, lines)) return;
  }
}
