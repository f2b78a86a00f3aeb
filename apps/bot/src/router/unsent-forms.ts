import type { Handlers } from "../features/feature.ts";
import { words } from "../i18n/words.ts";
import { decodeId, encodeId } from "../port/custom-id.ts";
import type { Click, CommandUse, Ctx, MessageUse } from "../port/interaction.ts";
import { layRows } from "../port/lay-rows.ts";
import type { Form, Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";

type Acted = CommandUse | MessageUse | Click;

interface Unsent {
  readonly formId: string;
  readonly lines: Click["lines"];
  readonly until: number;
}

/** Milliseconds that a form waits to be mended; so long its token lives, too. */
const keptFor = 15 * 60_000;
/** So many people's are kept; of more, the oldest go. */
const mostPeople = 500;

/**
 * What people typed into forms that were refused, so that nobody types it twice: the last form of each, for a quarter of an
 * hour, in this process alone.
 */
export interface UnsentForms {
  /** Keeps what was typed where it was a form, and adds the button that opens it again. */
  refused(incoming: Acted, ctx: Ctx, message: Message): Message;
  /** Forgets what was typed: it has been taken. */
  taken(incoming: Acted, ctx: Ctx): void;
  /** A form with what its user typed into it before. */
  filled(form: Form, ctx: Ctx): Form;
}

export function createUnsentForms(features: readonly Handlers[]): UnsentForms {
  const openers = new Map(features.flatMap(({ opensAgain = {} }) => Object.entries(opensAgain)));
  const kept = new Map<string, Unsent>();

  /** The button's id: the form's, with the route that opens it. */
  function openerOf(formId: string): string | undefined {
    const id = decodeId(formId);
    const opener = id.known ? openers.get(id.route) : undefined;
    return id.known && opener !== undefined ? encodeId(opener, ...id.parts) : undefined;
  }

  function keep({ customId: formId, lines }: Click, { userId, now }: Ctx): void {
    kept.delete(userId);
    kept.set(userId, { formId, lines, until: now + keptFor });
    for (const [who, { until }] of kept) {
      if (kept.size <= mostPeople && until > now) break;
      kept.delete(who);
    }
  }

  return {
    refused(incoming, ctx, message) {
      const opener = incoming.kind === "form" ? openerOf(incoming.customId) : undefined;
      if (incoming.kind !== "form" || opener === undefined) return message;
      keep(incoming, ctx);
      const again = { id: opener, label: words(ctx.locale).refusals.mend, style: "primary" } as const;
      return { ...message, rows: layRows(...(message.rows ?? []), [again]) };
    },
    taken(incoming, { userId }) {
      if (incoming.kind === "form" && kept.get(userId)?.formId === incoming.customId) kept.delete(userId);
    },
    filled(form, { userId, now }) {
      const before = kept.get(userId);
      if (before === undefined || before.formId !== form.id || before.until <= now) return form;
      return {
        ...form,
        lines: form.lines.map((line) => {
          const value = shorten(before.lines[line.id] ?? "", line.most ?? 40);
          return value === "" ? line : { ...line, value };
        }),
      };
    },
  };
}
