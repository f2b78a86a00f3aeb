import { isRole, isSign, isWord, type RolePiece } from "./pieces.ts";
import { keptRoles, settingRoles } from "./roles-told.ts";
import { linkAt } from "./links.ts";
import { listAt } from "./lists.ts";
import { isJointEnd, type Told } from "./told.ts";

const isKept = ({ role }: RolePiece): boolean => role === "w" || keptRoles.has(role);

/** "w and v", "m = v", "g1, g2": quantities that share what follows. */
export function groupAt(
  told: Told,
  at: number,
  first: RolePiece,
): { readonly roles: readonly RolePiece[]; readonly to: number } {
  const roles = [first];
  let to = at + 1;
  for (;;) {
    let next = to;
    while (
      isWord(told.pieces[next], "and") ||
      isSign(told.pieces[next], ",", "=", "/") ||
      isJointEnd(told.pieces[next])
    )
      next++;
    const role = told.pieces[next];
    if (next === to || !isRole(role)) break;
    const isEqual = isSign(told.pieces[to], "=");
    if (
      !isEqual &&
      !(isKept(first) && isKept(role)) &&
      first.role !== role.role &&
      !isPairOfSettings(told, first, role, next)
    )
      break;
    roles.push(role);
    to = next + 1;
  }
  // a group is told together or not at all
  const link = linkAt(told, to, first);
  const list = listAt(told, link.at, true);
  const isTold = list !== undefined && (list.values.length === roles.length || list.values.length === 1);
  return roles.length > 1 &&
    isTold &&
    !(list.values.length === 1 && isSign(told.pieces[at + 1], ",") && !isShared(told, to, link.at))
    ? { roles, to }
    : { roles: [first], to: at + 1 };
}

/** "lr, momentum = 0.1, 0.9". */
function isPairOfSettings(told: Told, one: RolePiece, other: RolePiece, at: number): boolean {
  return (
    settingRoles.has(one.role) &&
    settingRoles.has(other.role) &&
    isSign(told.pieces[at + 1], "=") &&
    !isSign(told.pieces[at - 1], "=")
  );
}

/** "m, v start at 0": one number is for both only where the words say so. */
function isShared(told: Told, from: number, to: number): boolean {
  return told.pieces.slice(from, to + 3).some((piece) => isWord(piece, "start", "both", "each"));
}
