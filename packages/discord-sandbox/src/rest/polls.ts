import type { APIMessage, APIUser } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import { findMessage } from "./channel-messages.ts";
import { idIn, numberIn, route, type ApiCall, type Route } from "./route.ts";

/** https://docs.discord.com/developers/resources/poll#get-answer-voters */
function voters(call: ApiCall): { readonly users: readonly APIUser[] } {
  const { world, query } = call;
  const { message } = findMessage(call).stored;
  const answer = Number(call.param("answer"));
  if (message.poll?.answers.some(({ answer_id: id }) => id === answer) !== true)
    throw new DiscordError("unknownMessage");
  const limit = numberIn(query, "limit", { min: 1, max: 100, initial: 25 });
  const after = BigInt(idIn(query, "after") ?? "0");
  const ids = world.polls.voters(message.id, answer).filter((id) => BigInt(id) > after);
  return { users: ids.slice(0, limit).flatMap((id) => world.people.user(id) ?? []) };
}

/** https://docs.discord.com/developers/resources/poll#end-poll */
function end(call: ApiCall): APIMessage {
  const { world } = call;
  const { message } = findMessage(call).stored;
  if (!message.poll) throw new DiscordError("notAPoll");
  if (message.author.id !== world.bot.id) throw new DiscordError("notTheAuthor");
  if (message.poll.results?.is_finalized === true) throw new DiscordError("pollExpired");
  world.polls.end(message.id);
  return world.messages.find(message.id)?.message ?? message;
}

const base = "/channels/:channel_id/polls/:message_id";

export const pollRoutes: readonly Route[] = [
  route("GET", `${base}/answers/:answer`, voters),
  route("POST", `${base}/expire`, end),
];
