import type { Reading } from "./reading.ts";
import { hasAll, only, type Wish } from "./wish.ts";

const linear =
  /(?:the\s)?linear(?:ly)?(?:[\s-]scaling)?(?:\srule)?|선형(?:\s?스케일링)?(?:\s?(?:규칙|법칙))?(?:이?랑|과|와|으로|로)?/u;
const root =
  /(?:the\s)?(?:square[\s-]?root|sqrt)(?:[\s-]scaling)?(?:\srule)?|(?:제곱근|루트)(?:\s?스케일링)?(?:\s?(?:규칙|법칙))?(?:이?랑|과|와|으로|로)?/u;
const either = new RegExp(`${linear.source}|${root.source}`, "gu");
/** One of the two is not meant. */
const denial =
  /(?<![a-z])(?:not|instead|rather|unlike|without|difference|or|ratio|more|less|larger|smaller)(?![a-z])|말고|대신|아니|않|차이|비율|배율|더|중에/u;

/** "What do the linear and the square-root rule give?": the learning rate by each, in the order named. */
export function rulesWished(reading: Reading): Wish | undefined {
  const { pattern } = reading;
  const [straight, bent] = [pattern.search(linear), pattern.search(root)];
  if (straight < 0 || bent < 0 || denial.test(pattern)) return undefined;
  const told = pattern
    .split(/(?<=[,.;?!])\s/u)
    .filter((clause) => clause.includes("#") || clause.search(either) < 0)
    .join(" ")
    .replace(either, " ")
    .replace(/\?/gu, ".");
  const names = straight < bent ? ["linear", "square root"] : ["square root", "linear"];
  const readings = names.map((name) => only(reading, `${told}. learning rate by the ${name} scaling rule?`));
  return readings.every((one) => hasAll(reading, one))
    ? { parts: readings.map((one) => ({ readings: [one] })) }
    : undefined;
}
