/** Lines such as "A) Adam", "2. SGD" or "① 모멘텀": an exercise with its choices. */
const choice = /^\s*(?:[A-Ha-h가나다라마바][).:]|\(?[A-Ha-h1-9][).]|[①-⑨])\s*\S/u;
const question = /[?？]\s*$/u;

/**
 * What was pasted as questions to be answered one by one: an exercise with choices stays whole; of other texts each line
 * or paragraph that ends as a question is one, with the lines before it that belong to it. At most `most`.
 */
export function splitQuestions(text: string, most = 5): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  if (lines.filter((line) => choice.test(line)).length >= 2) return [text.trim()];
  const found: string[] = [];
  let waiting: string[] = [];
  for (const line of lines) {
    if (line === "") {
      if (waiting.length > 0) found.push(waiting.join(" "));
      waiting = [];
      continue;
    }
    waiting.push(line);
    if (!question.test(line)) continue;
    found.push(waiting.join(" "));
    waiting = [];
  }
  if (waiting.length > 0) found.push(waiting.join(" "));
  return found.slice(0, most);
}
