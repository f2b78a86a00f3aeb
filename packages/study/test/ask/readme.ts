import type { Ask } from "../../src/index.ts";
import { readRows, type Score, scoreOf } from "./score.ts";

/** What is measured and shown in the README between its markers; `npm run readme` writes it. */
const sets = [
  { files: ["outline-development", "outline-held-out"], suffix: "" },
  { files: ["verdicts-development", "verdicts-held-out"], suffix: ", on the first twelve cards" },
] as const;

const goals: Readonly<Record<string, string>> = {
  direct: "85 % with comparison",
  comparison: "85 % with direct",
  typo: "75 %",
  paraphrase: "40 %, 70 % or offered",
  computation: "95 %, none wrong",
  choice: "90 % with truefalse",
  truefalse: "90 % with choice",
  offtopic: "96 % unknown or offered",
};

const transcript: readonly (readonly [question: string, note?: string])[] = [
  ["모멘텀을 쓰면 왜 지그재그가 줄어요?"],
  ["로스 nan 뜸"],
  ["dkswkdwjadl anjsep", "안장점이 뭔데, typed on an English keyboard"],
  ["배치 키우면 lr도 키워?"],
  ["예전에 가던 방향을 기억해서 쭉 밀고 나가는 방법"],
  ["Can I use the same lr for SGD and Adam?"],
  ["True or false: 5-fold cross-validation trains four models to judge one setting"],
  ["배치를 4배로 키우면 기울기 흔들림은 절반이 된다. 맞아?"],
  ["Who sets the batch size? A) the optimizer B) the person who trains C) the loss D) the test set"],
  ["배치 128에서 512로 늘리면 lr 0.1은?"],
  ["Fold sizes for 57 samples?"],
  ["AdaDelta가 RMSProp이랑 뭐가 달라요?"],
  ["How do I bake a sponge cake?"],
  ["stratified squamous epithelium function", "another subject, and still an offer"],
  ["my boss set lr to 0.1 for everything, is that reasonable", "the right card is only the second offer"],
  ["training is stuck, loss hasn't moved for 20 epochs", "the right card, but a reason without its claim"],
  ["그냥 섞어서 나누기 vs 층화해서 나누기", "only one side is shown"],
  ["격자 탐색은 후보의 모든 조합을 시험한다. OX로 답해 줘", "true, and the card's definition says so"],
  ["제곱근 스케일링에서는 배치를 4배 하면 학습률을 2배로 한다. OX", "true, but held against the other rule"],
  ["2400개를 훈련 70 검증 15 시험 15 퍼센트로 쪼개면 개수는?", "no number, as the shares are not read"],
  ["아이폰 앱이 자꾸 조기 종료돼요", "another subject, and still an offer"],
];

/** The README with the table and the transcript as they are today. */
export function withMeasurements(readme: string, ask: Ask): string {
  return [
    { name: "scores", text: scoresTable(ask) },
    { name: "transcript", text: transcriptOf(ask) },
  ].reduce((text, { name, text: part }) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md must hold ${start} and ${end}`);
    return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
  }, readme);
}

function scoresTable(ask: Ask): string {
  const rows = sets.flatMap(({ files, suffix }) => {
    const [first, second] = files.map((name) => scoreOf(ask, readRows(name), () => 0).kinds);
    return Object.keys(first!).map((kind) =>
      [`${kind}${suffix}`].concat(cellsOf(first![kind]!), cellsOf(second![kind]!), goals[kind] ?? ""),
    );
  });
  const head = [
    "kind",
    "development: right",
    "or offered",
    "wrong",
    "other half: right",
    "or offered",
    "wrong",
    "goal",
  ];
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function cellsOf({ asked, right, offered, wrong }: Score): readonly string[] {
  return [`${right} of ${asked}`, String(right + offered), String(wrong)];
}

const longest = 200;

function transcriptOf(ask: Ask): string {
  return transcript
    .map(([question, note]) => {
      const { text } = ask(question, { locale: "en" });
      const [first = "", second = ""] = text.split("\n");
      const said = first.length < longest / 4 && second !== "" ? `${first} ${second}` : first;
      const shown = said.length > longest ? `${said.slice(0, said.lastIndexOf(" ", longest))} …` : said;
      return `> **${question}**${note === undefined ? "" : ` (${note})`}\\\n> ${shown}`;
    })
    .join("\n>\n");
}
