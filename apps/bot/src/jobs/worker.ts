import type { Chart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";
import type { DemoOutcome, Job, JobResults, RenderedChart } from "./job.ts";
import { questionChart } from "./question-chart.ts";
import { runDemo } from "../study.ts";

/** The width of all pictures in a chat, at double density; their height is the chart kind's own. */
const size = { width: 550, scale: 2 };

async function draw(chart: Chart, locale: Job["locale"]): Promise<RenderedChart> {
  const { bytes, width, height, alt } = await renderPng(chart, { ...size, locale });
  return { bytes, width, height, alt };
}

async function runDemoJob({ demo, locale }: Extract<Job, { kind: "demo" }>): Promise<DemoOutcome> {
  const { title, text, cards, chart } = await runDemo(demo);
  return { title: title[locale], text: text[locale], cards, chart: await draw(chart, locale) };
}

async function drawQuestionJob({
  question,
  locale,
}: Extract<Job, { kind: "question" }>): Promise<RenderedChart | null> {
  const chart = questionChart(question, locale);
  return chart ? await draw(chart, locale) : null;
}

/** A worker thread's entry: does one job. */
export function work(job: Job): Promise<JobResults[Job["kind"]]> {
  return job.kind === "demo" ? runDemoJob(job) : drawQuestionJob(job);
}
