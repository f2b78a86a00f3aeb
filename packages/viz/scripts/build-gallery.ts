// Writes docs/gallery.md from the samples and their golden pictures.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chartFinding, describeChart } from "../src/index.ts";
import { samples } from "../test/samples.ts";

const sections = Object.entries(samples).map(([name, make]) => {
  const chart = make();
  const picture = (theme: string, locale: string) =>
    `![${name}, ${theme}, ${locale}](../test/golden/${name}-${theme}-${locale}.png)`;
  return `## ${name}

${chartFinding(chart, "en")}. ${chartFinding(chart, "ko")}.

| | English | 한국어 |
| --- | --- | --- |
| dark | ${picture("dark", "en")} | ${picture("dark", "ko")} |
| light | ${picture("light", "en")} | ${picture("light", "ko")} |

> ${describeChart(chart, "en").replaceAll("\n", " ")}
`;
});

const head = `# Gallery

Every kind of chart in both themes and languages, as the tests expect them, with the finding and the alt text that are
computed from the data. Written by \`npm run gallery\`.
`;
writeFileSync(join(import.meta.dirname, "../docs/gallery.md"), [head, ...sections].join("\n"));
