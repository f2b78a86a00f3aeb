import type { limits } from "../../src/state/limits.ts";

/** Where a body goes: an answer to an interaction, or a call. */
export type Target =
  | "message"
  | "form"
  | "choices"
  | readonly [method: "POST" | "PATCH" | "PUT", path: string];

/** A limit as Discord's documentation states it: so much is taken, one more is refused there, with that code. */
export interface FormLimit {
  readonly limit: keyof typeof limits;
  readonly most: number;
  readonly to: Target;
  readonly body: (count: number) => unknown;
  readonly at: string;
  readonly code: string;
}

export function limit(
  name: FormLimit["limit"],
  most: number,
  to: Target,
  at: string,
  code: string,
  body: FormLimit["body"],
): FormLimit {
  return { limit: name, most, to, body, at, code };
}

export const longest = "BASE_TYPE_MAX_LENGTH";
export const between = "BASE_TYPE_BAD_LENGTH";
export const largest = "NUMBER_TYPE_MAX";
