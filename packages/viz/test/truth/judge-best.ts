import { clearlyApart, names } from "./adversarial.ts";
import { namesIn } from "./read.ts";

/** The names and values, and what the finding says of them; the first contradiction, or "". */
export function judgeBest(
  text: string,
  values: readonly number[],
  lowest: boolean,
  tie: RegExp,
  alone: RegExp,
): string {
  const best = lowest ? Math.min(...values) : Math.max(...values);
  const tied = tie.exec(text)?.groups?.["names"];
  if (tied !== undefined) {
    const wrong = namesIn(tied).find((name) => clearlyApart(values[names.indexOf(name)]!, best, values));
    return wrong === undefined ? "" : `${wrong} does not tie`;
  }
  const single = alone.exec(text)?.groups?.["name"];
  if (single === undefined) return "";
  if (values[names.indexOf(single)] !== best) return `${single} is not best`;
  return values.filter((value) => value === best).length > 1 ? `${single} is not alone` : "";
}
