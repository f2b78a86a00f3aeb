import { type ProposalState, proposeQuestions } from "@opt/study";
import { words } from "../i18n/words.ts";
import { openForm, refuse, update, whisper, type Answer } from "../port/answer.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx, OptionValue } from "../port/interaction.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import { questionFrom } from "./own-question.ts";
import { proposalsBy, readable } from "./proposals-by.ts";
import { beginQuiz } from "./quiz-start.ts";
import type { Services } from "./services.ts";
import { teachCommand } from "./teach-command.ts";
import { approveAll, exportFile, importFile, mostWaiting, waitingOf } from "./teach-file.ts";
import { teachForm } from "./teach-form.ts";
import {
  incompleteMessage,
  isWithdrawn,
  mineMessage,
  type Proposed,
  proposalMessage,
  sentMessage,
  withdrawn,
  withdrawnMessage,
} from "./teach-view.ts";

/** The same, where it was asked in a server; else a sentence. */
function inServer<Use>(
  handle: (use: Use, ctx: Ctx & { readonly guildId: string }) => Answer | Promise<Answer>,
): (use: Use, ctx: Ctx) => Answer | Promise<Answer> {
  return (use, ctx) => {
    const { guildId } = ctx;
    if (guildId === undefined) return whisper({ content: words(ctx.locale).teach.onlyInServers });
    return handle(use, { ...ctx, guildId });
  };
}

type ServerCtx = Ctx & { readonly guildId: string };

async function propose(services: Services, { lines }: ClickUse, ctx: ServerCtx): Promise<Answer> {
  const { id, userId, now, guildId, locale, manages } = ctx;
  const typed = questionFrom(lines);
  if ("problem" in typed) return refuse(incompleteMessage(lines, typed.problem, locale));
  const { question } = typed;
  if (!manages && (await waitingOf(services, guildId, userId)) >= mostWaiting)
    return refuse({ content: words(locale).teach.tooMany(mostWaiting) });
  const sent = { store: services.store, id, groupId: guildId, userId, questions: [question], now };
  await proposeQuestions(sent);
  return whisper(sentMessage(question, locale));
}

function stateOf(given: OptionValue | undefined): ProposalState {
  return given === "approved" || given === "rejected" ? given : "proposed";
}

/** The questions in a state one by one, the oldest first; only those who manage the server see them. */
async function review(
  { store }: Services,
  { state, at }: { readonly state: ProposalState; readonly at: number },
  ctx: ServerCtx,
): Promise<Answer> {
  const { teach } = words(ctx.locale);
  if (!ctx.manages) return whisper({ content: teach.onlyManagers });
  const inState = await store.teaching.of(ctx.guildId, state);
  const all = readable(inState.filter((one) => !isWithdrawn(one)));
  const shown = all[at] ?? all.at(-1);
  if (!shown) return whisper({ content: teach.nothingIs[state] });
  return whisper(proposalMessage(shown, { at: all.indexOf(shown), all: all.length }, ctx.locale));
}

/** An answer to a click, in place of the message that only its owner sees. */
function inPlace(answer: Answer, { onPrivateMessage }: ClickUse): Answer {
  return onPrivateMessage && answer.kind === "message" ? update(answer.message) : answer;
}

async function decide(services: Services, use: ClickUse, ctx: ServerCtx): Promise<Answer> {
  const [id = "", from, to] = use.parts;
  const { teaching } = services.store;
  const { teach } = words(ctx.locale);
  if (!ctx.manages) return whisper({ content: teach.onlyManagers });
  if (to !== "approved" && to !== "rejected") return whisper({ content: teach.gone });
  const proposal = await teaching.find(id);
  if (!proposal || proposal.groupId !== ctx.guildId || isWithdrawn(proposal))
    return whisper({ content: teach.gone });
  const decision = { proposalId: id, from: stateOf(from), to, userId: ctx.userId, reason: null } as const;
  const decided = await teaching.decide({ ...decision, at: ctx.now });
  const content = decided?.state === to ? teach.decided[to] : teach.decidedBefore;
  // the one that was decided has left its place to the next
  const next = { id: encodeId("teach-next", decision.from, 0), label: teach.next };
  return inPlace(whisper({ content, rows: [[next]] }), use);
}

