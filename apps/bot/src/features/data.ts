import { both, words } from "../i18n/words.ts";
import { update, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx } from "../port/interaction.ts";
import type { Feature, Handlers } from "./feature.ts";
import type { Services } from "./services.ts";

/** `/data export`, `/data delete`. */
const command: CommandSpec = {
  name: "data",
  label: both(({ data: text }) => text.command),
  description: both(({ data: text }) => text.description),
  subcommands: (["export", "delete"] as const).map((name) => ({
    name,
    label: both(({ data: text }) => text[name].name),
    description: both(({ data: text }) => text[name].description),
    options: [],
  })),
};

/** Bytes that Discord takes as a file everywhere. */
const largestFile = 10 * 2 ** 20;

async function exportAll({ store }: Services, { userId, locale }: Ctx): Promise<Answer> {
  const { data: text } = words(locale);
  const bytes = new TextEncoder().encode(JSON.stringify(await store.exportOf(userId), null, 2));
  if (bytes.length > largestFile) return whisper({ content: text.tooLarge });
  return whisper({ content: text.exported, files: [{ name: "my-data.json", bytes, alt: text.exported }] });
}

function confirm({ locale, userId }: Ctx): Answer {
  const { data: text } = words(locale);
  return whisper({
    content: text.confirm,
    rows: [
      [
        { id: encodeId("data-delete", userId), label: text.yes, style: "danger" },
        { id: encodeId("data-keep"), label: text.no },
      ],
    ],
  });
}

function create(services: Services): Handlers {
  return {
    place: "private",
    commands: {
      "data export": (_use, ctx) => exportAll(services, ctx),
      "data delete": (_use, ctx) => confirm(ctx),
    },
    clicks: {
      async "data-delete"({ parts: [userId], onPrivateMessage }, ctx) {
        const { data: text } = words(ctx.locale);
        // a forged button deletes nothing of somebody else's, nor one's own through another person's trick
        if (userId !== ctx.userId || !onPrivateMessage) return whisper({ content: text.notYours });
        await services.store.forget(ctx.userId);
        return update({ content: text.deleted });
      },
      "data-keep": ({ onPrivateMessage }, { locale }) => {
        const kept = { content: words(locale).data.kept };
        return onPrivateMessage ? update(kept) : whisper(kept);
      },
    },
  };
}

/** Everything that is kept about a person, to take along or to delete. */
export const data: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.data, examples: [] }],
  create,
};
