import type { BotHost, GatewayEvent } from "../../src/index.ts";

// A small bot with a memory: quizzes that someone owns, answers that count once, scores that last. The simulation is
// proved on it and on broken copies of it.

interface Quiz {
  readonly id: string;
  readonly owner: string;
  readonly questions: number;
  readonly channel: string;
  /** The message that shows it, once it is there. */
  message: string | undefined;
  readonly closesAt: number;
  question: number;
  ended: boolean;
  /** Of the question that is open: user id to choice. */
  answers: Record<string, number>;
}

interface Score {
  points: number;
  answers: number;
}

interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly user: string;
  readonly channel: string;
  readonly name: string;
  readonly questions: number;
}

const letters = ["A", "B", "C"] as const;
/** A quiz that nobody ends is closed after so many milliseconds. */
const longest = 120_000;
const ephemeral = 64;

/** The right choice of a question, known to nobody but the bot until it is revealed. */
function rightChoice(quiz: Quiz): number {
  return (Number(quiz.id.slice(-6)) + quiz.question) % letters.length;
}

function readInteraction({ data }: GatewayEvent): Interaction {
  const payload = data as {
    id: string;
    token: string;
    channel_id: string;
    member: { user: { id: string } };
    data: { name?: string; custom_id?: string; options?: { value: number }[] };
  };
  return {
    id: payload.id,
    token: payload.token,
    user: payload.member.user.id,
    channel: payload.channel_id,
    name: payload.data.name ?? payload.data.custom_id ?? "",
    questions: payload.data.options?.[0]?.value ?? 1,
  };
}

function button(quiz: Quiz, label: string, what: string, style: number): object {
  return { type: 2, style, label, custom_id: `${quiz.id}:${quiz.question}:${what}` };
}

function questionMessage(quiz: Quiz, before: string): object {
  const content = `${before}Question ${quiz.question} of ${quiz.questions} in <@${quiz.owner}>'s quiz`;
  const choices = letters.map((letter, index) => button(quiz, letter, String(index), 2));
  const controls = [button(quiz, "Next", "next", 1), button(quiz, "End", "end", 4)];
  return { content, components: [choices, controls].map((components) => ({ type: 1, components })) };
}

function endMessage(quiz: Quiz, before: string): object {
  return { content: `${before}<@${quiz.owner}>'s quiz is over.`, components: [] };
}

function reveal(quiz: Quiz): string {
  const right = rightChoice(quiz);
  const winners = Object.keys(quiz.answers).filter((user) => quiz.answers[user] === right);
  const praise = winners.length === 0 ? "nobody knew" : winners.map((user) => `<@${user}>`).join(", ");
  return `Question ${quiz.question}: ${letters[right]} was right (${praise}).\n`;
}

/** One thing at a time for each key. */
function createLocks(): (key: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.catch(() => {});
    last.set(key, settled);
    await mine;
    if (last.get(key) === settled) last.delete(key);
  };
}

interface Answered {
  readonly status: number;
  readonly body: {
    readonly retry_after?: number;
    readonly id?: string;
    readonly resource?: { message: { id: string } };
  };
}

/** Calls as discord.js does: waits out a 429, tries a 5xx again. */
function createCaller({ transport, clock }: BotHost) {
  return async (
    method: "GET" | "POST" | "PATCH" | "PUT",
    path: string,
    body?: unknown,
  ): Promise<Answered> => {
    for (let attempt = 0; ; attempt += 1) {
      const response = (await transport.request({ method, path, body })) as Answered;
      const isPassing = response.status === 429 || response.status >= 500;
      if (!isPassing || attempt >= 4) return response;
      const milliseconds = (response.body.retry_after ?? 0) * 1000;
      await new Promise<void>((resolve) => void clock.after(milliseconds, resolve));
    }
  };
}

