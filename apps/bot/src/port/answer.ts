import type { Form, Message } from "./message.ts";

/** Where an answer goes: to all in the channel, to the one who asked, or into the message that was clicked. */
export type Place = "public" | "private" | "update";

/** What a handler gives back. */
export type Answer =
  | {
      readonly kind: "message";
      readonly place: Place;
      readonly message: Message;
      /** Milliseconds since 1970 from which it says nothing any more and is taken away; default: it stays. */
      readonly until?: number;
      /** Whether what was asked for is refused, so that what was typed into a form is not lost. */
      readonly refused?: boolean;
    }
  | {
      /** Work that takes time: the click is acknowledged first, then `work` runs and its message follows. */
      readonly kind: "work";
      readonly place: Place;
      readonly work: (signal: AbortSignal) => Promise<Message>;
    }
  | { readonly kind: "form"; readonly form: Form };

/** A message for everyone in the channel. */
export function say(message: Message): Answer {
  return { kind: "message", place: "public", message };
}

/** A message that only the one who asked sees. */
export function whisper(message: Message): Answer {
  return { kind: "message", place: "private", message };
}

/** A sentence for the one who asked about what cannot be done; a form that was sent can be mended. */
export function refuse(message: Message): Answer {
  return { kind: "message", place: "private", message, refused: true };
}

/** A message for the one who asked that is taken away at a moment, within the quarter of an hour that a line is open. */
export function whisperUntil(until: number, message: Message): Answer {
  return { kind: "message", place: "private", message, until };
}

/** The clicked message's new contents. */
export function update(message: Message): Answer {
  return { kind: "message", place: "update", message };
}

/** An answer that has to be computed. */
export function compute(place: Place, work: (signal: AbortSignal) => Promise<Message>): Answer {
  return { kind: "work", place, work };
}

/** A form to fill in. It must be the first acknowledgement. */
export function openForm(form: Form): Answer {
  return { kind: "form", form };
}
