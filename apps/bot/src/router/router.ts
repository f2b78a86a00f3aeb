import { setImmediate as nextTurn } from "node:timers/promises";
import type { Handlers } from "../features/feature.ts";
import { words } from "../i18n/words.ts";
import type { Answer } from "../port/answer.ts";
import {
  GoneError,
  type Click,
  type CommandUse,
  type Ctx,
  type Incoming,
  type MessageUse,
  type Responder,
  type Typing,
} from "../port/interaction.ts";
import { createBacklog } from "./backlog.ts";
import { createDelivery, type Delivery } from "./delivery.ts";
import { findTask, type Task } from "./find-task.ts";
import { inTime, late } from "./in-time.ts";
import { createPace, type PaceOptions } from "./pace.ts";
import { collectRoutes } from "./routes.ts";
import { createTrouble, type TroubleOptions } from "./trouble.ts";
import { createUnsentForms } from "./unsent-forms.ts";
import { createWorkload } from "./workload.ts";

export interface RouterOptions extends TroubleOptions {
  readonly features: readonly Handlers[];
  /** What a user has chosen for themselves, such as a language; default: nothing. */
  readonly settle?: (ctx: Ctx) => Promise<Ctx>;
  /** Milliseconds since it was asked for after which an answer that is still being made is announced, default 1500. */
  readonly patience?: number;
  /**
   * Milliseconds that an interaction may wait to be taken, for its user's settings or for a form, or to be acknowledged while
   * all do, default 1500; after that there is no time left for more than to say that too many are asking. Where it waits for
   * the network, though not for the bot, it is served all the same.
   */
  readonly backlog?: number;
  /** Whether it is this process that lets others wait; default: always. */
  readonly isBusy?: () => boolean;
  /** Milliseconds after which work that is under way says so, default 4000. */
  readonly progressAfter?: number;
  /** Actions of one user; default 10 at once, then one a second. */
  readonly pace?: PaceOptions;
  /** Computations of one user at once, default 2. */
  readonly computations?: number;
  /** Milliseconds since any moment, by which all waiting is measured; default: `performance.now`. */
  readonly elapsed?: () => number;
}

/** What is answered with a message or a form. */
type Acted = CommandUse | MessageUse | Click;

/** What somebody does, and the line to tell them of it. */
interface Doing {
  readonly incoming: Acted;
  readonly ctx: Ctx;
  readonly delivery: Delivery;
}

/** Hands each interaction to its handler. */
export interface Router {
  /** Answers one interaction; never rejects. */
  handle(incoming: Incoming, ctx: Ctx, responder: Responder): Promise<void>;
  /** From now on tells everyone that the bot is stopping. */
  stopTaking(): void;
  /** Resolves when nothing is being answered. */
  idle(): Promise<void>;
}

/** Milliseconds that the bot takes for each step, however late it is told of an interaction. */
const leastTime = 250;

/** An interaction's token lives 15 minutes; an answer after that has nowhere to go. */
const answerWithin = 14 * 60_000;

async function compute(
  { place, work }: Extract<Answer, { kind: "work" }>,
  delivery: Delivery,
  meanwhile: { readonly text: string; readonly after: number },
): Promise<void> {
  const stop = new AbortController();
  // `AbortSignal.timeout` would keep all that the work holds for as long, however soon it is done
  const tooLate = setTimeout(() => stop.abort(), answerWithin).unref();
  let timer: NodeJS.Timeout | undefined;
  const result = work(stop.signal);
  // What is refused at once, as by a full queue, is told in private, before an answer is announced.
  const settled = result.then(
    () => true,
    () => true,
  );
  try {
    if (!(await Promise.race([settled, nextTurn(false)]))) await delivery.defer(place);
    // a clicked message keeps what it says until the new contents are there
    if (place !== "update")
      timer = setTimeout(() => void delivery.meanwhile(meanwhile.text), meanwhile.after);
    const message = await result;
    clearTimeout(timer);
    await delivery.message(message, place);
  } finally {
    clearTimeout(timer);
    clearTimeout(tooLate);
    stop.abort();
  }
}

async function asIs(ctx: Ctx): Promise<Ctx> {
  return await Promise.resolve(ctx);
}

