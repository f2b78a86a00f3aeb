import { createHash } from "node:crypto";
import type { DemoDescription, Locale } from "@opt/study";
import { describeChart } from "@opt/viz";
import type { DemoOutcome, Job, JobResults, JobRunner, RenderedChart } from "../../src/jobs/job.ts";
import { questionChart } from "../../src/jobs/question-chart.ts";
import { describeDemo, runDemo } from "../../src/study.ts";
import { holdTime, type VirtualClock } from "./virtual-time.ts";

/** A transparent point, in place of the pixels, which cost the most and say nothing to whoever judges. */
const point = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==",
    "base64",
  ),
);

function picture(alt: string): RenderedChart {
  return { type: "png", bytes: point, width: 1, height: 1, alt };
}

type Localized = Readonly<Record<Locale, string>>;

interface Computed {
  readonly title: Localized;
  readonly text: Localized;
  readonly command: Localized;
  readonly cards: readonly string[];
  readonly alt: Localized;
}

/**
 * What a demo comes to is judged elsewhere, and it costs more than all else here: so many seeds it is computed with, and one
 * of so many descriptions as it is asked for. The others are computed with the defaults.
 */
const seeds = 2;
const asAsked = 16;
const mostKept = 5_000;
const computed = new Map<string, Promise<Computed>>();

async function compute(description: DemoDescription): Promise<Computed> {
  const { title, text, command, cards, chart } = await runDemo(description);
  const alt = { ko: describeChart(chart, "ko"), en: describeChart(chart, "en") };
  return { title, text, command, cards, alt };
}

/** The description that is computed in the place of what was asked for; which one hangs on nothing else. */
function computedFor(asked: DemoDescription): DemoDescription {
  const seed = asked.seed % seeds;
  const digest = createHash("sha256").update(JSON.stringify(asked.parameters)).digest();
  return digest.readUInt32LE(0) % asAsked === 0 ? { ...asked, seed } : describeDemo(asked.name, { seed });
}

async function demo({ demo: asked, look }: Extract<Job, { kind: "demo" }>): Promise<DemoOutcome> {
  const description = computedFor(asked);
  const key = JSON.stringify(description);
  const known = computed.get(key) ?? compute(description);
  if (computed.size < mostKept) computed.set(key, known);
  const { title, text, command, cards, alt } = await known;
  const { locale } = look;
  const chart = picture(alt[locale]);
  return { title: title[locale], text: text[locale], command: command[locale], cards, chart };
}

/**
 * Does jobs here, each in five milliseconds: demos are computed, pictures have their alt text and one point. A demo that was
 * computed before is there at once: so that this does not show, each has a moment at which nothing else happens.
 */
export function inlineJobs(clock: VirtualClock): JobRunner {
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void clock.after(milliseconds, resolve));
  let begun = 0;

  async function run(job: Job): Promise<JobResults[Job["kind"]]> {
    begun += 1;
    // sums of powers of two, so that the milliseconds are whole again afterwards
    const own = (begun % 1_024) / 1_024;
    await wait(4 + own);
    const result = await done(job);
    await wait(1 - own);
    return result;
  }

  async function done(job: Job): Promise<JobResults[Job["kind"]]> {
    if (job.kind === "demo") return await holdTime(clock, demo(job));
    if (job.kind === "question") {
      const chart = questionChart(job.question, job.look.locale);
      return chart ? picture(describeChart(chart, job.look.locale)) : null;
    }
    if (job.kind === "formula") return null;
    if (job.kind === "fit") throw new TypeError("fits are not handed out here");
    if (job.kind === "year") return picture("a year");
    return { readable: false, text: "not simulated" };
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind gives its own result
  return { run: run as JobRunner["run"], waiting: () => 0, close: async () => {} };
}
