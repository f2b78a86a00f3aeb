import { MessageFlags, type APIMessage } from "discord-api-types/v10";
import { buttonsOf, readable } from "../interaction/find-component.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import type { SeenAnswer } from "./contract.ts";
import type { Log } from "./log.ts";

function labels(message: APIMessage): readonly string[] {
  return buttonsOf(message).flatMap((button) =>
    button.disabled === true || !("custom_id" in button) ? [] : [button.label ?? button.emoji?.name ?? ""],
  );
}

function isLoading({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** What the user has just been shown, if anything. */
function answerTo(world: World, record: InteractionRecord): Omit<SeenAnswer, "at"> | undefined {
  if (record.modal)
    return {
      kind: "form",
      messageId: undefined,
      text: record.modal.title,
      buttons: [],
      ephemeral: true,
    };
  if (record.stage !== "answered") return undefined;
  const last = record.followUpIds.at(-1) ?? record.answerId;
  const stored = last === undefined ? undefined : world.messages.find(last);
  if (!stored) return undefined;
  const { message, token, onlyFor } = stored;
  return {
    kind: record.followUpIds.length > 0 ? "follow-up" : token === record.payload.token ? "reply" : "update",
    messageId: message.id,
    text: readable(message),
    buttons: labels(message),
    ephemeral: onlyFor !== undefined,
  };
}

/** Notes down what users see; nothing of it changes afterwards. */
export function watchWorld(world: World, log: Log): void {
  world.events.listen((event) => {
    if (event.kind === "message" && event.stored.message.author.id === world.bot.id) {
      const { message, onlyFor, token } = event.stored;
      if (isLoading(message)) return;
      const seen = {
        messageId: message.id,
        change: event.change,
        text: readable(message),
        buttons: labels(message),
        onlyFor,
      };
      log.add({ kind: "message", message: seen, token });
    }
    if (event.kind === "interaction-change") {
      const { record } = event;
      const { token } = record.payload;
      log.add({ kind: "stage", token, stage: record.stage, answer: answerTo(world, record) });
    }
  });
}
