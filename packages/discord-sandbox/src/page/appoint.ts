import { createRole } from "../state/guild-parts.ts";
import type { Guild } from "../state/guild-contract.ts";
import type { Person } from "../state/people.ts";
import { has, sumOf } from "../state/permissions.ts";
import type { World } from "../state/world.ts";

const permissions = sumOf(["ManageGuild"]);
const roleName = "Manager";

function managersRole(world: World, guild: Guild): string {
  const known = guild.role(roleName);
  if (known && has(BigInt(known.permissions), permissions)) return known.id;
  const role = createRole({ id: world.nextId(), name: roleName, permissions: permissions.toString() });
  return guild.putRole(role).id;
}

/** From now on the person manages every server they are in, by a role there. */
export function appoint(world: World, { user: { id } }: Person): void {
  for (const guild of world.guilds) {
    const member = guild.memberWith(id);
    if (!member || has(guild.permissions(id), permissions)) continue;
    guild.changeMember(id, { roles: [...member.roles, managersRole(world, guild)] });
  }
  world.events.emit({ kind: "people" });
}
