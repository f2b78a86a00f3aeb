import { type Box, flatItems } from "../scene/scene.ts";
import { placeLabel } from "./place.ts";
import type { Sheet } from "./sheet.ts";

/** Says upon a finished picture what is hatched in it, where the finding had no room for it. */
export function noteHatched(sheet: Sheet, words: string, { x, y, ...inside }: Box): void {
  const items = flatItems(sheet.items);
  if (sheet.progress < 1 || items.some((item) => "text" in item && item.text.includes(words))) return;
  const lines = items.flatMap((item) => ("lines" in item && item.role === "series" ? item.lines : []));
  const style = { role: "label", halo: sheet.theme.card } as const;
  // the corners, those below first
  [0, 1, 2, 3].some((k) => {
    const corner = [x + (k % 2) * inside.width, y + (k < 2 ? inside.height : 0)] as const;
    return placeLabel(sheet, words, corner, style, { x, y, ...inside }, lines);
  });
}
