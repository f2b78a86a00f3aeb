import { type NumberPiece, type RolePiece } from "./pieces.ts";
import { keptRoles, settingRoles } from "./roles-told.ts";
import type { Link } from "./links.ts";
import type { List } from "./lists.ts";
import type { Told } from "./told.ts";

/** Notes the numbers of some quantities. */
export function bindValues(told: Told, roles: readonly RolePiece[], list: List, link: Link): void {
  const notes = told.notes;
  notes.use(...list.values, ...link.words);
  for (const role of roles) notes.bound.add(role);
  if (roles.length > 1 && list.values.length === roles.length)
    for (const [at, role] of roles.entries()) tellOne(told, role, [list.values[at]!], link, false);
  else for (const role of roles) tellOne(told, role, list.values, link, list.isBracketed);
}

function tellOne(
  told: Told,
  { role, letter, index }: RolePiece,
  values: readonly NumberPiece[],
  link: Link,
  isBracketed: boolean,
): void {
  const notes = told.notes;
  if (role === "g")
    return tellGradient(
      told,
      values,
      { isConstant: link.isConstant, time: index ?? link.time ?? notes.nextTime },
      isBracketed,
    );
  if (index !== undefined && index > 0) notes.hasTrouble = true;
  if (role === "w") {
    if (isBracketed) notes.isBracketed = true;
    return notes.tell(notes.start, letter === undefined || letter === "θ" ? "w" : letter, values);
  }
  if (keptRoles.has(role)) return notes.tell(notes.kept, role, values);
  if ((role === "betas" || role === "beta") && values.length === 2) {
    notes.tell(notes.settings, "beta1", [values[0]!]);
    return notes.tell(notes.settings, "beta2", [values[1]!]);
  }
  if (!settingRoles.has(role) || (values.length > 1 && role !== "betas")) notes.hasTrouble = true;
  notes.tell(notes.settings, role, values);
}

function tellGradient(
  told: Told,
  values: readonly NumberPiece[],
  { time, isConstant }: { readonly time: number | undefined; readonly isConstant: boolean },
  isBracketed: boolean,
): void {
  const notes = told.notes;
  if (isBracketed) notes.isBracketed = true;
  if (isConstant && values.length === 1) notes.isConstant = true;
  notes.nextTime = undefined;
  const from = time === undefined || time === 0 ? notes.gradients.length : time - 1;
  // the gradient of one step of several, in its components
  if (isBracketed && values.length > 1 && (time ?? 0) > 0) return notes.gradient(from, values);
  for (const [at, value] of values.entries()) notes.gradient(from + at, [value]);
}
