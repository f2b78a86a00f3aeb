import type { Asked } from "./asked.ts";
import { type Method, methods } from "./optimizer-methods.ts";
import { otherOptimizer, zooMethods } from "./zoo-methods.ts";

/** Descent without anything kept. */
export const plainDescent: Method = methods.find(({ name }) => name === "sgd")!;

/**
 * The optimizer that a question names; "another" where it names one that is not worked out here, so that it is taken for
 * no other, and undefined where it names none.
 */
export function methodNamed(asked: Asked): Method | "another" | undefined {
  const isCalled = ({ called }: Method): boolean => asked.says(called);
  return (
    zooMethods.find(isCalled) ??
    (asked.says(otherOptimizer) ? "another" : undefined) ??
    methods.find(isCalled)
  );
}
