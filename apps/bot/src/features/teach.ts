import type { Proposal } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { openForm, say, update, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Ctx } from "../port/interaction.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import type { Services } from "./services.ts";
import { choicesOf, contentOf, taughtFrom, taughtOf, type Taught } from "./taught.ts";
import { proposalMessage, sentMessage, taughtMessage, taughtVerdict, teachForm } from "./teach-view.ts";

/** `/teach propose`, `/teach review`, `/teach ask`. */
const command: CommandSpec = {
  name: "teach",
  label: both(({ teach }) => teach.command),
  description: both(({ teach }) => teach.description),
  subcommands: (["propose", "review", "ask"] as const).map((name) => ({
    name,
    label: both(({ teach }) => teach[name].name),
    description: both(({ teach }) => teach[name].description),
    options: [],
  })),
};

interface Readable {
  readonly proposal: Proposal;
  readonly taught: Taught;
}

function readable(proposals: readonly Proposal[]): readonly Readable[] {
  return proposals.flatMap((proposal) => {
    const taught = taughtOf(proposal);
    return taught ? [{ proposal, taught }] : [];
  });
}

function onlyInServers({ locale }: Ctx): Answer {
  return whisper({ content: words(locale).teach.onlyInServers });
}

async function propose({ store }: Services, { lines }: ClickUse, ctx: Ctx): Promise<Answer> {
  if (ctx.guildId === undefined) return onlyInServers(ctx);
  const taught = taughtFrom(lines);
  if (!taught) return whisper({ content: words(ctx.locale).teach.incomplete });
  const { id, userId, now, guildId } = ctx;
  const content = contentOf(taught);
  await store.teaching.propose({ id, groupId: guildId, userId, content, proposedAt: now });
  return whisper(sentMessage(taught, ctx.locale));
}

/** The oldest proposal that nobody has decided; only those who manage the server see it. */
async function review({ store }: Services, ctx: Ctx): Promise<Answer> {
  const { teach } = words(ctx.locale);
  if (ctx.guildId === undefined) return onlyInServers(ctx);
  if (!ctx.manages) return whisper({ content: teach.onlyManagers });
  const waiting = readable(await store.teaching.of(ctx.guildId, "proposed"));
  const [first] = waiting;
  if (!first) return whisper({ content: teach.nothingWaits });
  return whisper(proposalMessage(first.proposal, first.taught, waiting.length, ctx.locale));
}

async function decide(
  services: Services,
  { parts: [id = ""], onPrivateMessage }: ClickUse,
  to: "approved" | "rejected",
  ctx: Ctx,
): Promise<Answer> {
  const { teaching } = services.store;
  const { teach } = words(ctx.locale);
  if (!ctx.manages) return whisper({ content: teach.onlyManagers });
  const proposal = await teaching.find(id);
  if (!proposal || proposal.groupId !== ctx.guildId) return whisper({ content: teach.gone });
  const decision = { proposalId: id, from: "proposed", to, userId: ctx.userId, reason: null } as const;
  const decided = await teaching.decide({ ...decision, at: ctx.now });
  const done = { content: decided?.state === to ? teach[to] : teach.decidedBefore };
  return onPrivateMessage ? update(done) : whisper(done);
}

async function ask({ store, random }: Services, ctx: Ctx): Promise<Answer> {
  if (ctx.guildId === undefined) return onlyInServers(ctx);
  const approved = readable(await store.teaching.of(ctx.guildId, "approved"));
  const seed = random.seed();
  const drawn = approved[seed % Math.max(1, approved.length)];
  if (!drawn) return whisper({ content: words(ctx.locale).teach.nothingYet });
  return say(taughtMessage(drawn.proposal, drawn.taught, seed, ctx.locale));
}

async function answer({ store }: Services, { parts }: ClickUse, ctx: Ctx): Promise<Answer> {
  const [id = "", seed = "", index = ""] = parts;
  const { teach } = words(ctx.locale);
  const proposal = await store.teaching.find(id);
  const isOurs = proposal?.state === "approved" && proposal.groupId === ctx.guildId;
  const taught = isOurs ? taughtOf(proposal) : undefined;
  const chosen = taught && choicesOf(taught, Number(seed))[Number(index)];
  if (!taught || chosen === undefined) return whisper({ content: teach.gone });
  return whisper(taughtVerdict(taught, chosen, ctx.locale));
}

function create(services: Services): Handlers {
  return {
    place: "private",
    forms: ["teach propose"],
    commands: {
      "teach propose": (_use, ctx) =>
        ctx.guildId === undefined ? onlyInServers(ctx) : openForm(teachForm(ctx.locale)),
      "teach review": (_use, ctx) => review(services, ctx),
      "teach ask": (_use, ctx) => ask(services, ctx),
    },
    clicks: {
      "teach-sent": (use, ctx) => propose(services, use, ctx),
      "teach-yes": (use, ctx) => decide(services, use, "approved", ctx),
      "teach-no": (use, ctx) => decide(services, use, "rejected", ctx),
      "teach-answer": (use, ctx) => answer(services, use, ctx),
      "teach-more": (_use, ctx) => ask(services, ctx),
    },
  };
}

/** Questions that members write: those who manage the server let them in, and then everyone may be asked them. */
export const teach: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.teach, examples: [] }],
  create,
};
