import {
  exportQuestions,
  type ExportFormat,
  groupQuestions,
  importQuestions,
  type ImportFormat,
  proposeQuestions,
} from "@opt/study";
import { words } from "../i18n/words.ts";
import { compute, whisper, type Answer } from "../port/answer.ts";
import { FileError } from "../port/fetch-file.ts";
import type { CommandUse, Ctx, OptionValue } from "../port/interaction.ts";
import type { Message } from "../port/message.ts";
import type { Services } from "./services.ts";
import { proposalsBy } from "./proposals-by.ts";
import { importedMessage } from "./teach-view.ts";

/** Bytes of a file: what `importQuestions` reads, in letters of three bytes. */
const mostBytes = 1_500_000;

/** So many questions of a member may wait for a decision. */
export const mostWaiting = 50;

const formats: ReadonlyMap<string, ImportFormat> = new Map([
  ["csv", "csv"],
  ["json", "json"],
  ["gift", "gift"],
  ["txt", "gift"],
]);

/** Text in UTF-8, else as Korean Windows writes it: so a spreadsheet saves its CSV there. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("euc-kr").decode(bytes);
  }
}

/** How many questions of a member wait in a group. */
export async function waitingOf({ store }: Services, groupId: string, userId: string): Promise<number> {
  const waiting = await store.teaching.of(groupId, "proposed");
  return waiting.filter((one) => one.userId === userId).length;
}

async function stored(services: Services, text: string, format: ImportFormat, ctx: Ctx): Promise<Message> {
  const { teach } = words(ctx.locale);
  const { id, userId, now, guildId: groupId = "", manages, locale } = ctx;
  const { questions, problems } = importQuestions(text, format);
  const room = manages ? Infinity : mostWaiting - (await waitingOf(services, groupId, userId));
  if (questions.length > room) return { content: teach.tooMany(mostWaiting) };
  const proposed = await proposeQuestions({ store: services.store, id, groupId, userId, questions, now });
  return importedMessage({ id, count: proposed.length, problems }, manages, locale);
}

/** Hands in all questions of a file; each is a proposal of its own. */
export function importFile(services: Services, { files }: CommandUse, ctx: Ctx): Answer {
  const { teach, diagnose } = words(ctx.locale);
  const { file } = files;
  const format = formats.get(/\.([a-z]+)$/iu.exec(file?.name ?? "")?.[1]?.toLowerCase() ?? "");
  if (!file || !format) return whisper({ content: teach.noFile });
  if (file.size > mostBytes) return whisper({ content: teach.tooLarge });
  return compute("private", async (signal) => {
    try {
      return await stored(services, textOf(await services.fetchFile(file, mostBytes, signal)), format, ctx);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { content: error.reason === "too-large" ? teach.tooLarge : diagnose.refused[error.reason] };
    }
  });
}

/** Lets in all questions of one file that nobody has decided about yet. */
export function approveAll(
  { store }: Services,
  importId: string,
  to: "private" | "update",
  ctx: Ctx,
): Answer {
  const { teach } = words(ctx.locale);
  const { guildId, userId, now } = ctx;
  if (!ctx.manages || guildId === undefined) return whisper({ content: teach.onlyManagers });
  return compute(to, async () => {
    const waiting = await store.teaching.of(guildId, "proposed");
    let count = 0;
    for (const { id } of waiting.filter((one) => importId !== "" && one.id.startsWith(`${importId}-`))) {
      const decision = { proposalId: id, from: "proposed", to: "approved", userId, reason: null } as const;
      const decided = await store.teaching.decide({ ...decision, at: now });
      if (decided?.state === "approved") count += 1;
    }
    return { content: teach.approvedAll(count) };
  });
}

const endings: Readonly<Record<ExportFormat, string>> = {
  csv: "csv",
  gift: "gift.txt",
  json: "json",
  anki: "anki.txt",
};

function formatOf(given: OptionValue | undefined): ExportFormat {
  return given === "gift" || given === "json" || given === "anki" ? given : "csv";
}

/**
 * Questions as a file, with their answers: for those who manage the server the group's approved ones, for everyone else
 * only their own, since they are to be asked the others.
 */
export async function exportFile(
  { store }: Services,
  given: OptionValue | undefined,
  { locale, manages, userId, guildId = "" }: Ctx,
): Promise<Answer> {
  const { teach } = words(locale);
  const format = formatOf(given);
  const questions = manages
    ? (await groupQuestions({ store, groupId: guildId })).map(({ question }) => question)
    : (await proposalsBy(store, guildId, userId)).map(({ question }) => question);
  if (questions.length === 0) return whisper({ content: manages ? teach.nothingYet : teach.noneOfYours });
  const text = exportQuestions(questions, format);
  // a spreadsheet knows UTF-8 by its mark only
  const bytes = new TextEncoder().encode(format === "csv" ? `\uFEFF${text}` : text);
  const exported = manages ? teach.exported(questions.length) : teach.exportedOwn(questions.length);
  return whisper({
    content: exported,
    files: [{ name: `questions.${endings[format]}`, bytes, alt: exported }],
  });
}
