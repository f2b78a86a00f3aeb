import type { Computation } from "./computation.ts";
import { leftOut } from "./left-out.ts";
import { needs } from "./needs.ts";
import { type Place, placesIn } from "./places.ts";
import { isCount } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const outer = /바깥(?:쪽)?|외부|outer/u;
const inner = /안쪽|내부|inner/u;
const candidate = /후보|설정|조합|값|settings?|candidates?|configs?|configurations?|combinations?|combos?/u;
const refits = "재학습|재훈련|재적합|refit\\w*|retrain\\w*|final\\s\\w+";
const innerOnly =
  /(?:안쪽|내부)\s?(?:루프|교차\s?검증)?\s?(?:의\s?)?(?:학습|훈련)?만|(?:안쪽|내부)(?:에서|의)?\s?(?:학습|훈련)(?:은|은\s?총|하는)?\s?(?:횟수|몇|총)|only\s(?:the\s)?inner|inner\s(?:loops?|fits?|trainings?)(?:\sonly)?|in\sthe\sinner/u;

/** The role that stands nearest before a number, or right behind it. */
function roleOf({ before, behind }: Place): "outer" | "inner" | "candidates" | undefined {
  const said = before.slice(-12).replace(/^.*[,.;]/u, "");
  // in Korean a name stands before its number
  if (/바깥(?:쪽)?\s?(?:폴드\s?)?$/u.test(said)) return "outer";
  if (/(?:안쪽|내부)\s?(?:폴드\s?)?$/u.test(said)) return "inner";
  const next = behind.slice(0, 24).replace(/[,.;].*$/u, "");
  if (/^\s?(?:개의?\s?|가지\s?|겹\s?|-?fold\s)?(?:바깥|외부|outer)/u.test(next)) return "outer";
  if (/^\s?(?:개의?\s?|가지\s?|겹\s?|-?fold\s)?(?:안쪽|내부|inner)/u.test(next)) return "inner";
  if (
    new RegExp(`^\\s?(?:개의?\\s?|가지\\s?)?(?:hyper-?parameter\\s)?(?:${candidate.source})`, "u").test(next)
  )
    return "candidates";
  const own = before.slice(-24).replace(/^.*[,.;]/u, "");
  const places = [
    ["outer", own.search(outer)],
    ["inner", own.search(inner)],
    ["candidates", own.search(candidate)],
  ] as const;
  const found = places.filter(([, at]) => at >= 0);
  return found.length === 1 ? found[0]![0] : undefined;
}

/** Trainings of a nested cross-validation, the refits on each outer fold left out. */
export const nestedFits: Computation = {
  name: "nested-fits",
  card: "nested-cv",
  title: { ko: "중첩 교차 검증의 훈련 횟수", en: "trainings of nested cross-validation" },
  needs: [needs.candidates, needs.nSplits],
  answer: (asked) => {
    const isNested = asked.says(/중첩|nested/u) || (asked.says(outer) && asked.says(inner));
    if (!isNested || !asked.says(/몇|횟수|how\smany|number\sof|count|total|fits\s?\?/u)) return undefined;
    // with or without the refits: a question that does not say has two answers
    if (!asked.says(innerOnly) && !asked.says(leftOut(refits))) return undefined;
    const places = placesIn(asked.reading);
    const roles = new Map(places.map((place) => [roleOf(place), place.quantity]));
    const [a, b, c] = [roles.get("outer"), roles.get("inner"), roles.get("candidates")];
    if (places.length !== 3 || a === undefined || b === undefined || c === undefined) return undefined;
    if (![a, b, c].every(isCount)) return undefined;
    asked.claim(asked.reading.quantities.map((_, index) => index));
    const sheet = new Worksheet().title(
      "중첩 교차 검증의 훈련 횟수(재훈련 제외)",
      "trainings of nested cross-validation, without refits",
    );
    sheet.given("o", { ko: "바깥 폴드", en: "outer folds" }, a);
    sheet.given("i", { ko: "안쪽 폴드", en: "inner folds" }, b);
    sheet.given("c", needs.candidates.label, c);
    const fits = sheet.step("fits", "o * i * c", a.value * b.value * c.value);
    sheet.result({ ko: `${sheet.print(fits)}번`, en: `${sheet.print(fits)} fits` }, fits);
    return { sheet };
  },
};
