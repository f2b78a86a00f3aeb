import { explainInput, InputError, raceState, type RaceState } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { openForm, refuse, say, whisper, whisperUntil, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Ctx } from "../port/interaction.ts";
import { quoted } from "../port/text.ts";
import { cardNamed, suggestTopics } from "./card-search.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import { lookOf } from "./look.ts";
import { lengthOption, topicOption } from "./quiz-command.ts";
import { answerForm, typedAnswer } from "./quiz-form.ts";
import { quizIds, readQuizId } from "./quiz-id.ts";
import { lastOpenQuiz } from "./quiz-session.ts";
import { noSuchTopic } from "./quiz-start.ts";
import { createRaceHost, type Race, type RaceHost } from "./race-host.ts";
import { raceIds } from "./race-id.ts";
import { begunMessage, lobbyMessage } from "./race-view.ts";
import type { Services } from "./services.ts";
import { answerRace, startRace, viewQuestion } from "../study.ts";

/** `/battle [topic] [length] [seconds]`. */
const command: CommandSpec = {
  name: "battle",
  label: both(({ race }) => race.command),
  description: both(({ race }) => race.description),
  options: [
    topicOption,
    lengthOption,
    {
      name: "seconds",
      label: both(({ race }) => race.seconds.name),
      description: both(({ race }) => race.seconds.description),
      type: "integer",
    },
  ],
};

/** Seconds a question is open, where nobody says otherwise. */
const usualSeconds = 30;

type Place = Pick<Race, "channelId" | "messageId">;

interface World {
  readonly services: Services;
  readonly host: RaceHost;
  /** Races that were started and are not led yet, by the ids of their quizzes. */
  readonly opening: Map<string, Promise<Place | undefined>>;
}

async function begin(
  { services: { store, random } }: World,
  { topic, length, seconds }: Readonly<Record<string, unknown>>,
  ctx: Ctx,
): Promise<Answer> {
  if (ctx.guildId === undefined) return whisper({ content: words(ctx.locale).race.onlyInServers });
  const secondsEach = seconds === undefined ? usualSeconds : Number(seconds);
  const card = typeof topic === "string" && quoted(topic) !== "" ? cardNamed(topic) : null;
  if (card === undefined)
    return noSuchTopic(
      String(topic),
      (slug) => raceIds.again(length === undefined ? 5 : Number(length), slug, secondsEach),
      ctx,
    );
  try {
    const state = await startRace({
      store,
      id: random.id(),
      userId: ctx.userId,
      groupId: ctx.guildId,
      seed: random.seed(),
      now: ctx.now,
      secondsEach,
      ...(length !== undefined && { length: Number(length) }),
      ...(card && { topic: card.slug }),
    });
    return say(lobbyMessage(state, secondsEach, ctx.locale));
  } catch (error) {
    if (error instanceof InputError) return whisper({ content: explainInput(error, ctx.locale) });
    throw error;
  }
}

function gone({ locale }: Ctx): Answer {
  return whisper({ content: words(locale).race.gone });
}

/** In a thread under the lobby, where the bot may open one; else in the lobby's own message. */
async function placeFor(
  { services: { channels } }: World,
  { messageId }: ClickUse,
  ctx: Ctx,
): Promise<Place | undefined> {
  const { race } = words(ctx.locale);
  if (messageId === undefined) return undefined;
  const thread = await channels.startThread(ctx.channelId, messageId, race.title);
  const preparing = { content: race.preparing };
  const inThread = thread === undefined ? undefined : await channels.post(thread, preparing);
  if (thread !== undefined && inThread !== undefined) {
    // where the lobby cannot be changed its button says that the race has begun
    await channels.edit(ctx.channelId, messageId, begunMessage(thread, ctx.locale));
    return { channelId: thread, messageId: inThread };
  }
  const here = await channels.edit(ctx.channelId, messageId, preparing);
  return here ? { channelId: ctx.channelId, messageId } : undefined;
}

/** Where the race is led now; a second click while its thread is being opened is told of the same one. */
function open(world: World, quizId: string, use: ClickUse, ctx: Ctx): Promise<Place | undefined> {
  const { host, opening } = world;
  const known = opening.get(quizId);
  if (known) return known;
  async function begun(): Promise<Place | undefined> {
    const place = await placeFor(world, use, ctx);
    if (place) host.lead({ quizId, ...place, look: lookOf(ctx) });
    return place;
  }
  const place = begun().finally(() => opening.delete(quizId));
  opening.set(quizId, place);
  return place;
}

async function start(world: World, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { services, host } = world;
  const { quizId } = readQuizId(use.parts);
  const { race } = words(ctx.locale);
  const state = await raceState({ store: services.store, quizId, now: ctx.now });
  if (!state) return gone(ctx);
  if (state.hostId !== ctx.userId && !ctx.manages) return whisper({ content: race.hostStarts(state.hostId) });
  if (state.index >= 0 || host.isLed(quizId)) return whisper({ content: race.running });
  const place = await open(world, quizId, use, ctx);
  if (!place) return whisper({ content: race.mayNotWrite });
  return whisper({ content: race.started(place.channelId) });
}

