import assert from "node:assert/strict";
import { registered } from "../../src/bot.ts";
import { words } from "../../src/i18n/words.ts";
import { FileError } from "../../src/port/fetch-file.ts";
import type { GivenFile, Incoming, OptionValue } from "../../src/port/interaction.ts";
import { buttonsOf, menuOf, menusOf } from "../../src/port/message.ts";
import { answerDirect } from "../../src/features/direct.ts";
import { helpPage } from "../../src/features/features.ts";
import { cards, demos } from "../../src/study.ts";
import { buttonIn, mina, type Room, type Rules, textOf, tom } from "./room.ts";

const { ask, demo, diagnose, explain, formula, help, privacy, quiz, refusals } = words("en");

const typing = (route: string, option: string, text: string): Incoming => ({
  kind: "typing",
  route,
  option,
  text,
});

/** The demo that was computed last. */
function lastDemo({ jobs }: Room) {
  const job = jobs.asked.at(-1);
  assert.equal(job?.kind, "demo");
  return job;
}

async function changesDemos(room: Room): Promise<void> {
  for (const { name, options } of demos) {
    const shown = await room.run(tom, `demo ${name}`);
    assert.equal(shown.place, "public");
    const { parameters } = lastDemo(room).demo;
    const picks = menusOf(shown.message).flatMap(({ choices }) => choices);
    assert.equal(
      picks.some(({ value }) => value.startsWith("optimizers=+")),
      name === "race",
    );
    for (const row of shown.message.rows ?? []) {
      if (menuOf(row)) continue;
      const buttons = buttonsOf({ rows: [row] });
      const off = buttons.filter(({ disabled }) => disabled === true);
      // a row of choices has just the one that is shown
      assert(off.length <= 1, `${name} must leave the other choices enabled`);
      const [taken] = off;
      if (!taken) continue;
      const option = options.find((one) =>
        one.choices?.some(({ value, label }) => {
          const isNamed = taken.label === label.en || taken.label === `${one.label.en} ${label.en}`;
          return isNamed && parameters[one.name] === value;
        }),
      );
      assert(option, `${name}: ${taken.label} must be what is shown`);
      const isNumber = option.choices!.every(({ label }) => !Number.isNaN(Number(label.en)));
      assert.equal(taken.label.startsWith(`${option.label.en} `), isNumber, taken.label);
      for (const { style, disabled } of buttons)
        assert.equal(style, disabled === true ? "primary" : "secondary");
      const other = buttons.find(({ disabled }) => disabled !== true)!;
      const changed = await room.press(tom, shown, other.id, { onOwnMessage: true });
      assert.equal(changed.place, "update");
      assert.notEqual(lastDemo(room).demo.parameters[option.name], parameters[option.name]);
    }
    for (const option of options)
      if (option.suggested && typeof parameters[option.name] !== "number" && option.only === undefined)
        buttonIn(shown, `${option.label.en} ${option.suggested[0]}`);
  }
}

const attached = (file?: GivenFile): Incoming => ({
  kind: "command",
  route: "diagnose",
  options: {},
  files: file ? { file } : {},
});

