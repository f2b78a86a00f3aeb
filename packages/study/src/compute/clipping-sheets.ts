import { chain, clipByGlobalNorm, clipByValue, createOptimizer, descend, type Transform } from "@opt/core";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

function listOf(sheet: Worksheet, gradient: readonly Quantity[]): string {
  return `(${gradient.map((quantity, index) => sheet.print(sheet.hidden(`g${index + 1}`, quantity))).join(", ")})`;
}

/** The clipped numbers, from the stage itself: a descent of rate 1 from zero moves by their negative. */
function clipped(stage: Transform, gradient: readonly Quantity[]): readonly number[] {
  const moved = new Float64Array(gradient.length);
  createOptimizer(chain(stage, descend({ learningRate: 1 })), { moved }, { backend: "interpreter" }).step({
    moved: Float64Array.from(gradient, ({ value }) => value),
  });
  return Array.from(moved, (value) => 0 - value);
}

/** Each number cut back to a limit. */
export function cutEach(gradient: readonly Quantity[], limit: Quantity): Worksheet {
  const sheet = new Worksheet();
  const list = listOf(sheet, gradient);
  sheet.title(`값으로 클리핑 · ${list}`, `clipping by value · ${list}`);
  sheet.given("limit", needs.limit.label, limit);
  const values = clipped(clipByValue(limit.value), gradient);
  const figures = values.map((value, index) =>
    sheet.step(`c${index + 1}`, `max(0 - limit, min(g${index + 1}, limit))`, value, { shown: false }),
  );
  sheet.result(`(${figures.map((figure) => sheet.print(figure)).join(", ")})`, ...figures);
  return sheet;
}

/** All numbers shortened alike, to a norm. */
export function shorten(gradient: readonly Quantity[], limit: Quantity): Worksheet {
  const sheet = new Worksheet();
  const list = listOf(sheet, gradient);
  sheet.title(`노름으로 클리핑 · ${list}`, `clipping by norm · ${list}`);
  sheet.given("limit", needs.maxNorm.label, limit);
  const squares = gradient.map((_, index) => `g${index + 1}^2`).join(" + ");
  const norm = sheet.step("norm", `sqrt(${squares})`, Math.hypot(...gradient.map(({ value }) => value)));
  if (norm.value <= limit.value)
    sheet.line({
      ko: "노름이 한계를 넘지 않아서 그대로예요.",
      en: "The norm is within the limit, so nothing changes.",
    });
  const values = clipped(clipByGlobalNorm(limit.value, { like: "optax" }), gradient);
  const figures = values.map((value, index) =>
    sheet.step(`c${index + 1}`, `g${index + 1} * min(1, limit / max(norm, limit * 0.000001))`, value, {
      shown: false,
    }),
  );
  sheet.result(`(${figures.map((figure) => sheet.print(figure)).join(", ")})`, ...figures);
  return sheet;
}

/** The norm that is left of a gradient, told by its numbers or by its norm. */
export function normAfter(gradient: readonly Quantity[] | Quantity, limit: Quantity): Worksheet {
  const sheet = new Worksheet();
  if ("value" in gradient) {
    sheet.title("노름으로 클리핑", "clipping by norm");
    sheet.given("norm", { ko: "노름", en: "norm" }, gradient);
  } else {
    const list = listOf(sheet, gradient);
    sheet.title(`노름으로 클리핑 · ${list}`, `clipping by norm · ${list}`);
  }
  sheet.given("limit", needs.maxNorm.label, limit);
  if (!("value" in gradient)) {
    const squares = gradient.map((_, index) => `g${index + 1}^2`).join(" + ");
    sheet.step("norm", `sqrt(${squares})`, Math.hypot(...gradient.map(({ value }) => value)));
  }
  const norm = sheet.ledger.find("norm").value;
  const cut = sheet.step("cut", "min(norm, limit)", Math.min(norm, limit.value));
  sheet.result({ ko: `노름 ${sheet.print(cut)}`, en: `norm ${sheet.print(cut)}` }, cut);
  return sheet;
}