/** A race that was left by a restart goes on with the first click on it. */
function goOn({ host }: World, state: RaceState, { messageId }: ClickUse, ctx: Ctx): void {
  if (state.index < 0 || host.isLed(state.quizId) || messageId === undefined) return;
  host.lead({
    quizId: state.quizId,
    channelId: ctx.channelId,
    messageId,
    look: lookOf(ctx),
  });
}

/** The button under a race that came to a halt. */
async function resumeRace(world: World, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { quizId } = readQuizId(use.parts);
  const state = await raceState({ store: world.services.store, quizId, now: ctx.now });
  if (!state) return gone(ctx);
  if (use.messageId !== undefined)
    world.host.lead({ quizId, channelId: ctx.channelId, messageId: use.messageId, look: lookOf(ctx) });
  return whisper({ content: words(ctx.locale).race.started(ctx.channelId) });
}

async function answer(world: World, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { services } = world;
  const { quizId, index, option } = readQuizId(use.parts);
  const { race } = words(ctx.locale);
  try {
    const result = await answerRace({
      store: services.store,
      id: ctx.id,
      quizId,
      index,
      userId: ctx.userId,
      answer: option ?? typedAnswer(use.lines),
      now: ctx.now,
      locale: ctx.locale,
    });
    if (result.outcome === "unknown-quiz") return gone(ctx);
    const state = await raceState({ store: services.store, quizId, now: ctx.now });
    if (state) goOn(world, state, use, ctx);
    if (!("grade" in result)) return whisper({ content: race[result.outcome] });
    // whether it is right is not told before everybody's time is over
    const noted = { content: race[result.outcome](quoted(result.grade.given, 100)) };
    const closesAt = state?.index === index ? state.closesAt : null;
    return closesAt === null ? whisper(noted) : whisperUntil(closesAt, noted);
  } catch (error) {
    if (error instanceof InputError) return refuse({ content: explainInput(error, ctx.locale) });
    throw error;
  }
}

/** The form of a race's typed answer; an order is typed as its letters. */
async function type({ services: { store } }: World, { parts }: ClickUse, ctx: Ctx): Promise<Answer> {
  const { quizId, index } = readQuizId(parts);
  const quiz = await store.quizzes.find(quizId);
  const question = quiz?.kind === "race" ? quiz.questions[index] : undefined;
  const state = await raceState({ store, quizId, now: ctx.now });
  if (!question || !state) return gone(ctx);
  if (index > state.index) return whisper({ content: words(ctx.locale).race["not-open"] });
  const view = viewQuestion(question, { locale: ctx.locale });
  return openForm(answerForm(view, raceIds.typed(quizId, index), words(ctx.locale)));
}

/** `/quiz stop` and `/quiz skip`: for the race of this channel, else for the user's own quiz. */
async function interrupt({ services, host }: World, what: "stop" | "skip", ctx: Ctx): Promise<Answer> {
  const { race, quiz } = words(ctx.locale);
  const running = host.inChannel(ctx.channelId);
  if (running) {
    const state = await raceState({ store: services.store, quizId: running.quizId, now: ctx.now });
    if (state?.hostId !== ctx.userId && !ctx.manages)
      return whisper({ content: race.hostStarts(state?.hostId ?? ctx.userId) });
    host[what](running.quizId);
    return whisper({ content: race[what] });
  }
  const own = await lastOpenQuiz(services, ctx.userId);
  if (!own) return whisper({ content: quiz.nothingOpen });
  const resume = { id: quizIds.next(own.quizId), label: quiz.resume, style: "primary" } as const;
  const leave = { id: quizIds.leave(own.quizId), label: quiz.leave } as const;
  return whisper({
    content: quiz[what].told(own.score, own.index, own.length),
    rows: [what === "stop" ? [leave, resume] : [resume, leave]],
  });
}

function create(services: Services): Handlers {
  const world: World = { services, host: createRaceHost(services), opening: new Map() };
  return {
    place: "private",
    forms: ["race-type"],
    opensAgain: { race: "race-type" },
    commands: {
      battle: ({ options }, ctx) => begin(world, options, ctx),
      "quiz stop": (_use, ctx) => interrupt(world, "stop", ctx),
      "quiz skip": (_use, ctx) => interrupt(world, "skip", ctx),
    },
    typing: { battle: ({ text }, { locale }) => suggestTopics(text, locale) },
    clicks: {
      race: (use, ctx) => answer(world, use, ctx),
      "race-start": (use, ctx) => start(world, use, ctx),
      "race-on": (use, ctx) => resumeRace(world, use, ctx),
      "race-type": (use, ctx) => type(world, use, ctx),
      "race-new": ({ parts: [length, topic, seconds] }, ctx) =>
        begin(world, { length, ...(topic && { topic }), ...(seconds && { seconds }) }, ctx),
    },
    close: () => world.host.close(),
  };
}

/**
 * Races: everybody answers the same question at the same time, and sees who was right when its time is over. One message,
 * in a thread of its own, shows the question, the answer and in the end the podium.
 */
export const battle: Feature = {
  command,
  help: (locale) => [{ usage: `/${command.label[locale]}`, text: words(locale).help.battle, examples: [] }],
  create,
};
