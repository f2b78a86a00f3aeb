import { AuditLogEvent, type APIMessage } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import { limits } from "../state/limits.ts";
import type { Place } from "../state/world.ts";
import { need, seePlace } from "./access.ts";
import { noteAct } from "./audit-log.ts";
import { findMessage } from "./channel-messages.ts";
import { numberIn, route, type ApiCall, type Route } from "./route.ts";

/** Pinned messages, the last pinned first. */
function pinned({ world }: ApiCall, place: Place): readonly (readonly [at: string, message: APIMessage])[] {
  return world.messages
    .inChannel(place.channel.id)
    .flatMap(({ message }) => {
      const at = world.pins.get(message.id);
      return message.pinned && at !== undefined ? [[at, message] as const] : [];
    })
    .toSorted(([a], [b]) => (a < b ? 1 : -1));
}

function tell({ world }: ApiCall, place: Place, at: string | undefined): void {
  const guildId = place.kind === "guild" ? place.guild.id : undefined;
  const guild = guildId === undefined ? {} : { guild_id: guildId };
  const data = { channel_id: place.channel.id, last_pin_timestamp: at ?? null, ...guild };
  world.announce("CHANNEL_PINS_UPDATE", data, { guildId, channelId: place.channel.id });
}

function note(call: ApiCall, place: Place, action: AuditLogEvent): void {
  if (place.kind !== "guild") return;
  const { message } = findMessage(call).stored;
  const options = { channel_id: place.channel.id, message_id: message.id };
  noteAct(call, place.guild.id, action, message.author.id, { options });
}

/** https://docs.discord.com/developers/resources/message#pin-message */
function pin(call: ApiCall): void {
  const { world } = call;
  const { place, stored } = findMessage(call);
  need(world, place, "PinMessages");
  if (stored.message.pinned) return;
  if (pinned(call, place).length >= limits.pins) throw new DiscordError("tooManyPins");
  const at = new Date(world.clock.now()).toISOString();
  world.pins.set(stored.message.id, at);
  world.messages.change(stored.message.id, { pinned: true });
  note(call, place, AuditLogEvent.MessagePin);
  tell(call, place, at);
}

function unpin(call: ApiCall): void {
  const { world } = call;
  const { place, stored } = findMessage(call);
  need(world, place, "PinMessages");
  if (!stored.message.pinned) return;
  world.pins.delete(stored.message.id);
  world.messages.change(stored.message.id, { pinned: false });
  note(call, place, AuditLogEvent.MessageUnpin);
  tell(call, place, pinned(call, place)[0]?.[0]);
}

/** https://docs.discord.com/developers/resources/message#get-channel-pins */
function list(call: ApiCall): object {
  const place = seePlace(call.world, call.param("channel_id"));
  const limit = numberIn(call.query, "limit", { min: 1, max: 50, initial: 50 });
  const before = call.query.get("before");
  const all = pinned(call, place).filter(([at]) => before === null || at < before);
  const items = all.slice(0, limit).map(([pinned_at, message]) => ({ pinned_at, message }));
  return { items, has_more: all.length > limit };
}

const channel = "/channels/:channel_id";

export const pinRoutes: readonly Route[] = [
  route("GET", `${channel}/messages/pins`, list),
  route("PUT", `${channel}/messages/pins/:message_id`, pin),
  route("DELETE", `${channel}/messages/pins/:message_id`, unpin),
  // Deprecated, and still what most libraries call.
  route("GET", `${channel}/pins`, (call) =>
    pinned(call, seePlace(call.world, call.param("channel_id"))).map(([, message]) => message),
  ),
  route("PUT", `${channel}/pins/:message_id`, pin),
  route("DELETE", `${channel}/pins/:message_id`, unpin),
];
