import { chartFinding, describeChart } from "../src/index.ts";
import { samples } from "./samples.ts";

const head = `# Gallery

Every kind of chart in both themes and languages, as the tests expect them, with the finding and the alt text that are
computed from the data, and at the sizes of a chat, a small card and two phones. Written by \`npm run gallery\`.
`;

/** The text of docs/gallery.md. */
export function gallery(): string {
  const sections = Object.entries(samples).map(([name, make]) => {
    const chart = make();
    const picture = (theme: string, locale: string) =>
      `![${name}, ${theme}, ${locale}](../test/golden/${name}-${theme}-${locale}.png)`;
    const findings = [chartFinding(chart, "en"), chartFinding(chart, "ko")].filter(
      (finding) => finding !== "",
    );
    return [
      `## ${name}`,
      findings.map((finding) => `${finding}.`).join(" "),
      `${picture("dark", "en")} ${picture("dark", "ko")}`,
      `${picture("light", "en")} ${picture("light", "ko")}`,
      chart.kind === "formula" ? "" : `![${name} at 550, 400 and 330 pixels](sheets/${name}.png)`,
      `> ${describeChart(chart, "en").replaceAll("\n", " ")}`,
    ];
  });
  return `${[head.trim(), ...sections.flat()].filter((part) => part !== "").join("\n\n")}\n`;
}
