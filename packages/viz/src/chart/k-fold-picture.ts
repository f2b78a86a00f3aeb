import { drawLegend } from "../mark/legend.ts";
import type { Sheet } from "../mark/sheet.ts";
import { drawStripTable } from "../mark/strip-table.ts";
import type { Box } from "../scene/scene.ts";
import { type Classes, classLegend, classStyles, placeClasses } from "./classes.ts";
import { countBy } from "./k-fold-counts.ts";
import type { KFoldChart } from "./k-fold-data.ts";
import { finding } from "./k-fold-finding.ts";

/** A strip for each fold, the validation rows in the colours of their classes, with the counts beside it. */
export function drawKFold(chart: KFoldChart, sheet: Sheet, room: Box): void {
  const { classes, all, test } = countBy(chart, placeClasses(chart));
  const rest = drawLegend(sheet, room, [
    ...classLegend(sheet, classes),
    { name: sheet.say(sheet.width < 420 ? "training-short" : "training"), color: sheet.theme.cell },
  ]);
  const { fold: told } = finding(chart).values;
  drawStripTable(sheet, rest, {
    all: { label: sheet.say("all"), cells: classes.place, counts: all },
    rows: test.map((counts, fold) => ({
      label: sheet.say("fold", { fold: fold + 1 }),
      get cells() {
        return cellsOf(chart, classes, fold, revealed(sheet, chart, fold));
      },
      counts,
      isPending: revealed(sheet, chart, fold) < 1,
    })),
    styles: classStyles(sheet, classes),
    heads: [sheet.say("all-counts"), sheet.say("validation-counts")],
    more: (count) => sheet.say("more", { count }),
    ...(typeof told === "number" && { strong: told - 1 }),
  });
}

/** How much of a fold an animation has shown, 0 to 1; folds take turns. */
function revealed({ progress }: Sheet, { folds }: KFoldChart, fold: number): number {
  return Math.min(1, Math.max(0, progress * folds.length - fold));
}

/** Class of the validation rows, -1 for training, -2 for rows the fold leaves out. */
function cellsOf(chart: KFoldChart, classes: Classes, fold: number, share: number): Int32Array {
  const cells = new Int32Array(chart.labels.length).fill(-2);
  const { train, test } = chart.folds[fold]!;
  for (const row of train) cells[row] = -1;
  const shown = Math.round(share * test.length);
  for (let i = 0; i < test.length; i++) cells[test[i]!] = i < shown ? classes.place[test[i]!]! : -1;
  return cells;
}
