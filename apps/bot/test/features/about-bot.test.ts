import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AboutBot, aboutBot } from "../../src/features/about-bot.ts";

test.for<[AboutBot, ...string[]]>([
  ["bot", "뭘 할 수 있어?", "너 누구야", "도움말", "이 봇 어떻게 써?", "안녕 넌 뭐야?", "사용법 알려 줘"],
  ["bot", "what can you do?", "Who are you?", "help me please", "Hey, how do I use this bot?"],
  [
    "quiz",
    "퀴즈 시작",
    "퀴즈 내 줘",
    "문제 풀고 싶어",
    "how do I start a quiz",
    "quiz me!",
    "Give me a question",
  ],
  ["demo", "데모 보여줘", "어떤 데모가 있어?", "show me a demo", "what demos are there?"],
  ["cards", "카드 목록", "어떤 주제가 있어?", "뭐부터 공부해야 해?", "What topics do you cover?"],
  ["settings", "한국어로 말해줘", "언어 바꾸고 싶어", "how do I change the language?"],
  ["privacy", "내 데이터 지워줘", "delete my data", "What do you know about me?"],
])("%s", ([kind, ...texts]) => {
  expect(texts.map((text) => [text, aboutBot(text)])).toEqual(texts.map((text) => [text, kind]));
});

test.for([
  "모멘텀은 뭘 할 수 있어?",
  "what can momentum do?",
  "how do I start training?",
  "퀴즈 데이터는 뭐예요?",
  "what is this loss?",
  "help me understand Adam",
  "아담이 뭐예요?",
  "show me a demo of momentum",
  "",
  "도".repeat(2_000),
])("not %j", (text) => {
  expect(aboutBot(text)).toBeUndefined();
});

interface Asked {
  readonly question?: string;
  readonly expect?: { readonly outcome?: unknown };
}

test("no question about the subject that the study is scored by is taken for one about the bot", () => {
  const folder = new URL("../../../../packages/study/test/questions/", import.meta.url);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Asked);
  const taken = all.filter(({ question = "" }) => aboutBot(question) !== undefined);
  expect(all.length).toBeGreaterThan(8_000);
  // "who are you?": the study leaves open whether it answers
  for (const { expect: wanted } of taken) expect(wanted?.outcome).toEqual(["answer", "unknown"]);
});
