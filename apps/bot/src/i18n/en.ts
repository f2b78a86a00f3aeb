import type { JobFailure } from "../jobs/job.ts";
import { group } from "./en-group.ts";
import { own } from "./en-own.ts";

const job: Readonly<Record<JobFailure, string>> = {
  busy: "I am drawing for many people right now and my queue is full. Please try again in about ten seconds.",
  time: "That took too long, so I stopped it. Please try again with smaller numbers, such as fewer steps.",
  memory: "That needed too much memory, so I stopped it. Please try again with smaller numbers.",
  stopped: "I am restarting and cannot start anything new. Please try again in a minute.",
};

/** The bot's own words in English; the other languages have the same keys. */
export const en = {
  ...group,
  ...own,
  refusals: {
    unexpected: (id: string) =>
      `Something went wrong on my side, not yours. Please try again; if it happens again, pass on this error code: \`${id}\``,
    job,
    inProgress: "Still at it: this takes a little longer than usual.",
    overloaded: "Too many people are asking me at this moment. Please try again in ten seconds or so.",
    mend: "Edit and send again",
    stillComputing: "I am still working on your last two requests. Please try again when they are done.",
    tooFast: (seconds: number) =>
      `That was a little fast for me. Please try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    oldButton:
      "This button is from an older version of me and no longer works. Please start again with `/help`.",
    oldQuiz: "I no longer have this quiz, so its buttons do nothing. Start a new one with `/quiz start`.",
    unknownCommand: "I do not know this command (yet). `/help` shows what I can do.",
    unknownCard: "I no longer have this card. Ask me with `/ask` instead.",
  },
  demo: {
    command: "demo",
    description: "Run an experiment and see it as a picture",
    times3: (option: string) => `${option} ×3`,
    over3: (option: string) => `${option} ÷3`,
    why: (card: string) => `Why? ${card}`,
    addOptimizer: (name: string) => `One more in the race: ${name}`,
    changeOne: "Change one thing",
    play: "Play it",
    still: "Stop the animation",
    otherSeed: "Other seed",
    quizMe: "Quiz me on this",
  },
  quiz: {
    command: "quiz",
    description: "Questions with buttons: right or wrong, and why",
    start: { name: "start", description: "A quiz that anyone here may join" },
    daily: { name: "daily", description: "The question of the day" },
    stop: {
      name: "stop",
      description: "End the race in this channel, or leave your own quiz",
      told: (right: number, answered: number, length: number) =>
        `There is no race here, and a quiz of your own keeps nobody waiting: ${answered} of ${length} questions answered, ${right} right. Go on with it, or leave it here?`,
    },
    skip: {
      name: "skip",
      description: "End the open question of the race in this channel",
      told: (right: number, answered: number, length: number) =>
        `There is no race here. In your own quiz nobody waits for you: ${answered} of ${length} answered, ${right} right.`,
    },
    leave: "Leave it here",
    left: (right: number, answered: number, length: number) =>
      `You leave this quiz: ${answered} of ${length} questions answered, ${right} right. Those answers count: they are in \`/me\`, and what you missed comes back in \`/review\`. You can go on at any time, here or from \`/me\`.`,
    nothingOpen: "There is no race here, and no quiz of yours is open. `/quiz start` begins one.",
    topic: { name: "topic", description: "Only questions about this card; start typing" },
    length: { name: "length", description: "How many questions, 1 to 20 (5 if you leave it out)" },
    from: {
      name: "from",
      description: "Whose questions (mine if you leave it out)",
      packs: "Mine",
      group: "This group's own",
      both: "Half and half",
    },
    heading: (index: number, length: number) => `Question ${index + 1} of ${length}`,
    together: "Anyone can join and answer. Only you see how you did.",
    true: "True",
    false: "False",
    type: "Type the answer",
    typeLabels: {
      number: "Your answer (a number)",
      text: "Your answer (a word or a few)",
      formula: "Your answer (a formula)",
      parts: "Your answers",
      order: "The letters in their order, such as c a d b",
    },
    order: "Put them in order",
    orderTitle: "Which comes first?",
    orderHint:
      "Pick one step for each place. Your answer counts once the last place is filled; until then you can change it.",
    placeOf: (place: number) => `Place ${place}`,
    carried: "follows from the earlier slip",
    partly: (percent: number) => `${percent} % right`,
    given: "Your answer",
    right: "Right",
    wrong: "Not quite",
    first: (given: string) => `You have answered this already; your first answer counts: ${given}`,
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
      `<@${user}> got ${score} of ${length} right in a quiz. Start yours with \`/quiz start\`.`,
    ahead: "This question cannot be answered yet. Go on with the one that is open.",
    mixed: "A mix of all",
    nothingNear: (typed: string) =>
      `I have no card called “${typed}”, nor one like it. Leave the topic out for a mix of all, or pick a suggestion while you type.`,
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
    lookUp: "Look a card up",
    aboutMessage: "Ask about this",
    nothingToRead: "This message has no text that I could look up.",
    formTitle: "Ask anything",
    formLabel: "A question, or a whole exercise",
    formPlaceholder:
      "What is momentum? Or a whole exercise with its choices, or several questions, one a line",
  },
  onlyMe: {
    name: "only-me",
    description: "Whether only you see the answer (everyone here, if you leave it out)",
  },
  formula: {
    command: "formula",
    description: "Type a surface f(x, y), and optimizers race down it",
    title: "A race on your own surface",
    line: "f(x, y)",
    optimizers: "Who races (leave empty for the usual four)",
    startX: "Start: x",
    startY: "Start: y",
    empty: "Please type a formula, such as x^2 + 3*y^2.",
  },
  explain: {
    command: "explain",
    description: "A card in full: what it is, its formula, an example, its sources",
    card: { name: "card", description: "A concept, such as momentum; leave it out to browse all cards" },
    browse: {
      all: "All cards",
      open: "Open a card",
      topics: "Another topic",
      before: "Topic before",
      next: "Next topic",
      count: (cards: number) => `${cards} ${cards === 1 ? "card" : "cards"}`,
      footer: (cards: number) => `${cards} cards in all, in the order to study them`,
    },
    nothingNear: (typed: string) =>
      `I have no card called “${typed}”, nor one like it. Suggestions come while you type; \`/ask\` takes questions in your own words.`,
    noCard: (typed: string) => `I have no card called “${typed}”. Perhaps you mean one of these:`,
  },
  diagnose: {
    command: "diagnose",
    description: "Attach a training log and read what its curves show",
    file: {
      name: "file",
      description: "CSV, JSON lines, Keras history, trainer_state.json or TensorBoard; up to 5 MB",
    },
    title: "What your training log shows",
    advice: "One change to try",
    unreadable: (file: string) => `I cannot read ${file || "this file"} as a training log.`,
    noFile: "Please attach a training log, such as a CSV with the columns epoch, loss and val_loss.",
    refused: {
      "too-large":
        "This file is too large for me: at most 5 MB. Keep every hundredth step only; the curve stays the same.",
      elsewhere: "I only read files that are attached here.",
      gone: "I could not get this file. Please attach it again.",
    },
  },
  privacy: {
    title: "What I keep",
    lines: [
      "**Kept**: the quizzes you take part in, your answers with their time, what is due for review, your study log, your settings, and the questions that you propose. Each with your Discord number, never with your name.",
      "**Not kept**: what you ask, messages, files that you attach, pictures. What you typed into a form that I could not accept I hold for a quarter of an hour, so that you can mend it. I read no message that you do not send me yourself.",
      "**Seen by others**: whatever you start in a channel with `/ask`, `/explain`, `/demo`, `/formula`, `/quiz start`, `/teach ask`, `/battle` or `/board` appears there with your name; `only-me` keeps `/ask` and `/explain` to yourself. Boards and races show your name and your score. Which questions you got right or wrong, and everything else, only when you share it.",
      "**Get it**: `/data export` sends you everything as a file. **Delete it**: `/data delete`, at once and for good. When a server removes me, its settings and the questions taught there are deleted.",
    ],
  },
  help: {
    command: "help",
    description: "What I can do, with examples to click",
    about: {
      name: "about",
      description: "What you want to read about",
      commands: "What I can do",
      privacy: "Privacy: what I keep about you",
    },
    welcomeTitle: "Hello!",
    welcome:
      "I help groups study how neural networks are trained: with experiments as pictures, quizzes and answers, in Korean and English. Below are three things to try right now; `/help` shows the rest, and `/help about:privacy` what I keep. Whoever manages the server sees what is set, and what to do next, in `/settings group`.",
    demo: (count: number) =>
      `Run one of ${count} experiments and see it as a picture; buttons change one thing`,
    formula: "Type a surface f(x, y) and see the race on it",
    explain: "A card in full, with its formula; without a card, all of them by topics",
    howQuiz:
      "`/quiz start` begins a quiz: five questions with buttons, and after each you read why. `topic:` asks about one card only, `length:` sets how many. Or begin right here:",
    howSettings:
      "I answer each question in the language it is asked in. `/settings me` sets what I speak otherwise (`language:`), the colours of the pictures, your time zone and reminders; `/settings group` the same for the group, and the daily question.",
    diagnose: "Attach your own training log and read what it shows",
    title: "What I can do",
    intro:
      "I am a study bot about optimization: how neural networks are trained. I run real experiments, ask questions and answer yours.",
    start: "New here? Click the first button, watch the picture, then try the quiz.",
    quiz: "Five questions that anyone may join; after each one you read why",
    ask: "Ask a question in your own words",
    startQuiz: "Start a quiz",
    battle: "A race for the group, with a podium",
    review: "What you missed, asked again just before you forget it",
    me: "Your streak, your year, your strengths and gaps",
    board: "Who in the group got how many right",
    log: "Write down what you studied; export a month",
    teach: "Questions that members write",
    settings: "Language, colours, time zone, the daily question",
    data: "Download or delete what I keep about you",
  },
};

/** The keys every language has. */
export type Words = typeof en;
