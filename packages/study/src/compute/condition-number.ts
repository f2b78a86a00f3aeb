import type { Bilingual } from "../locale.ts";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** How much steeper x² + c·y² is one way than the other. */
export const conditionNumber: Computation = {
  name: "condition-number",
  card: "condition-number",
  title: { ko: "조건수", en: "condition number" },
  needs: [],
  answer: (asked) => {
    if (!asked.says(/조건\s?수|condition\snumber/u)) return undefined;
    const match =
      /(?:#(\d+);\s?\*?\s?)?x\s?\^\s?#(\d+);\s?\+\s?(?:#(\d+);\s?\*?\s?)?y\s?\^\s?#(\d+);(?:\s?\)\s?\/\s?#(\d+);)?/u.exec(
        asked.reading.pattern,
      );
    if (match === null) return ofCurvatures(asked);
    const indices = match.slice(1).flatMap((index) => (index === undefined ? [] : [Number(index)]));
    asked.claim(indices);
    const at = (index: string | undefined): Quantity | undefined =>
      index === undefined ? undefined : asked.reading.quantities[Number(index)];
    if (asked.left.length > 0 || at(match[2])?.value !== 2 || at(match[4])?.value !== 2) return undefined;
    return ratioOf([
      [{ ko: "x² 앞", en: "before x²" }, at(match[1]) ?? 1],
      [{ ko: "y² 앞", en: "before y²" }, at(match[3]) ?? 1],
    ]);
  },
};

/** "eigenvalues 1 and 100", "고윳값 50이랑 1". */
function ofCurvatures(asked: Asked): Outcome | undefined {
  if (!asked.says(/고[윳유]값|곡률|eigen|curvature/u)) return undefined;
  const [one, other, ...more] = asked.rest();
  if (one === undefined || other === undefined || more.length > 0 || asked.left.length > 0) return undefined;
  const label = { ko: "곡률", en: "curvature" };
  return ratioOf([
    [label, one],
    [label, other],
  ]);
}

type Curvature = readonly [label: Bilingual, value: Quantity | number];

function ratioOf([one, other]: readonly [Curvature, Curvature]): Outcome | undefined {
  const sheet = new Worksheet().title(
    "조건수(가장 큰 곡률 ÷ 가장 작은 곡률)",
    "condition number: the largest curvature over the smallest",
  );
  const [{ value: a }, { value: b }] = [sheet.given("a", ...one), sheet.given("b", ...other)];
  if (!(a > 0 && b > 0)) return undefined;
  const figure = sheet.step("kappa", "max(a, b) / min(a, b)", Math.max(a, b) / Math.min(a, b));
  sheet.result(sheet.print(figure), figure);
  return { sheet };
}
