import assert from "node:assert/strict";
import type { Place } from "../../src/port/answer.ts";
import type { Responder, Suggestion } from "../../src/port/interaction.ts";
import type { Form, Message } from "../../src/port/message.ts";

/** The one answer to an interaction. */
export interface Seen {
  readonly message: Message;
  readonly place: Place;
  readonly form: Form | undefined;
  readonly suggestions: readonly Suggestion[];
}

/** A line to one user that writes down what is said. */
export function answerSheet(): { readonly responder: Responder; seen(): Seen } {
  const said: Seen[] = [];
  let deferred: Place | undefined;
  const none = { message: {}, place: "private", form: undefined, suggestions: [] } as const;
  return {
    responder: {
      reply: async (message, place) => void said.push({ ...none, message, place }),
      defer: async (place) => void (deferred = place),
      edit: async (message) => void said.push({ ...none, message, place: deferred ?? "private" }),
      followUp: async (message) => void said.push({ ...none, message }),
      remove: async () => {},
      openForm: async (form) => void said.push({ ...none, form }),
      suggest: async (suggestions) => void said.push({ ...none, suggestions }),
    },
    seen() {
      const [first] = said;
      assert.equal(said.length, 1, `there must be one answer, got ${JSON.stringify(said).slice(0, 300)}`);
      return first!;
    },
  };
}
