import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { Locale, Store } from "@opt/study";
import { createHandlers } from "../../src/features/features.ts";
import type { Handlers } from "../../src/features/feature.ts";
import type { Services } from "../../src/features/services.ts";
import { createCounters } from "../../src/port/counters.ts";
import { formFaults, messageFaults } from "../../src/port/faults.ts";
import type { Click, Ctx, Incoming, OptionValue, Responder } from "../../src/port/interaction.ts";
import { buttonsOf, type Button } from "../../src/port/message.ts";
import { createRouter, type Router } from "../../src/router/router.ts";
import { createSettle } from "../../src/settle.ts";
import { databaseOver } from "../../src/store/sqlite.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { collectLog, type CollectedLog } from "../support/logs.ts";
import { createWall, type Wall } from "./wall.ts";
import { cannedJobs, type CannedJobs } from "./canned-jobs.ts";
import { click, command } from "../simulation/world.ts";
import { answerSheet, type Seen } from "./seen.ts";

/** Somebody who uses the bot, and where. */
export interface Person {
  readonly id: string;
  readonly locale: Locale;
  /** Undefined: in direct messages. */
  readonly guildId: string | undefined;
  readonly channelId: string;
  readonly manages: boolean;
}

const usual = { locale: "en", guildId: "900", channelId: "901", manages: false } as const;
export const tom: Person = { ...usual, id: "1" };
export const mina: Person = { ...usual, id: "2" };
/** Manages the server. */
export const host: Person = { ...usual, id: "3", manages: true };
export const alone: Person = { ...usual, id: "1", guildId: undefined };

/** The bot's router, features and store, in one process and without Discord: what it says comes back at once. */
export interface Room {
  readonly store: Store;
  readonly router: Router;
  readonly handlers: readonly Handlers[];
  readonly services: Services;
  readonly jobs: CannedJobs;
  readonly wall: Wall;
  readonly lines: CollectedLog["lines"];
  now: number;
  /** Does something and comes back with the one answer that it has, which keeps Discord's limits. */
  use(who: Person, incoming: Incoming, responder?: Partial<Responder>): Promise<Seen>;
  run(who: Person, route: string, options?: Readonly<Record<string, OptionValue>>): Promise<Seen>;
  /** Clicks the button whose id or label begins like this, which must be there and enabled. */
  press(who: Person, seen: Seen, start: string, more?: Partial<Click>): Promise<Seen>;
  /** Clicks a button that need not be there. */
  forge(who: Person, customId: string, more?: Partial<Click>): Promise<Seen>;
}

/** Rules about what people are shown; each rejects where it does not hold. */
export type Rules = Readonly<Record<string, (room: Room) => Promise<void>>>;

/** A Monday, ten in the morning in Seoul. */
export const monday: number = Date.UTC(2026, 10, 23, 1);

export function buttonIn(seen: Seen, start: string): Button {
  const all = buttonsOf(seen.message);
  const found = all.find(({ id, label }) => id.startsWith(start) || label.startsWith(start));
  assert(
    found,
    `a button ${start} must be there, got ${all.map(({ id, label }) => `${id} ${label}`).join(", ")}`,
  );
  return found;
}

/** All that can be read in an answer. */
export function textOf({ message: { content = "", panel } }: Seen): string {
  const fields = (panel?.fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [content, panel?.title, panel?.text, ...fields, panel?.footer].filter(Boolean).join("\n");
}

export async function openRoom(): Promise<Room> {
  const database = new DatabaseSync(":memory:");
  database.exec("pragma foreign_keys = on");
  const store = await sqlStore(databaseOver(database), "sqlite");
  const { log, lines } = collectLog();
  let ids = 0;
  const random = { id: () => `id${(ids += 1)}`.padEnd(22, "x"), seed: () => (ids += 1) };
  const [jobs, wall] = [cannedJobs(), createWall()];
  const services: Services = {
    store,
    jobs,
    random,
    log,
    clock: () => room.now,
    fetchFile: (...given) => jobs.fetch(...given),
    channels: wall.channels,
  };
  const handlers = createHandlers(services);
  const router = createRouter({
    features: handlers,
    counters: createCounters(),
    log,
    random,
    settle: createSettle(store),
    isBusy: () => false,
    progressAfter: 600_000,
  });

  const room: Room = {
    store,
    router,
    handlers,
    services,
    jobs,
    wall,
    lines,
    now: monday,
    async use(who, incoming, responder = {}) {
      // nobody is too fast
      room.now += 2_000;
      const sheet = answerSheet();
      const { now } = room;
      const ctx: Ctx = {
        ...who,
        id: `i${(ids += 1)}`,
        userId: who.id,
        appLocale: who.locale,
        theme: "dark",
        timeZone: "Asia/Seoul",
        group: who.guildId !== undefined,
        now,
        madeAt: now,
      };
      await router.handle(incoming, ctx, { ...sheet.responder, ...responder });
      const seen = sheet.seen();
      if (seen.form) assert.deepEqual(formFaults(seen.form), []);
      else if (incoming.kind !== "typing") assert.deepEqual(messageFaults(seen.message), []);
      const errors = lines.filter(({ level }) => Number(level) >= 50);
      assert.deepEqual(errors.splice(0), []);
      return seen;
    },
    run: (who, route, options = {}) => room.use(who, command(route, options as Record<string, string>)),
    async press(who, seen, start, more = {}) {
      const { id, disabled = false } = buttonIn(seen, start);
      assert(!disabled, `the button ${start} must be enabled`);
      return await room.forge(who, id, { onPrivateMessage: seen.place !== "public", ...more });
    },
    forge: (who, customId, more = {}) =>
      room.use(who, { ...click(customId), onPrivateMessage: false, onOwnMessage: false, ...more }),
  };
  return room;
}
