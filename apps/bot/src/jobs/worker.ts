import { getPriority, platform, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";
import { diagnose } from "@opt/study";
import { streakChart, type Chart } from "@opt/viz";
import { renderGif, renderPng } from "@opt/viz/png";
import type { DemoOutcome, FitOutcome, Job, JobResults, LogOutcome, Look, RenderedChart } from "./job.ts";
import { formulaOf } from "./formula.ts";
import { questionChart } from "./question-chart.ts";
import { demoFits, runDemo } from "../study.ts";

/** Where processors are short, a thread that draws gets a third of what one gets that answers. */
const nicer = 5;
// only Linux takes that for the thread; elsewhere it would be the whole process
if (!isMainThread && platform() === "linux") setPriority(Math.min(getPriority() + nicer, 19));

type Of<Kind extends Job["kind"]> = Extract<Job, { readonly kind: Kind }>;

/** The width of all pictures in a chat, at double density; their height is the chart kind's own. */
const size = { width: 550, scale: 2 };
/** A GIF has no half-tones to gain from double density, and would be too large. */
const movingSize = { width: 550, scale: 1, frames: 40 };

async function draw(chart: Chart, look: Look): Promise<RenderedChart> {
  const { bytes, width, height, alt } = await renderPng(chart, { ...size, ...look });
  return { type: "png", bytes, width, height, alt };
}

async function animate(chart: Chart, look: Look): Promise<RenderedChart> {
  const { bytes, width, height, alt } = await renderGif(chart, { ...movingSize, ...look });
  return { type: "gif", bytes, width, height, alt };
}

/** A formula has a size of its own. */
async function drawFormulaJob({ latex, look }: Of<"formula">): Promise<RenderedChart | null> {
  const formula = await formulaOf(latex);
  if (formula === undefined) return null;
  const { bytes, width, height, alt } = await renderPng(formula, { scale: 2, ...look });
  return { type: "png", bytes, width, height, alt };
}

/** A thread is ended where its job is called off. */
const never = new AbortController().signal;

async function runFitJob({ demo, fold }: Of<"fit">): Promise<FitOutcome> {
  const fits = demoFits(demo);
  if (fits === undefined) throw new RangeError(`demo must be one that cross-validates, got ${demo.name}`);
  return await fits.run(fold, never);
}

/** The outcome of a fit that was run before. */
function fitBefore(fits: readonly FitOutcome[], fold: number): FitOutcome {
  const fit = fits[fold];
  if (fit === undefined) throw new RangeError(`fits must have one for fold ${fold}, got ${fits.length}`);
  return fit;
}

async function runDemoJob({ demo, moving = false, look, fits }: Of<"demo">): Promise<DemoOutcome> {
  const executor = fits && (async ({ fold }: { readonly fold: number }) => fitBefore(fits, fold));
  const { title, text, command, cards, chart } = await runDemo(demo, { executor });
  const { locale } = look;
  return {
    title: title[locale],
    text: text[locale],
    command: command[locale],
    cards,
    chart: await (moving ? animate : draw)(chart, look),
  };
}

async function drawQuestionJob({ question, look }: Of<"question">): Promise<RenderedChart | null> {
  const chart = questionChart(question, look.locale);
  return chart ? await draw(chart, look) : null;
}

async function diagnoseJob({ bytes, look }: Of<"log">): Promise<LogOutcome> {
  const { locale } = look;
  const found = diagnose(bytes);
  if (found.kind === "unreadable") return { readable: false, text: found.text[locale] };
  const { shown, advice, card, demo, chart } = found;
  return {
    readable: true,
    shown: shown[locale],
    advice: advice[locale],
    card,
    demo,
    chart: await draw(chart, look),
  };
}

function yearChart({ counts, today }: Of<"year">): Chart {
  const end = Date.parse(today);
  const days = counts
    .map((count, index) => ({
      date: new Date(end - (counts.length - 1 - index) * 86_400_000).toISOString().slice(0, 10),
      count,
    }))
    .filter(({ count }) => count > 0);
  return streakChart({ days, today, weeks: 53 });
}

/** Does one job. */
export async function work(job: Job): Promise<JobResults[Job["kind"]]> {
  switch (job.kind) {
    case "demo":
      return await runDemoJob(job);
    case "fit":
      return await runFitJob(job);
    case "question":
      return await drawQuestionJob(job);
    case "formula":
      return await drawFormulaJob(job);
    case "log":
      return await diagnoseJob(job);
    case "year":
      return await draw(yearChart(job), job.look);
    default:
      throw new TypeError(`job must be of a known kind, got ${String(job satisfies never)}`);
  }
}
