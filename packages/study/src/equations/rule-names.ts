import { renamed, timeOf } from "./names.ts";
import type { Rule } from "./problem.ts";

/** The names of a rule's formula, as it is written. */
export function namesIn({ formula }: Rule): readonly string[] {
  const found: string[] = [];
  renamed(formula, (name) => {
    found.push(name);
    return name;
  });
  return found;
}

/** How many steps a name lies behind the target of its rule; undefined where one of them has no time. */
export function shiftOf(name: string, target: string): number | undefined {
  const [own, other] = [timeOf(target), timeOf(name)];
  return own === undefined || other === undefined ? undefined : other - own;
}
