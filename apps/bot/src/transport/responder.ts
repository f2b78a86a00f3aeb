import { DiscordAPIError, MessageFlags, type Interaction } from "discord.js";
import { GoneError, type Responder } from "../port/interaction.ts";
import { toBody, toEdit, toModal } from "./body.ts";
import { unsureCallsOf } from "./unsure-calls.ts";

/**
 * Unknown interaction, acknowledged already, token expired, message deleted meanwhile, webhook unknown:
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
const goneCodes: ReadonlySet<number | string> = new Set([10062, 40060, 50027, 10008, 10015]);

const acknowledgedAlready = 40060;

async function normal<Result>(call: Promise<Result>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError && goneCodes.has(error.code))
      throw new GoneError(Number(error.code));
    throw error;
  }
}

const privately = { flags: MessageFlags.Ephemeral } as const;

function mismatch(interaction: Interaction, what: string): Promise<never> {
  return Promise.reject(new TypeError(`an interaction of type ${interaction.type} takes no ${what}`));
}

/** The line back to the user of one interaction. */
export function createResponder(interaction: Interaction): Responder {
  const unsure = unsureCallsOf(interaction.client);
  /** Acknowledged already means done, where an earlier try of the same call got no more than a fault for an answer. */
  async function first<Result>(
    call: Promise<Result>,
    // discord.js notes by this what may come next
    note: "deferred" | "replied" = "replied",
  ): Promise<void> {
    try {
      await normal(call);
    } catch (error) {
      const isDone = error instanceof GoneError && error.code === acknowledgedAlready;
      if (!isDone || !unsure.has(interaction.id)) throw error;
      if (interaction.isRepliable()) interaction[note] = true;
    }
  }

  const clicked =
    interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
  return {
    async reply(message, place) {
      if (!interaction.isRepliable()) return await mismatch(interaction, "reply");
      if (place === "update" && clicked) return await first(interaction.update(toEdit(message)));
      const flags = place === "public" ? {} : privately;
      return await first(interaction.reply({ ...toBody(message), ...flags }));
    },
    async defer(place) {
      if (!interaction.isRepliable()) return await mismatch(interaction, "deferral");
      if (place === "update" && clicked) return await first(interaction.deferUpdate(), "deferred");
      return await first(interaction.deferReply(place === "public" ? {} : privately), "deferred");
    },
    async edit(message) {
      if (!interaction.isRepliable()) return await mismatch(interaction, "edit");
      return await normal(interaction.editReply(toEdit(message)));
    },
    async followUp(message) {
      if (!interaction.isRepliable()) return await mismatch(interaction, "follow-up");
      return await normal(interaction.followUp({ ...toBody(message), ...privately }));
    },
    async remove() {
      if (!interaction.isRepliable()) return await mismatch(interaction, "removal");
      return await normal(interaction.deleteReply());
    },
    async openForm(form) {
      if (interaction.isMessageComponent() || interaction.isCommand())
        return await first(interaction.showModal(toModal(form)));
      return await mismatch(interaction, "form");
    },
    async suggest(suggestions) {
      if (!interaction.isAutocomplete()) return await mismatch(interaction, "suggestions");
      return await normal(interaction.respond([...suggestions]));
    },
  };
}
