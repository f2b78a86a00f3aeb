import { AssertionError } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import type { APIEmbed } from "discord-api-types/v10";
import type { Reply, ReplyExpectations } from "./reply-contract.ts";
import { findPick } from "./pick-component.ts";

interface Failure {
  readonly message: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Whether a text fits a pattern, or contains a text; if `whole`, is it. */
export function fits(text: string, expected: string | RegExp, whole = false): boolean {
  // `test` goes on from the last match of a pattern with the flag g.
  if (typeof expected !== "string") return text.search(expected) >= 0;
  return whole ? text === expected : text.includes(expected);
}

/** What was expected, for a message. */
export function shown(expected: unknown): string {
  return expected instanceof RegExp ? String(expected) : JSON.stringify(expected);
}

function hasFields(embed: APIEmbed, expected: Readonly<Partial<APIEmbed>>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...embed };
  return Object.entries(expected).every(([key, value]) => isDeepStrictEqual(fields[key], value));
}

/** The expectations of a reply; a failed one ends with `transcript`. */
export function createExpectations(self: () => Reply, transcript: () => string): ReplyExpectations {
  const fail = ({ message, actual, expected }: Failure): never => {
    throw new AssertionError({
      message: `${message}\n\nTranscript\n${transcript()}`,
      actual,
      expected,
      operator: "fits",
    });
  };
  const check = (holds: boolean, failure: () => Failure): Reply => (holds ? self() : fail(failure()));
  return {
    expectContent: (expected) =>
      check(fits(self().content, expected, true), () => ({
        message: `content must be ${shown(expected)}, got ${shown(self().content)}`,
        actual: self().content,
        expected,
      })),
    expectText: (expected) =>
      check(fits(self().text, expected), () => ({
        message: `text must contain ${shown(expected)}, got ${shown(self().text)}`,
        actual: self().text,
        expected,
      })),
    expectEphemeral: (expected = true) =>
      check(self().ephemeral === expected, () => ({
        message: `reply must ${expected ? "" : "not "}be ephemeral, and it is${expected ? " not" : ""}`,
        actual: self().ephemeral,
        expected,
      })),
    expectButton(which, { disabled } = {}) {
      const { buttons } = self();
      const named = buttons.map((button) => ({
        button,
        label: button.label ?? button.emoji ?? "",
        customId: button.customId ?? "",
      }));
      // As in `click`, a link is not a button to count.
      const counted = named.filter(({ customId }) => customId !== "");
      const found = findPick(typeof which === "number" ? counted : named, which)?.button;
      const state = disabled === undefined ? "" : disabled ? ", disabled" : ", enabled";
      return check(found !== undefined && (disabled === undefined || found.disabled === disabled), () => ({
        message: `button ${shown(which)}${state} must be there, got ${shown(buttons.map(({ label, disabled: off }) => (off ? `${label ?? ""} (disabled)` : label)))}`,
        actual: buttons,
        expected: which,
      }));
    },
    expectEmbed: (expected) =>
      check(
        self().embeds.some((embed) => hasFields(embed, expected)),
        () => ({
          message: `an embed must have ${shown(expected)}, got ${shown(self().embeds)}`,
          actual: self().embeds,
          expected,
        }),
      ),
    expectAttachment(filename, { description } = {}) {
      const { attachments } = self();
      const found = attachments.find((one) => one.filename === filename);
      const names = attachments.map((one) => ({ filename: one.filename, description: one.description }));
      return check(
        found !== undefined && (description === undefined || found.description === description),
        () => ({
          message: `attachment ${shown(filename)}${description === undefined ? "" : ` with the alt text ${shown(description)}`} must be there, got ${shown(names)}`,
          actual: names,
          expected: { filename, description },
        }),
      );
    },
    expectModal(title) {
      const { modal } = self();
      return check(modal !== undefined && fits(modal.title, title, true), () => ({
        message: `the answer must be a form titled ${shown(title)}, got ${modal ? shown(modal.title) : "a message"}`,
        actual: modal?.title,
        expected: title,
      }));
    },
  };
}
