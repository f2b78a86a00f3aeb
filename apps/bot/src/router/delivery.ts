import type { Answer, Place } from "../port/answer.ts";
import { formFaults, messageFaults } from "../port/faults.ts";
import type { Message } from "../port/message.ts";
import type { Responder } from "../port/interaction.ts";

/** Sends one interaction's answer, acknowledging it exactly once. */
export interface Delivery {
  readonly acknowledged: boolean;
  /** Announces that the answer follows; does nothing when already acknowledged. */
  defer(place: Place): Promise<void>;
  message(message: Message, place: Place): Promise<void>;
  /** Says that the announced answer is under way; a failure is met again by the answer. */
  meanwhile(text: string): Promise<void>;
  /** Takes the answer away again; does nothing where it is the clicked message, or one beside it. */
  remove(): Promise<void>;
  form(form: Extract<Answer, { kind: "form" }>["form"]): Promise<void>;
}

function check(what: string, faults: readonly string[]): void {
  if (faults.length > 0)
    throw new RangeError(`${what} must keep Discord's limits, got: ${faults.join("; ")}`);
}

export function createDelivery(responder: Responder, onAcknowledged: () => void = () => {}): Delivery {
  let first: Promise<void> | undefined;
  let deferredTo: Place | undefined;
  let last: Promise<void> = Promise.resolve();
  let isOwn = false;

  async function defer(place: Place): Promise<void> {
    if (first) return;
    deferredTo = place;
    first = responder.defer(place).then(onAcknowledged);
    await first;
  }

  async function message(contents: Message, place: Place): Promise<void> {
    check("message", messageFaults(contents));
    if (!first) {
      first = responder.reply(contents, place).then(onAcknowledged);
      await first;
      isOwn = place !== "update";
      return;
    }
    await first;
    // what is said meanwhile must not come after the answer
    await last;
    // A deferred click would have its own message overwritten; what is meant beside it follows as a new one.
    const beside = deferredTo === undefined || (deferredTo === "update" && place !== "update");
    await (beside ? responder.followUp(contents) : responder.edit(contents));
    isOwn = !beside && deferredTo !== "update";
  }

  async function form(contents: Parameters<Responder["openForm"]>[0]): Promise<void> {
    if (first) throw new Error("a form must be the first acknowledgement");
    check("form", formFaults(contents));
    first = responder.openForm(contents).then(onAcknowledged);
    await first;
  }

  return {
    get acknowledged() {
      return first !== undefined;
    },
    defer,
    message,
    remove: async () => {
      if (isOwn) await responder.remove();
    },
    meanwhile: async (text) => {
      last = last.then(() => responder.edit({ content: text })).catch(() => {});
      await last;
    },
    form,
  };
}
