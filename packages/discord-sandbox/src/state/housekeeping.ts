import { limits } from "./limits.ts";
import { isAutocomplete, tokenExpired, type InteractionRecord } from "./interactions.ts";
import type { StoredMessage } from "./messages.ts";
import { snowflakeTime } from "./snowflake.ts";
import type { World } from "./world.ts";

/** How long a form that was opened may be filled in, and how often is looked for what nobody needs, in milliseconds. */
const formLife = 24 * 60 * 60_000;
const sweepEvery = 60_000;

/** With twice as many interactions the oldest go, however young: what more come of within 15 minutes is a load test. */
const keptInteractions = 10_000;

/**
 * Bounds what the sandbox keeps. Of each channel the newest `keptMessages` messages stay; an older one is deleted as
 * a moderator would, so that page and bots see it go. Once a minute of the clock, at the next interaction, goes what
 * belongs to no message that is there: files and interactions older than the 15 minutes of a token, those that opened
 * a form after a day; and of more than twice {@link keptInteractions} the oldest that are answered.
 */
export function keepHouse(world: World, { keptMessages }: { readonly keptMessages: number }): void {
  let sweptAt = world.clock.now();
  world.events.listen((event) => {
    if (event.kind === "message" && event.change === "create")
      trim(world, event.stored.message.channel_id, keptMessages);
    if (event.kind === "message" && event.change === "delete") forget(world, event.stored.message.id);
    if (event.kind !== "interaction-start") return;
    if (world.interactions.size > 2 * keptInteractions)
      drop(world, world.interactions.size - keptInteractions);
    if (world.clock.now() - sweptAt < sweepEvery) return;
    sweptAt = world.clock.now();
    sweep(world);
  });
}

function trim(world: World, channelId: string, kept: number): void {
  for (const id of world.messages.beyond(channelId, kept)) world.messages.remove(id);
}

/** What is known of a message goes with it. */
function forget(world: World, id: string): void {
  world.reactions.forget(id);
  world.polls.forget(id);
  world.pins.delete(id);
}

/** Forgets so many of the oldest interactions that are answered and whose message is gone. */
function drop(world: World, count: number): void {
  const tokens = new Set(world.messages.all().map(({ token }) => token));
  let left = count;
  world.interactions.forget(({ stage, payload }) => {
    const needless = left > 0 && stage !== "waiting" && !tokens.has(payload.token);
    if (needless) left -= 1;
    return needless;
  });
}

function sweep(world: World): void {
  const messages = world.messages.all();
  const tokens = new Set(messages.map(({ token }) => token));
  const shown = new Set(messages.flatMap(fileIds));
  const isOld = (record: InteractionRecord): boolean =>
    record.modal === undefined || isAutocomplete(record)
      ? tokenExpired(record, world.clock)
      : world.clock.now() - record.createdAt > formLife;
  world.interactions.forget((record) => isOld(record) && !tokens.has(record.payload.token));
  world.files.forget(
    (id) => world.clock.now() - snowflakeTime(id) > limits.tokenMilliseconds && !shown.has(id),
  );
}

/** The files a message shows, wherever in it. */
function fileIds({ message }: StoredMessage): readonly string[] {
  const { attachments, embeds, components } = message;
  return Array.from(
    JSON.stringify([attachments, embeds, components]).matchAll(/\/attachments\/\d+\/(\d+)\//gu),
    ([, id]) => id ?? "",
  );
}
