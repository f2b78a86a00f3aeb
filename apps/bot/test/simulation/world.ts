import type { Services } from "../../src/features/services.ts";
import type { Click, Ctx, Incoming, Responder } from "../../src/port/interaction.ts";
import type { Message } from "../../src/port/message.ts";
import type { Router } from "../../src/router/router.ts";

/** What a simulated week has no need of: pictures, files and channels. */
export const settingsFree: Pick<Services, "jobs" | "fetchFile" | "channels"> = {
  jobs: {
    // of all jobs only the picture of a question comes up, and a question can do without
    run: (job) =>
      job.kind === "question" ? Promise.resolve(null as never) : Promise.reject(new Error("not here")),
    waiting: () => 0,
    close: async () => {},
  },
  fetchFile: () => Promise.reject(new Error("not here")),
  channels: {
    post: async () => undefined,
    openDirect: async () => undefined,
    edit: async () => false,
    startThread: async () => undefined,
  },
};

/** Numbers that a seed draws (mulberry32). */
export function drawsOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Somebody runs a command. */
export function command(route: string, options: Readonly<Record<string, string | number>> = {}): Incoming {
  return { kind: "command", route, options, files: {} };
}

/** Somebody clicks a button of their own message. */
export function click(customId: string): Click & { readonly kind: "click" } {
  return {
    kind: "click",
    customId,
    lines: {},
    picked: undefined,
    said: "",
    messageId: "1",
    onPrivateMessage: true,
    onOwnMessage: true,
  };
}

async function nothing(): Promise<void> {
  await Promise.resolve();
}

/** What the bot answers a member of the group. */
export async function handled(
  router: Router,
  { userId, now, id, madeAt = now }: Pick<Ctx, "userId" | "now" | "id"> & Partial<Pick<Ctx, "madeAt">>,
  incoming: Incoming,
): Promise<Message | undefined> {
  let seen: Message | undefined;
  const take = async (message: Message): Promise<void> => {
    seen = message;
    await nothing();
  };
  const responder: Responder = {
    reply: take,
    edit: take,
    followUp: take,
    defer: nothing,
    remove: nothing,
    openForm: nothing,
    suggest: nothing,
  };
  const ctx: Ctx = {
    id,
    userId,
    locale: "en",
    appLocale: "en",
    theme: "dark",
    timeZone: "Asia/Seoul",
    group: true,
    guildId: "900",
    channelId: "901",
    manages: false,
    now,
    madeAt,
  };
  await router.handle(incoming, ctx, responder);
  return seen;
}
