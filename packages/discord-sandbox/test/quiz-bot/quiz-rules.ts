import type { Invariant, SeenAction, SeenMessage, SimulationHistory } from "../../src/index.ts";

// What the users of the quiz bot may rely on, told from what they saw and from nothing else.

const letters = ["A", "B", "C"];
const taken = /^Question (\d+): ([ABC]) it is\.$/u;
const shown = /Question (\d+) of (\d+) in <@(\d+)>'s quiz$/u;
const revealed = /^Question (\d+): ([ABC]) was right \((.+)\)\.$/mu;
const over = /quiz is over\.$/u;
/** A quiz is open for two minutes; a click and a slow network may take some seconds more. */
const longest = 120_000;
const slack = 6000;

interface Choice extends SeenAction {
  readonly letter: string;
  /** The question the user was looking at, and the one the bot confirmed. */
  readonly confirmed: number | undefined;
  readonly said: string;
}

interface Quiz {
  readonly messageId: string;
  readonly versions: readonly SeenMessage[];
  readonly owner: string;
  readonly startedBy: SeenAction | undefined;
  readonly choices: readonly Choice[];
  readonly controls: readonly SeenAction[];
}

function said(action: SeenAction): string {
  return action.answers[0]?.text ?? "";
}

function clicksOn({ actions }: SimulationHistory, messageId: string, names: readonly string[]): SeenAction[] {
  return actions.filter(
    ({ action, messageId: on }) => action.do === "click" && on === messageId && names.includes(action.button),
  );
}

function toChoice(action: SeenAction): Choice {
  const found = taken.exec(said(action));
  const letter = action.action.do === "click" ? action.action.button : "";
  return { ...action, letter, confirmed: found ? Number(found[1]) : undefined, said: said(action) };
}

function quizzesOf(history: SimulationHistory): readonly Quiz[] {
  const first = history.messages.filter(({ change, text }) => change === "create" && shown.test(text));
  return first.map(({ messageId, text }) => ({
    messageId,
    versions: history.messages.filter((message) => message.messageId === messageId),
    owner: shown.exec(text)?.[3] ?? "",
    startedBy: history.actions.find(({ answers }) => answers[0]?.messageId === messageId),
    choices: clicksOn(history, messageId, letters).map(toChoice),
    controls: clicksOn(history, messageId, ["Next", "End"]),
  }));
}

function rule(
  name: string,
  ofQuiz: (quiz: Quiz, history: SimulationHistory) => readonly string[],
): Invariant {
  return { name, check: (history) => quizzesOf(history).flatMap((quiz) => ofQuiz(quiz, history)) };
}

const starts: Invariant = {
  name: "a quiz begins as asked",
  check: ({ actions, messages }) =>
    actions.flatMap((start) => {
      if (start.action.do !== "slash" || start.action.command !== "start" || start.outcome !== "answered")
        return [];
      const [answer] = start.answers;
      const [, question, questions, owner] = shown.exec(answer?.text ?? "") ?? [];
      const isPublic = answer?.ephemeral === false && answer.buttons.join() === "A,B,C,Next,End";
      const asked = String(start.action.options?.["questions"]);
      const isRight =
        isPublic && question === "1" && questions === asked && owner === start.userId && messages.length > 0;
      return isRight ? [] : [`${start.user}'s ${start.what} showed ${JSON.stringify(answer?.text)}`];
    }),
};

const order = rule("questions come in order", ({ versions }) =>
  versions.flatMap(({ text }, index) => {
    const before = shown.exec(versions[index - 1]?.text ?? "");
    if (!before) return index === 0 || over.test(text) ? [] : [`a quiz that was over went on with ${text}`];
    const [, last = "", questions = ""] = before;
    const now = shown.exec(text);
    const reveals = revealed.exec(text)?.[1];
    if (now) {
      const isNext = Number(now[1]) === Number(last) + 1 && now[2] === questions && reveals === last;
      return isNext && Number(now[1]) <= Number(questions)
        ? []
        : [`after question ${last} of ${questions} came ${text}`];
    }
    if (!over.test(text)) return [`after question ${last} of ${questions} came ${text}`];
    return reveals === undefined || (reveals === last && last === questions)
      ? []
      : [`after question ${last} of ${questions} it was over`];
  }),
);