/** What is said to whoever asks, looks something up or wants to see it. */
export const askingRules: Rules = {
  "an answer is for all, anything less for the one who asked": async (room) => {
    const told = await room.run(tom, "ask", { question: "What is momentum?" });
    assert.equal(told.place, "public");
    buttonIn(told, ask.more);
    const unknown = await room.run(tom, "ask", { question: "How do I bake a cake?" });
    assert.equal(unknown.place, "private");
    const example = await room.press(mina, unknown, "v1:ask:");
    assert.equal(example.place, "public");
    assert.equal((await room.forge(tom, "v1:ask:gone")).message.content, refusals.unknownCard);
    assert((await room.use(tom, typing("ask", "question", "momentum"))).suggestions.length > 3);
  },
  "only-me keeps an answer to the one who asked": async (room) => {
    const onlyMe = { "only-me": true };
    const told = await room.run(tom, "ask", { question: "What is momentum?", ...onlyMe });
    assert.deepEqual([told.place, told.message.rows?.length], ["private", 1]);
    const card = await room.run(tom, "explain", { card: "momentum", ...onlyMe });
    assert.deepEqual([card.place, card.message.panel?.title], ["private", "Momentum"]);
    const sendTo = async (options: typeof onlyMe | Record<string, never>) => {
      const { form } = await room.run(tom, "ask", options);
      return await room.forge(tom, form!.id, { kind: "form", lines: { text: "What is momentum?" } });
    };
    assert.equal((await sendTo(onlyMe)).place, "private");
    assert.equal((await sendTo({})).place, "public");
  },
  "what is kept names every command that others see": async (room) => {
    const given: Readonly<Record<string, OptionValue>> = { question: "What is momentum?", card: "momentum" };
    await room.run(tom, "quiz start");
    for (const { name, label, subcommands = [] } of registered.specs) {
      const routes = subcommands.length > 0 ? subcommands.map((one) => `${name} ${one.name}`) : [name];
      for (const route of routes) {
        const seen = await room.run(tom, route, name === "ask" || name === "explain" ? given : {});
        if (seen.form !== undefined || seen.place !== "public") continue;
        const isOne = name === "demo";
        const sub = subcommands.find((one) => !isOne && route === `${name} ${one.name}`);
        for (const locale of ["ko", "en"] as const) {
          const typed = [label[locale], ...(sub ? [sub.label[locale]] : [])].join(" ");
          const { lines } = words(locale).privacy;
          assert(lines[2]!.includes(`\`/${typed}\``), `what others see must name /${typed}, got ${lines[2]}`);
        }
      }
    }
  },
  "what is pasted is one question, or several": async (room) => {
    const { form } = await room.run(tom, "ask");
    const pasted = (text: string) => room.forge(tom, form!.id, { kind: "form", lines: { text } });
    const one = await pasted("What is momentum?");
    assert.equal(one.message.panel?.fields, undefined);
    assert.match(one.message.content ?? "", /momentum/u);
    const two = await pasted("What is\nmomentum?\n\nWhat is a saddle point?");
    assert.deepEqual(
      two.message.panel?.fields?.map(({ name }) => name),
      ["What is momentum?", "What is a saddle point?"],
    );
    const three = await pasted("What is momentum?\nOverfitting\n\n\nWhat is Adam?");
    assert.deepEqual(
      three.message.panel?.fields?.map(({ name }) => name),
      ["What is momentum?", "Overfitting", "What is Adam?"],
    );
    const [menu] = room.handlers.flatMap(({ messages }) => Object.keys(messages ?? {}));
    const about = (text: string) => room.use(tom, { kind: "message", route: menu!, text });
    assert.equal((await about("  ")).message.content, ask.nothingToRead);
    assert.match(textOf(await about("What is momentum?")), /momentum/u);
  },
  "a card is shown, or the nearest": async (room) => {
    const card = await room.run(tom, "explain", { card: "momentum" });
    assert.deepEqual([card.place, card.message.panel?.title], ["public", "Momentum"]);
    const near = await room.run(tom, "explain", { card: "momentun" });
    assert.deepEqual([near.place, near.message.content], ["private", explain.noCard("momentun")]);
    const absent = await room.run(tom, "explain", { card: "dropout" });
    assert.equal(absent.message.content, explain.noCard("dropout"));
    const offered = buttonsOf(absent.message).map(({ id }) => id);
    assert.deepEqual(offered.slice(0, 2), ["v1:card:overfitting", "v1:card:weight-decay"]);
    buttonIn(await room.run(tom, "quiz start", { topic: "dropout", length: 3 }), "v1:quiz-new:3:overfitting");
    const nothing = await room.run(tom, "explain", { card: "pizza" });
    assert.deepEqual([nothing.message.content, nothing.message.rows], [explain.nothingNear("pizza"), []]);
    const noTopic = await room.run(tom, "quiz start", { topic: "pizza" });
    assert.equal(noTopic.message.content, quiz.nothingNear("pizza"));
    assert.equal((await room.press(tom, near, "v1:card:momentum")).message.panel?.title, "Momentum");
    assert.equal((await room.forge(tom, "v1:card:gone")).message.content, refusals.unknownCard);
    assert((await room.use(tom, typing("explain", "card", "momen"))).suggestions.length > 0);
    assert((await room.use(tom, typing("quiz start", "topic", "momen"))).suggestions.length > 0);
  },
  "a demo's buttons say what is shown, and change one thing": changesDemos,
  "a demo's menu changes one thing, and it moves": async (room) => {
    const shown = await room.run(tom, "demo race", { surface: "beale" });
    const [menu] = menusOf(shown.message);
    const joiner = menu!.choices.find(({ value }) => value.startsWith("optimizers=+"))!;
    await room.forge(tom, menu!.id, { picked: joiner.value });
    const { parameters } = lastDemo(room).demo;
    assert.match(String(parameters["optimizers"]), new RegExp(`adam, ${joiner.value.slice(12)}$`, "u"));
    assert.equal(parameters["surface"], "beale");
    await room.forge(tom, menu!.id, { picked: "steps=500" });
    assert.deepEqual(lastDemo(room).demo.parameters["steps"], 500);
    const moving = await room.press(tom, shown, demo.play);
    assert.equal(moving.place, "public");
    assert.equal(lastDemo(room).moving, true);
    await room.press(tom, moving, demo.still);
    assert.equal(lastDemo(room).moving, false);
    assert.match(textOf(await room.run(tom, "demo race", { surface: "nowhere" })), /nowhere/u);
    const begun = await room.press(tom, shown, demo.quizMe);
    assert.equal(begun.message.panel?.title, "Question 1 of 3");
  },
  "a demo's menu offers half and double of what is shown": async (room) => {
    const shown = await room.run(tom, "demo equalsteps");
    const { parameters } = lastDemo(room).demo;
    assert.deepEqual([parameters["steepness"], parameters["steps"]], [100, 20]);
    const offered = menusOf(shown.message).flatMap(({ choices }) => choices.map(({ value }) => value));
    assert.deepEqual(offered, ["steepness=50", "steepness=200", "steps=10", "steps=40"]);
    const started = await room.run(tom, "demo race", { x: -3, y: 1 });
    const choices = menusOf(started.message).flatMap((menu) => menu.choices);
    const labels = (option: string) =>
      choices.flatMap(({ value, label }) => (value.startsWith(`${option}=`) ? label : []));
    assert.deepEqual(labels("x"), ["x: −1.5", "x: −6"]);
    assert.deepEqual(labels("y"), ["y: 0.5", "y: 2"]);
    assert.deepEqual(labels("noise"), ["noise: 0.1", "noise: 0.3", "noise: 1"]);
  },
  "another seed is offered where it changes something": async (room) => {
    const offers = async (name: string, options: Readonly<Record<string, OptionValue>> = {}) => {
      const { message } = await room.run(tom, `demo ${name}`, options);
      return buttonsOf(message).some(({ label }) => label === demo.otherSeed);
    };
    assert.equal(await offers("race"), false);
    assert.equal(await offers("race", { noise: 0.1 }), true);
    assert.equal(await offers("kfold"), false);
    assert.equal(await offers("kfold", { method: "stratified" }), true);
    assert.equal(await offers("genealogy"), false);
  },
  "a long formula is read from the command under the picture": async (room) => {
    const { form } = await room.run(tom, "formula");
    const sent = (lines: Readonly<Record<string, string>>) =>
      room.forge(tom, form!.id, { kind: "form", lines });
    assert.equal((await sent({ formula: " " })).message.content, formula.empty);
    await sent({ formula: "x^2 + y^2", x: "−1", y: "2", optimizers: "" });
    const { parameters } = lastDemo(room).demo;
    assert.deepEqual([parameters["x"], parameters["y"], parameters["formula"]], [-1, 2, "x^2 + y^2"]);
    const said = "Text\n-# `/demo race formula:x^2 + y^2 surface:beale x:-3 steps:50`";
    await room.forge(tom, "v1:demo-change:race:y=1:+", { said });
    const read = lastDemo(room).demo.parameters;
    assert.deepEqual([read["x"], read["y"], read["formula"]], [-3, 1, "x^2 + y^2"]);
  },
  "a training log is read, or refused": async (room) => {
    const file = { name: "my-log_1.csv", size: 10, url: "https://cdn.discordapp.com/x" };
    assert.equal((await room.use(tom, attached())).message.content, diagnose.noFile);
    const big = await room.use(tom, attached({ ...file, size: 6_000_000 }));
    assert.equal(big.message.content, diagnose.refused["too-large"]);
    const told = await room.use(tom, attached(file));
    assert.deepEqual([told.place, told.message.panel?.title], ["private", diagnose.title]);
    assert.equal(told.message.panel?.footer, "my-log_1.csv");
    buttonIn(told, "v1:card:momentum");
    room.jobs.fetch = () => Promise.reject(new FileError("gone"));
    assert.equal((await room.use(tom, attached(file))).message.content, diagnose.refused.gone);
  },
  "a demo that answers a question is named by its title, an optimizer by its own": async (room) => {
    const told = await room.run(tom, "ask", { question: "show me a demo of k-fold cross-validation" });
    assert.match(textOf(told), /There is a demo .*\*\*k-fold cross-validation\*\*/u);
    assert(!textOf(told).includes("`kfold`"));
    const race = await room.run(tom, "demo race");
    const [menu] = menusOf(race.message);
    assert(menu!.choices.some(({ label }) => label === demo.addOptimizer("AdamW")));
  },
  "all cards can be browsed by topics": async (room) => {
    let page = await room.run(tom, "explain");
    assert.equal(page.place, "private");
    const seen: string[] = [];
    for (;;) {
      const [open, topics] = menusOf(page.message);
      seen.push(...open!.choices.map(({ value }) => value));
      assert.equal(topics?.choices.filter(({ picked }) => picked).length, 1);
      const next = buttonsOf(page.message).find(({ label }) => label === explain.browse.next);
      if (!next) break;
      page = await room.press(tom, page, next.id);
      assert.equal(page.place, "update");
    }
    assert.deepEqual(
      seen,
      cards.map(({ slug }) => slug),
    );
    const picked = await room.forge(tom, "v1:cards", { picked: "0", onPrivateMessage: true });
    assert.match(textOf(picked), /Loss and gradients · 1 \//u);
    const wild = await room.forge(tom, "v1:cards:999");
    assert.deepEqual([wild.place, menusOf(wild.message).length], ["private", 2]);
    const card = await room.forge(tom, "v1:card", { picked: "saddle-point", onPrivateMessage: true });
    assert.equal(card.message.panel?.title, "Saddle point");
  },
  "what is asked of the bot itself is answered with what it can do": async (room) => {
    const about = (question: string) => room.run(tom, "ask", { question });
    for (const question of ["what can you do?", "Who are you?", "help"]) {
      const told = await about(question);
      assert.deepEqual([told.place, told.message.panel?.title], ["private", help.title]);
    }
    assert.equal((await about("너 누구야")).message.panel?.title, words("ko").help.title);
    const quizzed = await about("how do I start a quiz");
    assert.equal(quizzed.message.content, help.howQuiz);
    const begun = await room.press(tom, quizzed, help.startQuiz);
    assert.equal(begun.message.panel?.title, quiz.heading(0, 5));
    assert.match(textOf(await about("what topics do you cover?")), /Loss and gradients/u);
    for (const { title } of demos) assert(textOf(await about("show me a demo")).includes(title.en));
    assert.equal((await about("delete my data")).message.panel?.title, privacy.title);
    assert.equal((await about("speak English")).message.content, help.howSettings);
    const direct = await answerDirect(
      room.services,
      { id: "1", userId: "1", channelId: "1", text: "뭘 할 수 있어?" },
      helpPage,
    );
    assert.match(direct?.panel?.text ?? "", /\/퀴즈/u);
  },
  "the help page and what is kept": async (room) => {
    const page = await room.run(tom, "help");
    assert.deepEqual([page.place, page.message.panel?.title], ["private", help.title]);
    assert(buttonsOf(page.message).length > 4);
    assert.equal((await room.run(tom, "help", { about: "privacy" })).message.panel?.title, privacy.title);
  },
};
