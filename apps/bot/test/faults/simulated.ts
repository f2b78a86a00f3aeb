import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { brokenScript, type Place, source } from "./places.ts";
import type { Order } from "./simulated-thread.ts";

/** How a fault was found, or nothing. */
export type Verdict = string | undefined;

/** Looks for faults by the simulation, in a thread of its own. */
export interface SimulatedHunt {
  /**
   * Which rule a fault breaks: one about what is shown, or in so many schedules and a week; nothing where it breaks none.
   * Without schedules only what is shown is looked at.
   */
  look(place: Place, schedules: number): Promise<Verdict>;
  close(): Promise<void>;
}

/** So many faults are simulated in one thread, which keeps what it has loaded for each. */
const mostRounds = 30;
/** How much more than the bot as it is a broken one may take; what takes longer and says nothing has hung. */
const patience = 5;
/** Milliseconds after which one that only waits has hung, too. */
const mostPatience = 300_000;

interface Thread {
  readonly worker: Worker;
  rounds: number;
}

/** Milliseconds of processor time that a thread has had. */
async function timeOf(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1_000;
}

async function run(worker: Worker, order: Order, most: number): Promise<Verdict> {
  const [started, before] = [performance.now(), await timeOf(worker)];
  let timer: NodeJS.Timeout | undefined;
  const heard = new AbortController();
  try {
    return await new Promise<Verdict>((resolve) => {
      const listenTo = (event: string, tell: (given: unknown) => Verdict): void => {
        const listen = (given: unknown): void => resolve(tell(given));
        worker.once(event, listen);
        heard.signal.addEventListener("abort", () => worker.off(event, listen));
      };
      listenTo("message", (verdict) => (typeof verdict === "string" ? verdict : undefined));
      listenTo("error", (error) => `${crashed}: ${String(error).slice(0, 160)}`);
      listenTo("exit", () => `${crashed}: ends without a word`);
      const look = async (): Promise<void> => {
        const took = (await timeOf(worker)) - before;
        if (took > most || performance.now() - started > mostPatience) resolve(`${crashed}: hangs`);
      };
      // a thread that is gone has said so
      timer = setInterval(() => void look().catch(() => {}), 1_000);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, no window
      worker.postMessage(order);
    });
  } finally {
    clearInterval(timer);
    heard.abort();
  }
}

const crashed = "the bot does not go on";

/** A hunt by the simulation; rejects where the bot as it is breaks a rule. */
export async function openSimulatedHunt(schedules: number): Promise<SimulatedHunt> {
  let usual = Infinity;
  let thread = await start();

  async function start(): Promise<Thread> {
    const worker = new Worker(new URL("simulated-thread.ts", import.meta.url), {
      stdout: true,
      stderr: true,
    });
    await once(worker, "online");
    // whoever waits for it then hears of it, too
    worker.on("error", () => {});
    const before = await timeOf(worker);
    const found = await run(worker, { url: undefined, script: "", schedules }, Infinity);
    if (found !== undefined) throw new Error(`the bot must be whole, got ${found}`);
    usual = Math.min(usual, (await timeOf(worker)) - before);
    return { worker, rounds: 0 };
  }

  async function anew(): Promise<void> {
    await thread.worker.terminate();
    thread = await start();
  }

  async function look(place: Place, most: number): Promise<Verdict> {
    if (thread.rounds >= mostRounds) await anew();
    const others = thread.rounds;
    thread.rounds += 1;
    const url = new URL(place.file, source).href;
    const order = { url, script: await brokenScript(place), schedules: most };
    const found = await run(thread.worker, order, patience * usual);
    // a promise that another fault left to be rejected ends the thread, or is taken for this one's
    const isOwn = others === 0 || !/the bot does not go on|, alive:/u.test(found ?? "");
    if (found?.startsWith(crashed) || !isOwn) await anew();
    return isOwn ? found : await look(place, most);
  }

  return {
    look,
    close: async () => void (await thread.worker.terminate()),
  };
}