/** A question of one's own; undefined where it is gone, or somebody else's. */
async function ownProposal({ store }: Services, id: string, ctx: ServerCtx): Promise<Proposed | undefined> {
  const proposal = await store.teaching.find(id);
  const isOwn = proposal?.userId === ctx.userId && proposal.groupId === ctx.guildId;
  return isOwn ? readable([proposal])[0] : undefined;
}

/** Takes a question of one's own back, also one that was approved. */
async function withdraw(services: Services, use: ClickUse, ctx: ServerCtx): Promise<Answer> {
  const own = await ownProposal(services, use.picked ?? "", ctx);
  if (!own || own.proposal.state === "rejected") return whisper({ content: words(ctx.locale).teach.gone });
  const { id, state: from } = own.proposal;
  const decision = { proposalId: id, from, to: "rejected", userId: ctx.userId, reason: withdrawn } as const;
  const now = await services.store.teaching.decide({ ...decision, at: ctx.now });
  if (!now || !isWithdrawn(now)) return whisper({ content: words(ctx.locale).teach.decidedBefore });
  return inPlace(whisper(withdrawnMessage(own, ctx.locale)), use);
}

/** The form with a question of one's own in it. */
async function writeAgain(
  services: Services,
  { parts: [id = ""] }: ClickUse,
  ctx: ServerCtx,
): Promise<Answer> {
  const own = await ownProposal(services, id, ctx);
  if (!own) return whisper({ content: words(ctx.locale).teach.gone });
  return openForm(teachForm(ctx.locale, own.question));
}

function create(services: Services): Handlers {
  return {
    place: "private",
    forms: ["teach propose", "teach-open", "teach-again"],
    opensAgain: { "teach-sent": "teach-open" },
    publicly: ["teach ask"],
    commands: {
      "teach propose": inServer((_use, { locale }) => openForm(teachForm(locale))),
      "teach mine": inServer(async (_use, { guildId, userId, locale }) =>
        whisper(mineMessage(await proposalsBy(services.store, guildId, userId), locale)),
      ),
      "teach review": inServer(({ options: { which } }, ctx) =>
        review(services, { state: stateOf(which), at: 0 }, ctx),
      ),
      "teach ask": inServer(({ options: { length = 1 } }, ctx) =>
        beginQuiz(services, { length, from: "group" }, ctx),
      ),
      "teach import": inServer((use, ctx) => importFile(services, use, ctx)),
      "teach export": inServer(({ options: { format } }, ctx) => exportFile(services, format, ctx)),
    },
    clicks: {
      "teach-open": inServer((_use, { locale }) => openForm(teachForm(locale))),
      "teach-withdraw": inServer((use, ctx) => withdraw(services, use, ctx)),
      "teach-again": inServer((use, ctx) => writeAgain(services, use, ctx)),
      "teach-sent": inServer((use, ctx) => propose(services, use, ctx)),
      "teach-decide": inServer((use, ctx) => decide(services, use, ctx)),
      "teach-next": inServer(async (use, ctx) => {
        const [state, at = "0"] = use.parts;
        return inPlace(await review(services, { state: stateOf(state), at: Number(at) || 0 }, ctx), use);
      }),
      "teach-all": inServer(({ parts: [id = ""], onPrivateMessage }, ctx) =>
        approveAll(services, id, onPrivateMessage ? "update" : "private", ctx),
      ),
    },
  };
}

/** Questions that members write: those who manage the server let them in, and then everyone may be asked them. */
export const teach: Feature = {
  command: teachCommand,
  help: (locale) => [
    { usage: `/${teachCommand.label[locale]}`, text: words(locale).help.teach, examples: [] },
  ],
  create,
};
