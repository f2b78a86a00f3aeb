import { InputError, type InputErrorCode } from "./input-error.ts";
import type { Bilingual } from "./locale.ts";
import { nearest } from "./nearest.ts";

/** Something that can be asked for by name. */
export interface Named {
  /** As programs write it. */
  readonly name: string;
  /** As people read it. */
  readonly label: Bilingual;
  /** Other names that may be meant; never shown. */
  readonly aliases?: readonly string[];
}

/** The refusal of a name that is none of the known ones, with the one that may have been meant. */
export function refuseName(
  code: InputErrorCode,
  what: string,
  got: string,
  known: readonly Named[],
  values: Readonly<Record<string, string>> = {},
): InputError {
  const [near] = nearest(got, known, ({ name, label, aliases = [] }) => [
    name,
    label.ko,
    label.en,
    ...aliases,
  ]);
  const hint = near === undefined ? "" : `; did you mean ${near.name}?`;
  return new InputError(code, `${what} must be one of ${someOf(known)}, got ${got}${hint}`, {
    got,
    known: known.map(({ label }) => label.en).join(", "),
    knownKo: known.map(({ label }) => label.ko).join(", "),
    ...(near && { near: near.label.en, nearKo: near.label.ko }),
    ...values,
  });
}

/** Of more names than anybody reads through, so many stand in a message. */
const mostNames = 30;

function someOf(known: readonly Named[]): string {
  const names = known.slice(0, mostNames).map(({ name }) => name);
  const rest = known.length - names.length;
  return rest === 0 ? names.join(", ") : `${names.join(", ")} and ${rest} more`;
}
