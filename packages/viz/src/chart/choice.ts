import { refuse } from "../text/refuse.ts";

/** Passes one of the choices; a `RangeError` names them. */
export function readChoice<Choice extends string>(
  name: string,
  value: Choice,
  choices: readonly Choice[],
): Choice {
  if (choices.includes(value)) return value;
  const listed = choices.map((choice) => `"${choice}"`).join(" or ");
  return refuse(name, listed, value, RangeError);
}