export async function quizBot(host: BotHost): Promise<void> {
  const { transport, clock, storage } = host;
  const call = createCaller(host);
  const oneAtATime = createLocks();

  async function answer(interaction: Interaction, type: number, data: object): Promise<string | undefined> {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback?with_response=true`;
    const { body } = await call("POST", path, { type, data });
    return body?.resource?.message.id;
  }

  async function whisper(interaction: Interaction, content: string): Promise<void> {
    await answer(interaction, 4, { content, flags: ephemeral });
  }

  async function loadQuiz(id: string): Promise<Quiz | undefined> {
    return (await storage.get(`quiz:${id}`)) as Quiz | undefined;
  }

  async function saveQuiz(quiz: Quiz): Promise<void> {
    await storage.set(`quiz:${quiz.id}`, quiz);
  }

  async function loadScore(user: string): Promise<Score> {
    return ((await storage.get(`score:${user}`)) as Score | undefined) ?? { points: 0, answers: 0 };
  }

  /** True the first time this interaction comes. */
  async function isNew(interaction: Interaction): Promise<boolean> {
    const key = `seen:${interaction.id}`;
    if ((await storage.get(key)) !== undefined) return false;
    await storage.set(key, true);
    return true;
  }

  /** The answer may be there although the call that made it seemed to fail. */
  async function findMessage({ token }: Interaction): Promise<string | undefined> {
    const path = `/webhooks/${transport.applicationId}/${token}/messages/@original`;
    const { status, body } = await call("GET", path);
    return status === 200 ? body.id : undefined;
  }

  async function start(interaction: Interaction): Promise<void> {
    const { id, user: owner, channel, questions } = interaction;
    const closesAt = clock.now() + longest;
    const base = { id, owner, channel, questions, closesAt };
    const quiz: Quiz = { ...base, message: undefined, question: 1, ended: false, answers: {} };
    await saveQuiz(quiz);
    closeLater(quiz);
    const message =
      (await answer(interaction, 4, questionMessage(quiz, ""))) ?? (await findMessage(interaction));
    await oneAtATime(id, async () => {
      const current = await loadQuiz(id);
      if (current) await saveQuiz({ ...current, message });
    });
  }

  async function score(interaction: Interaction): Promise<void> {
    const { points, answers } = await loadScore(interaction.user);
    await whisper(interaction, `You have ${points} points from ${answers} answers.`);
  }

  async function choose(interaction: Interaction, quiz: Quiz, choice: number): Promise<void> {
    const { user } = interaction;
    if (quiz.answers[user] !== undefined) {
      await whisper(interaction, "You have answered this question already.");
      return;
    }
    quiz.answers[user] = choice;
    await oneAtATime(`score:${user}`, async () => {
      const { points, answers } = await loadScore(user);
      const point = choice === rightChoice(quiz) ? 1 : 0;
      await storage.set(`score:${user}`, { points: points + point, answers: answers + 1 });
    });
    await saveQuiz(quiz);
    await whisper(interaction, `Question ${quiz.question}: ${letters[choice]} it is.`);
  }

  async function next(interaction: Interaction, quiz: Quiz): Promise<void> {
    const before = reveal(quiz);
    quiz.question += 1;
    quiz.answers = {};
    if (quiz.question > quiz.questions) quiz.ended = true;
    await saveQuiz(quiz);
    await answer(interaction, 7, quiz.ended ? endMessage(quiz, before) : questionMessage(quiz, before));
  }

  async function end(interaction: Interaction, quiz: Quiz): Promise<void> {
    quiz.ended = true;
    await saveQuiz(quiz);
    await answer(interaction, 7, endMessage(quiz, ""));
  }

  async function click(interaction: Interaction): Promise<void> {
    const [id = "", question, what = ""] = interaction.name.split(":");
    const quiz = await loadQuiz(id);
    if (!quiz || quiz.ended) return await whisper(interaction, "This quiz is over.");
    if (Number(question) !== quiz.question) return await whisper(interaction, "This question is over.");
    if (what !== "next" && what !== "end") return await choose(interaction, quiz, Number(what));
    if (interaction.user !== quiz.owner)
      return await whisper(interaction, "Only the one who started it can do that.");
    return await (what === "next" ? next(interaction, quiz) : end(interaction, quiz));
  }

  async function close(id: string): Promise<void> {
    const quiz = await loadQuiz(id);
    if (!quiz || quiz.ended) return;
    await saveQuiz({ ...quiz, ended: true });
    const { channel, message } = quiz;
    if (message !== undefined)
      await call("PATCH", `/channels/${channel}/messages/${message}`, {
        content: `Time is up: <@${quiz.owner}>'s quiz is over.`,
      });
  }

  function closeLater({ id, closesAt }: Quiz): void {
    const wait = Math.max(0, closesAt - clock.now());
    clock.after(wait, () => void oneAtATime(id, () => close(id)));
  }

  async function handle(interaction: Interaction): Promise<void> {
    if (!(await isNew(interaction))) return;
    if (interaction.name === "start") return await start(interaction);
    if (interaction.name === "score") return await score(interaction);
    return await click(interaction);
  }

  for (const key of await storage.keys("quiz:")) {
    const quiz = await loadQuiz(key.slice("quiz:".length));
    if (quiz && !quiz.ended) closeLater(quiz);
  }
  transport.listen(async (event) => {
    if (event.name !== "INTERACTION_CREATE") return;
    const interaction = readInteraction(event);
    const [key = ""] = interaction.name.split(":");
    await oneAtATime(key, () => handle(interaction));
  });
  await call("PUT", `/applications/${transport.applicationId}/commands`, [
    {
      name: "start",
      description: "Start a quiz",
      options: [
        { type: 4, name: "questions", description: "How many", min_value: 1, max_value: 3, required: true },
      ],
    },
    { name: "score", description: "Your score" },
  ]);
}
