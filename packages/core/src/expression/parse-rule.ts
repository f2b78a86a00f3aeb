import { boundedCache } from "./bounded-cache.ts";
import { ExpressionError } from "./expression-error.ts";
import { parse } from "./parse.ts";
import { linesOf } from "./read-rule.ts";
import type { Assignment } from "./tree.ts";

const assignment = /^\s*([A-Za-z_]\w*)\s*=(?!=)(.*)$/u;
const parsed = boundedCache<readonly Assignment[]>(500);

/**
 * The assignments of a rule: one `name = formula` a line (or separated by semicolons), run in order.
 *
 * @throws {ExpressionError} pointing at the character of the line that is at fault.
 */
export function parseRule(text: string): readonly Assignment[] {
  if (typeof text !== "string") throw new TypeError(`rule must be a string, got ${typeof text}`);
  return parsed(text, () => Object.freeze(linesOf(text).map((line) => parseAssignment(line))));
}

function parseAssignment(text: string): Assignment {
  const match = assignment.exec(text);
  if (match === null)
    throw new ExpressionError("expected-token", 0, `expected "name = formula", got "${text.trim()}"`, {
      expected: "=",
      token: text.trim(),
    });
  return Object.freeze({ target: match[1]!, value: parse(match[2]!.padStart(text.length)) });
}
