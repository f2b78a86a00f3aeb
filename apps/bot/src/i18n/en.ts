import type { JobFailure } from "../jobs/job.ts";

const job: Readonly<Record<JobFailure, string>> = {
  busy: "I am drawing for many people right now and my queue is full. Please try again in about ten seconds.",
  time: "That took too long, so I stopped it. Please try again with smaller numbers, such as fewer steps.",
  memory: "That needed too much memory, so I stopped it. Please try again with smaller numbers.",
  stopped: "I am restarting and cannot start anything new. Please try again in a minute.",
};

/** The bot's own words in English; the other languages have the same keys. */
export const en = {
  refusals: {
    unexpected: (id: string) =>
      `Something went wrong on my side, not yours. Please try again; if it happens again, pass on this error code: \`${id}\``,
    job,
    stillComputing: "I am still working on your last two requests. Please wait until they are there.",
    tooFast: (seconds: number) =>
      `That was a little fast for me. Please try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    oldButton:
      "This button is from an older version of me and no longer works. Please start again with `/help`.",
    oldQuiz: "I no longer have this quiz, so its buttons do nothing. Start a new one with `/quiz`.",
    unknownCommand: "I do not know this command (yet). `/help` shows what I can do.",
    unknownCard: "I no longer have this card. Ask me with `/ask` instead.",
  },
  demo: {
    command: "demo",
    description: "Run an experiment and see it as a picture",
    times3: (option: string) => `${option} ×3`,
    over3: (option: string) => `${option} ÷3`,
    why: (card: string) => `Why? ${card}`,
    pictureName: (demo: string) => `${demo}.png`,
  },
  quiz: {
    command: "quiz",
    description: "Questions with buttons: right or wrong, and why",
    topic: { name: "topic", description: "Only questions about this card; start typing" },
    length: { name: "length", description: "How many questions, 1 to 20 (5 if you leave it out)" },
    heading: (index: number, length: number) => `Question ${index + 1} of ${length}`,
    together: "Anyone can join and answer. Only you see how you did.",
    true: "True",
    false: "False",
    type: "Type the answer",
    typeLabel: "Your answer (a number)",
    given: "Your answer",
    right: "Right",
    wrong: "Not quite",
    first: (given: string) => `You had answered this already; your first answer counts: ${given}`,
    answer: "Right answer",
    why: "Why",
    tempting: (given: string) => `Why “${given}” is tempting`,
    comesFrom: "Where your number comes from",
    next: "Next question",
    result: "See the result",
    resume: "Go on with my quiz",
    lookUp: (card: string) => `Look it up: ${card}`,
    seeDemo: "See it in a demo",
    done: "The quiz is finished",
    again: "Another quiz",
    share: "Show the group my score",
    shared: (user: string, score: number, length: number) =>
      `<@${user}> got ${score} of ${length} right in a quiz. Start yours with \`/quiz\`.`,
    ahead: "This question cannot be answered now. Go on with the one that is open.",
    noTopic: (typed: string) =>
      `I have no card called “${typed}”. Pick one of these, or leave the topic out for a mix of all:`,
  },
  ask: {
    command: "ask",
    description: "Ask about optimizers, data splits and cross-validation",
    question: { name: "question", description: "In your own words, for example: what is momentum?" },
    formula: "Formula",
    example: "Example",
    source: (text: string) => `Source: ${text}`,
    more: "In more detail",
  },
  help: {
    command: "help",
    description: "What I can do, with examples to click",
    title: "What I can do",
    intro:
      "I am a study bot about optimization: how neural networks are trained. I run real experiments, ask questions and answer yours.",
    start: "New here? Click the first button, watch the picture, then try the quiz.",
    quiz: "Five questions that anyone may join; after each one you read why",
    ask: "Ask a question in your own words",
    startQuiz: "Start a quiz",
  },
};

/** The keys every language has. */
export type Words = typeof en;
