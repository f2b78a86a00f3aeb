/** What each package is asked after an installation: a program that throws where anything is wrong. */
export const smoke: Readonly<Record<string, string>> = {
  core: `import { adam, rosenbrock, trace } from "@opt/core";
const { values } = trace(rosenbrock(), [-1.2, 1], adam({ learningRate: 0.05 }), { steps: 2000 });
if (!(values.at(-1) < 1e-8)) throw new Error("Adam ended at " + values.at(-1));`,
  data: `import { stratifiedKFold } from "@opt/data";
const labels = ["cat", "dog", "cat", "dog"];
const folds = [...stratifiedKFold({ nSplits: 2 }).split({ length: 4, labels })];
if (folds.length !== 2) throw new Error("there are " + folds.length + " folds");`,
  viz: `import { barChart, renderSvg } from "@opt/viz";
import { renderPng } from "@opt/viz/png";
import { formulaPicture } from "@opt/viz/formula";
const chart = barChart({ title: "점수", categories: ["a", "b"], series: [{ values: [1, 2] }] });
const { bytes } = await renderPng(chart, { locale: "ko" });
if (bytes[1] !== 0x50 || bytes.length < 5000) throw new Error("no PNG of " + bytes.length + " bytes");
await formulaPicture("\\\\beta_1^t");
if (!renderSvg(chart).includes("<svg")) throw new Error("no SVG");`,
  study: `import { createStudy } from "@opt/study";
import { ours } from "@opt/study/optimization";
const { outcome } = createStudy(ours).ask("What does momentum do?", { locale: "en" });
if (outcome !== "answer") throw new Error("ask: " + outcome);`,
  "discord-sandbox": `import { createDiscordSandbox } from "@opt/discord-sandbox";
const sandbox = await createDiscordSandbox();
const answer = await fetch(sandbox.apiBase + "/v10/gateway");
if (!answer.ok) throw new Error("the gateway's address: " + answer.status);
await sandbox.close();`,
};

/** The same where there is no Node. */
export const browserSmoke: Readonly<Record<string, string>> = {
  core: smoke["core"]!,
  data: smoke["data"]!,
  viz: `import { barChart, renderSvg } from "@opt/viz";
const chart = barChart({ title: "점수", categories: ["a", "b"], series: [{ values: [1, 2] }] });
if (!renderSvg(chart).includes("<svg")) throw new Error("no SVG");`,
  study: smoke["study"]!,
};
