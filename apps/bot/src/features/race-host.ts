import { setTimeout as wait } from "node:timers/promises";
import { raceState, type RaceState } from "@opt/study";
import type { Look } from "../jobs/job.ts";
import type { Message } from "../port/message.ts";
import { createRacePicture } from "./race-picture.ts";
import {
  interruptedMessage,
  podiumMessage,
  raceQuestionMessage,
  revealMessage,
  vanishedMessage,
} from "./race-view.ts";
import type { Services } from "./services.ts";
import { openRaceQuestion, quizResult } from "../study.ts";

/** A race and the one message that shows it. */
export interface Race {
  readonly quizId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly look: Look;
}

/** Milliseconds that an answer stays to be read before the next question. */
const readingTime = 8_000;

/** Leads races: opens their questions one after the other, shows the answers, and ends with the podium. */
export interface RaceHost {
  /** Begins, or goes on where the race stands; a race that is led already is left alone. */
  lead(race: Race): void;
  isLed(quizId: string): boolean;
  /** The race in a channel, where one is led. */
  inChannel(channelId: string): Race | undefined;
  /** Ends the time of the open question, or the reading time after it. */
  skip(quizId: string): void;
  /** Ends the race with the podium as it stands. */
  stop(quizId: string): void;
  /** Leaves all races as they are; a click on them goes on after a restart. */
  close(): void;
}

interface Led {
  readonly race: Race;
  pause: AbortController;
  stopped: boolean;
}

export function createRaceHost(services: Services): RaceHost {
  const { store, channels, clock, log } = services;
  const pictureOf = createRacePicture(services);
  const led = new Map<string, Led>();
  let closed = false;

  async function show({ channelId, messageId }: Race, message: Message): Promise<void> {
    if (!(await channels.edit(channelId, messageId, message))) throw new Error("the race's message is gone");
  }

  /** Waits until a moment, or until somebody skips; who skipped since the last pause, while it was shown, ends it too. */
  async function pauseUntil(one: Led, moment: number): Promise<void> {
    const { signal } = one.pause;
    await wait(Math.max(0, moment - clock()), undefined, { signal }).catch(() => {});
    one.pause = new AbortController();
  }

  async function standing(quizId: string): Promise<RaceState | undefined> {
    return await raceState({ store, quizId, now: clock() });
  }

  async function ask(one: Led, index: number): Promise<void> {
    const { race } = one;
    const { quizId, look } = race;
    // drawn before the question opens, so that it takes nothing of its time
    const picture = await pictureOf(race, index);
    if (closed || one.stopped) return;
    const question = await openRaceQuestion({ store, quizId, index, now: clock(), locale: look.locale });
    if (!question) throw new Error(`question ${index} of the race must be there`);
    if (question.closesAt > clock()) {
      await show(race, raceQuestionMessage(question, question.view, picture, look.locale));
      await pauseUntil(one, question.closesAt);
    }
    if (closed || one.stopped) return;
    const [results, state] = await Promise.all([
      quizResult({ store, quizId, locale: look.locale }),
      standing(quizId),
    ]);
    const result = results?.[index];
    if (!result || !state) throw new Error("the race must be there");
    await show(race, revealMessage(question, result, state.standings, look.locale));
    await pauseUntil(one, clock() + readingTime);
  }

  async function end(race: Race): Promise<void> {
    const { quizId, look } = race;
    const [results = [], state, quiz] = await Promise.all([
      quizResult({ store, quizId, locale: look.locale }),
      standing(quizId),
      store.quizzes.find(quizId),
    ]);
    if (!state || !quiz) throw new Error("the race must be there");
    await show(race, podiumMessage(state, results, quiz, look.locale));
  }

  async function run(one: Led): Promise<void> {
    const { race } = one;
    const state = await standing(race.quizId);
    if (!state) return;
    for (let index = Math.max(0, state.index); index < state.length; index += 1) {
      await ask(one, index);
      if (closed || one.stopped) break;
    }
    if (!closed) await end(race);
  }

  function pausing(quizId: string, stopped: boolean): void {
    const one = led.get(quizId);
    if (!one) return;
    one.stopped ||= stopped;
    one.pause.abort();
  }

  return {
    lead(race) {
      if (closed || led.has(race.quizId)) return;
      const one: Led = { race, pause: new AbortController(), stopped: false };
      led.set(race.quizId, one);
      run(one)
        .catch(async (error: unknown) => {
          // who began it had all of theirs deleted before anybody answered
          if ((await store.quizzes.find(race.quizId)) === undefined)
            return await show(race, vanishedMessage(race.look.locale));
          log.error({ err: error, race: race.quizId }, "a race could not go on");
          return await show(race, interruptedMessage(race.quizId, race.look.locale));
        })
        .catch((error: unknown) => log.warn({ err: error, race: race.quizId }, "nor could that be said"))
        .finally(() => led.delete(race.quizId));
    },
    isLed: (quizId) => led.has(quizId),
    inChannel: (channelId) => [...led.values()].find(({ race }) => race.channelId === channelId)?.race,
    skip: (quizId) => pausing(quizId, false),
    stop: (quizId) => pausing(quizId, true),
    close() {
      closed = true;
      for (const { pause } of led.values()) pause.abort();
    },
  };
}
