import { findCard } from "../study.ts";
import { both, words } from "../i18n/words.ts";
import type { LogOutcome } from "../jobs/job.ts";
import { compute, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import { FileError } from "../port/fetch-file.ts";
import type { CommandUse, Ctx } from "../port/interaction.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import { quoted, shorten } from "../port/text.ts";
import { cardButton, demoButtons } from "./card-view.ts";
import type { Feature, Handlers } from "./feature.ts";
import { lookOf } from "./look.ts";
import type { Services } from "./services.ts";

/** What `diagnose` of the study reads at most. */
const mostBytes = 5_000_000;

/** `/diagnose file`. */
const command: CommandSpec = {
  name: "diagnose",
  label: both(({ diagnose: text }) => text.command),
  description: both(({ diagnose: text }) => text.description),
  options: [
    {
      name: "file",
      label: both(({ diagnose: text }) => text.file.name),
      description: both(({ diagnose: text }) => text.file.description),
      type: "file",
      required: true,
    },
  ],
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What the log shows, one change to try, and where to read on. */
export function diagnosisMessage(found: LogOutcome, name: string, locale: Ctx["locale"]): Message {
  const { diagnose: text, quiz } = words(locale);
  const file = quoted(name, 80);
  if (!found.readable)
    return {
      content: shorten(`${text.unreadable(file)} ${quoted(capital(found.text), 600)}`, limits.content),
    };
  const card = findCard(found.card);
  return {
    panel: {
      title: text.title,
      text: shorten(found.shown, limits.embedDescription / 2),
      fields: [{ name: text.advice, value: shorten(found.advice, limits.embedFieldValue) }],
      // nothing is markup there, so nothing needs a sign against it
      footer: file.replaceAll("\\", "") || text.title,
    },
    rows: layRows([
      ...(card ? [cardButton(card, locale, quiz.lookUp(card.title[locale]))] : []),
      ...demoButtons(found.demo, locale),
    ]),
    pictures: [{ name: "log.png", bytes: found.chart.bytes, alt: shorten(found.chart.alt, limits.altText) }],
  };
}

function diagnose({ jobs, fetchFile }: Services, { files }: CommandUse, ctx: Ctx): Answer {
  const { file } = files;
  const { diagnose: text } = words(ctx.locale);
  if (!file) return whisper({ content: text.noFile });
  if (file.size > mostBytes) return whisper({ content: text.refused["too-large"] });
  return compute("private", async (signal) => {
    try {
      const bytes = await fetchFile(file, mostBytes, signal);
      const found = await jobs.run({ kind: "log", bytes, look: lookOf(ctx) }, { signal, asker: ctx });
      return diagnosisMessage(found, file.name, ctx.locale);
    } catch (error) {
      if (error instanceof FileError) return { content: text.refused[error.reason] };
      throw error;
    }
  });
}

function create(services: Services): Handlers {
  return { place: "private", commands: { diagnose: (use, ctx) => diagnose(services, use, ctx) } };
}

/** Looks at a learner's own training log; only they see what is found. */
export const diagnoseLog: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.diagnose, examples: [] }],
  create,
};