/** Finds the handler, acknowledges in time, and turns whatever goes wrong into a sentence. */
export function createRouter(options: RouterOptions): Router {
  const { features, counters, log, patience = 1_500, progressAfter = 4_000, settle = asIs } = options;
  const { isBusy = () => true, elapsed = () => performance.now() } = options;
  const routes = collectRoutes(features);
  const unsent = createUnsentForms(features);
  const pace = createPace(options.pace ?? { burst: 10, interval: 1_000 });
  const workload = createWorkload(options.computations ?? 2);
  const explain = createTrouble(options);
  const longestWait = options.backlog ?? 1_500;
  const backlog = createBacklog(longestWait);
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  function refusal(incoming: Acted, ctx: Ctx, task: Task | undefined): string | undefined {
    const { refusals } = words(ctx.locale);
    if (stopping) return refusals.job.stopped;
    const wait = pace.take(ctx.userId, ctx.now);
    if (wait > 0) return refusals.tooFast(Math.ceil(wait / 1_000));
    if (task) return undefined;
    return incoming.kind === "click" || incoming.kind === "form"
      ? refusals.oldButton
      : refusals.unknownCommand;
  }

  /** What says nothing any more after a moment; where it cannot be taken away it stays, and harms nobody. */
  function removeAt(moment: number, { now }: Ctx, delivery: Delivery): void {
    const after = Math.min(Math.max(0, moment - now), answerWithin);
    setTimeout(() => void delivery.remove().catch(() => counters.add("not-removed")), after).unref();
  }

  async function deliver(answer: Answer, incoming: Acted, ctx: Ctx, delivery: Delivery): Promise<void> {
    const { refusals } = words(ctx.locale);
    if (answer.kind === "form") return await delivery.form(unsent.filled(answer.form, ctx));
    if (answer.kind === "message") {
      const { message, place, until, refused = false } = answer;
      await delivery.message(refused ? unsent.refused(incoming, ctx, message) : message, place);
      if (until !== undefined) removeAt(until, ctx, delivery);
      if (!refused) unsent.taken(incoming, ctx);
      return;
    }
    const meanwhile = { text: refusals.inProgress, after: progressAfter };
    const work = workload.run(ctx.userId, () => compute(answer, delivery, meanwhile));
    if (!work)
      return await delivery.message(
        unsent.refused(incoming, ctx, { content: refusals.stillComputing }),
        "private",
      );
    await work;
    return unsent.taken(incoming, ctx);
  }

  /** What may be a form cannot be announced: it comes in time, or there is no time for it. */
  async function performAtOnce(task: Task, doing: Doing, time: number): Promise<void> {
    const { incoming, ctx, delivery } = doing;
    const answer = await inTime(time, Promise.resolve(task.run()));
    await (answer === late ? turnAway(doing) : deliver(answer, incoming, ctx, delivery));
  }

  async function perform(task: Task, doing: Doing, waited: number): Promise<void> {
    const { incoming, ctx, delivery } = doing;
    if (task.mayOpenForm) return await performAtOnce(task, doing, Math.max(leastTime, longestWait - waited));
    // A failed announcement is met again, and reported, by the message that follows it.
    const announce = (): void => void delivery.defer(task.place).catch(() => {});
    const timer = setTimeout(announce, Math.max(Math.min(leastTime, patience), patience - waited));
    try {
      const answer = await task.run();
      clearTimeout(timer);
      await deliver(answer, incoming, ctx, delivery);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The user's own choices; where they cannot be read, the language of the app has to do. */
  async function settled(ctx: Ctx): Promise<Ctx> {
    try {
      return await settle(ctx);
    } catch (error) {
      counters.add("unsettled");
      log.error({ err: error, interaction: ctx.id }, "a user's settings could not be read");
      return ctx;
    }
  }

  /** Refuses what came too late to be done in time, so that what comes next is in time again. */
  async function turnAway(doing: Doing): Promise<void> {
    counters.add("overloaded");
    try {
      await decline(words(doing.ctx.locale).refusals.overloaded, doing);
    } catch (error) {
      await fail(error, "overloaded", doing);
    }
  }

  async function decline(content: string, { incoming, ctx, delivery }: Doing): Promise<void> {
    await delivery.message(unsent.refused(incoming, ctx, { content }), "private");
  }

  async function fail(error: unknown, task: string, { incoming, ctx, delivery }: Doing): Promise<void> {
    await explain(error, task, ctx, {
      message: (message, place) => delivery.message(unsent.refused(incoming, ctx, message), place),
    });
  }

  async function respond(incoming: Acted, outside: Ctx, responder: Responder): Promise<void> {
    const started = elapsed();
    const delivery = createDelivery(responder, () => {
      const took = elapsed() - started;
      counters.time("ack", took);
      backlog.acknowledged(outside.madeAt, outside.now + took);
    });
    const waited = (): number => backlog.waited(outside.madeAt, outside.now + elapsed() - started);
    const early = { incoming, ctx: outside, delivery };
    if (backlog.isBehind(outside.madeAt, outside.now) && isBusy()) return await turnAway(early);
    const ctx = await inTime(Math.max(leastTime, longestWait - waited()), settled(outside));
    if (ctx === late) return await turnAway(early);
    const doing = { incoming, ctx, delivery };
    const task = findTask(incoming, ctx, routes);
    const refused = refusal(incoming, ctx, task);
    const name = task?.name ?? "unknown";
    try {
      if (refused !== undefined) await decline(refused, doing);
      else if (task) await perform(task, doing, waited());
    } catch (error) {
      await fail(error, name, doing);
    }
    const milliseconds = Math.round(elapsed() - started);
    const outcome = refused === undefined ? "answered" : "refused";
    counters.add(outcome);
    counters.count("interactions", { task: name, outcome, locale: ctx.locale });
    counters.time("answer", milliseconds);
    log.info({ task: name, locale: ctx.locale, refused: refused !== undefined, milliseconds }, "answered");
  }

  async function suggest(typing: Typing, ctx: Ctx, responder: Responder): Promise<void> {
    const route = routes.typing.get(typing.route);
    try {
      await responder.suggest(route && !stopping ? route.handler(typing, await settled(ctx)) : []);
    } catch (error) {
      counters.add(error instanceof GoneError ? `gone ${error.code}` : "error");
      if (!(error instanceof GoneError))
        log.error({ err: error, task: `typing /${typing.route}` }, "no suggestions");
    }
  }

  return {
    async handle(incoming, ctx, responder) {
      const work =
        incoming.kind === "typing" ? suggest(incoming, ctx, responder) : respond(incoming, ctx, responder);
      underWay.add(work);
      await work;
      underWay.delete(work);
    },
    stopTaking() {
      stopping = true;
    },
    async idle() {
      // Each round waits for what came during the one before.
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
