import type { RestCall } from "./world-event.ts";
import type { World } from "./world.ts";

/** What a bot can bring along that is not this sandbox's. */
export type ForeignId = "token" | "application" | "guild";

const unauthorized = 0;
const notYourApplication = 20_012;

/** What about a refused call is not this sandbox's; undefined where it is something else. */
export function foreignIdIn(world: World, { status, code, path }: RestCall): ForeignId | undefined {
  if (status < 400) return undefined;
  // The token of a webhook or an interaction that has ended is refused with 401, too, and another code.
  if (status === 401 && code === unauthorized) return "token";
  if (code === notYourApplication) return "application";
  const guildId = /\/guilds\/(\d+)/u.exec(path)?.[1];
  return guildId !== undefined && !world.findGuild(guildId) ? "guild" : undefined;
}
