import type { APIChannel, APIUser } from "discord-api-types/v10";
import { z } from "zod";
import { DiscordError } from "../state/discord-error.ts";
import type { World } from "../state/world.ts";
import { parseForm, snowflake } from "./form.ts";
import { fieldsOf } from "./read-body.ts";
import { route, type ApiCall, type Route } from "./route.ts";

const dmSchema = z.object({ recipient_id: snowflake });

/** https://docs.discord.com/developers/resources/user#create-dm */
async function openDm(call: ApiCall): Promise<APIChannel> {
  const { recipient_id: id } = parseForm(dmSchema, fieldsOf(await call.body()));
  if (id === call.world.bot.id) throw new DiscordError("invalidRecipient");
  const person = call.world.people.find(id);
  if (!person) throw new DiscordError("unknownUser");
  return person.dm;
}

function findUser({ world, param }: ApiCall): APIUser {
  const user = world.people.user(param("user_id"));
  if (!user) throw new DiscordError("unknownUser");
  return user;
}

function myGuilds({ world }: ApiCall): readonly object[] {
  return world.guilds
    .filter(({ hasBot }) => hasBot)
    .map((guild) => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      banner: null,
      owner: false,
      permissions: guild.permissions(world.bot.id).toString(),
      features: [],
    }));
}

function leave({ world, param }: ApiCall): void {
  const guild = world.findGuild(param("guild_id"));
  if (!guild?.hasBot) throw new DiscordError("unknownGuild");
  guild.leave(world.bot.id);
}

function gatewayUrl(world: World): string {
  return `${world.origin.replace("http", "ws")}/gateway`;
}

/** https://docs.discord.com/developers/events/gateway#get-gateway-bot */
function gatewayBot({ world }: ApiCall): object {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  return { url: gatewayUrl(world), shards: 1, session_start_limit: limit };
}

export const userRoutes: readonly Route[] = [
  route("GET", "/gateway", ({ world }) => ({ url: gatewayUrl(world) })),
  route("GET", "/gateway/bot", gatewayBot),
  route("GET", "/users/@me", ({ world }) => ({
    ...world.bot,
    verified: true,
    email: null,
    flags: 0,
    mfa_enabled: false,
  })),
  route("GET", "/users/@me/guilds", myGuilds),
  route("DELETE", "/users/@me/guilds/:guild_id", leave),
  route("POST", "/users/@me/channels", openDm),
  route("GET", "/users/:user_id", findUser),
];