const owners = rule("only the owner leads", ({ controls, owner }) =>
  controls.flatMap(({ userId, user, what, answers }) => {
    const refused = (answers[0]?.text ?? "").startsWith("Only the one who started");
    const led = answers.some(({ kind }) => kind === "update");
    if (led && userId !== owner) return [`${user} did ${what} in someone else's quiz`];
    return refused && userId === owner ? [`${user} was kept from ${what} in their own quiz`] : [];
  }),
);

const controls = rule("what the owner does is done", ({ controls: clicks, owner }) =>
  clicks.flatMap(({ userId, user, what, answers }) => {
    const text = answers[0]?.text ?? "";
    const isWrong = answers.some(({ kind }) => kind === "update")
      ? what === 'click "End"' && !over.test(text)
      : userId === owner && !text.endsWith("over.") && answers.length > 0;
    return isWrong ? [`${user}'s ${what} led to ${JSON.stringify(text)}`] : [];
  }),
);

const secret: Invariant = {
  name: "what concerns one is told to one",
  check: ({ actions }) =>
    actions.flatMap(({ user, what, answers }) =>
      answers.some(({ kind, ephemeral }) => kind === "reply" && !ephemeral) && !what.startsWith("/start")
        ? [`the answer to ${user}'s ${what} was public`]
        : [],
    ),
};

const oneEach = rule("one answer to a question", ({ choices }) =>
  choices.flatMap((choice, index) => {
    if (choice.confirmed === undefined) return [];
    const isOther = choice.said !== `Question ${choice.confirmed}: ${choice.letter} it is.`;
    if (isOther) return [`${choice.user} chose ${choice.letter} and was told ${choice.said}`];
    const twice = choices.some(
      (other, place) =>
        place < index && other.userId === choice.userId && other.confirmed === choice.confirmed,
    );
    return twice ? [`${choice.user} answered question ${choice.confirmed} twice`] : [];
  }),
);

/** Something the owner did came to nothing that could be seen: it may have counted all the same. */
function hasLostControl({ controls: clicks, owner }: Quiz): boolean {
  return clicks.some((click) => click.userId === owner && click.answers.length === 0);
}

/** The question is still shown a good while after the click, and no lost click of the owner explains it. */
function isStillOpen(quiz: Quiz, { at }: SeenAction): boolean {
  const later = quiz.versions.filter((version) => version.at <= at + slack);
  const moved = quiz.versions.some((version) => version.at >= at - slack && version.at <= at + slack);
  const started = quiz.versions[0]?.at ?? 0;
  return (
    !moved && !hasLostControl(quiz) && shown.test(later.at(-1)?.text ?? "") && at < started + longest - slack
  );
}

const refusals = rule("refusals are true", (quiz) =>
  [...quiz.choices, ...quiz.controls].flatMap((action) => {
    const text = said(action);
    if (/^This (?:quiz|question) is over\.$/u.test(text) && isStillOpen(quiz, action))
      return [`${action.user} was told ${JSON.stringify(text)} while it was still shown`];
    if (!/already/u.test(text)) return [];
    const before = quiz.choices.some(
      (other) => other.userId === action.userId && other.id !== action.id && other.at <= action.at + slack,
    );
    return before ? [] : [`${action.user} was told ${JSON.stringify(text)} at the first try`];
  }),
);

const closing = rule("a closed quiz takes nothing", ({ versions, choices }, history) => {
  const closed = versions.find(({ text }) => over.test(text))?.at ?? Infinity;
  const started = versions[0]?.at ?? 0;
  return choices.flatMap(({ user, at, confirmed, answers }) => {
    if (confirmed === undefined) return [];
    const told = answers[0]?.at ?? at;
    const isLate = told > closed && !history.troubled(closed - slack, told + slack);
    if (isLate || at > closed) return [`${user}'s answer counted after the end`];
    return at > started + longest + 2 * slack ? [`${user}'s answer counted after two minutes`] : [];
  });
});

/** No fault was at work when the message came, which the bot must remember, nor when time was up. */
function canEnd({ versions }: Quiz, history: SimulationHistory): boolean {
  const started = versions[0]?.at ?? 0;
  return ![started, started + longest].some((at) => history.troubled(at - slack, at + slack));
}

const ending = rule("a quiz ends once, after two minutes at the latest", (quiz, history) => {
  const { versions, controls: clicks } = quiz;
  const end = versions.findIndex(({ text }) => over.test(text));
  const text = versions[end]?.text ?? "";
  const changed = versions.slice(end + 1).find((version) => end >= 0 && version.text !== text);
  if (changed) return [`a quiz that was over changed to ${changed.text}`];
  const [first] = versions;
  if (!first) return [];
  const due = first.at + longest;
  const isAwaited =
    end < 0 && history.until > due + slack && !clicks.some(({ answers }) => answers.length === 0);
  if (isAwaited && canEnd(quiz, history)) return ["a quiz was still shown after two minutes"];
  const isEarly = text.startsWith("Time is up") && (versions[end]?.at ?? 0) < due - slack;
  return isEarly ? ["time was up before two minutes"] : [];
});

const shownFirst = rule("the end is shown before anyone is told of it", (quiz, history) =>
  [...quiz.choices, ...quiz.controls].flatMap(({ user, at, answers }) => {
    const [answer] = answers;
    if (answer?.text !== "This quiz is over." || hasLostControl(quiz) || !canEnd(quiz, history)) return [];
    const isShown = quiz.versions.some((version) => over.test(version.text) && version.at <= answer.at);
    return isShown || history.troubled(at - slack, answer.at + slack)
      ? []
      : [`${user} was told that a quiz is over while it was still shown`];
  }),
);

/** How the question was resolved, if everyone saw it. */
function solutionOf({ versions }: Quiz, question: number): { letter: string; winners: string } | undefined {
  const found = versions
    .map(({ text }) => revealed.exec(text))
    .find((match) => match && Number(match[1]) === question);
  return found ? { letter: found[2] ?? "", winners: found[3] ?? "" } : undefined;
}

const praise = rule("who was right is praised", (quiz) =>
  [1, 2, 3].flatMap((question) => {
    const solution = solutionOf(quiz, question);
    if (!solution) return [];
    const confirmed = quiz.choices.filter((choice) => choice.confirmed === question);
    const forgotten = confirmed.filter(
      ({ letter, userId }) => letter === solution.letter && !solution.winners.includes(`<@${userId}>`),
    );
    const others = Array.from(solution.winners.matchAll(/<@(\d+)>/gu), ([, id]) => id).filter(
      (id) => !quiz.choices.some((choice) => choice.userId === id && choice.letter === solution.letter),
    );
    const unpraised = forgotten.map(
      ({ user }) => `${user} was right in question ${question} and not praised`,
    );
    return unpraised.concat(
      others.map((id) => `<@${id}> was praised for question ${question} without having been right`),
    );
  }),
);

/** Least and most that a user's score can be, from what was confirmed and from what was left without an answer. */
function bounds(
  history: SimulationHistory,
  userId: string,
  asked: number,
  told: number,
): Readonly<Record<"points" | "answers", readonly [number, number]>> {
  const bound = { points: [0, 0] as [number, number], answers: [0, 0] as [number, number] };
  for (const quiz of quizzesOf(history)) {
    for (const choice of quiz.choices.filter((one) => one.userId === userId && one.at <= told)) {
      const isOpen = choice.answers.length === 0;
      if (choice.confirmed === undefined && !isOpen) continue;
      const solution = choice.confirmed === undefined ? undefined : solutionOf(quiz, choice.confirmed);
      const isRight = solution?.letter === choice.letter;
      const isSure = !isOpen && choice.at <= asked - slack;
      bound.answers[0] += isSure ? 1 : 0;
      bound.answers[1] += 1;
      bound.points[0] += isSure && isRight ? 1 : 0;
      bound.points[1] += solution && !isRight ? 0 : 1;
    }
  }
  return bound;
}

function isWithin([least, most]: readonly [number, number], value: number): boolean {
  return value >= least && value <= most;
}

const scores: Invariant = {
  name: "every confirmed answer counts once",
  check: (history) =>
    history.actions.flatMap((action) => {
      if (action.what !== "/score" || action.outcome !== "answered") return [];
      const found = /^You have (\d+) points from (\d+) answers\.$/u.exec(said(action));
      if (!found) return [`${action.user}'s /score showed ${JSON.stringify(said(action))}`];
      const { points, answers } = bounds(
        history,
        action.userId,
        action.at,
        action.answers[0]?.at ?? action.at,
      );
      return isWithin(points, Number(found[1])) && isWithin(answers, Number(found[2]))
        ? []
        : [
            `${action.user} has ${found[1]} points from ${found[2]} answers; ` +
              `it must be ${points.join(" to ")} from ${answers.join(" to ")}`,
          ];
    }),
};

/** All that the quiz bot promises. */
export const quizRules: readonly Invariant[] = [
  starts,
  order,
  owners,
  controls,
  secret,
  oneEach,
  refusals,
  closing,
  ending,
  shownFirst,
  praise,
  scores,
];
