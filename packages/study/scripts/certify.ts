// Generates questions and asks from seeds and checks the certificate of each: `node scripts/certify.ts [count] [first seed]`.
// One demo for every five thousand of them is run and checked as well.
import { certifyDrawnDemo, certifyOne, type Checked } from "../test/certificate/certify.ts";

const [total = 1_000_000, first = 0] = process.argv.slice(2).map(Number);
let [questions, demos, texts, numbers, quoted, faulty] = [0, 0, 0, 0, 0, 0];
const started = performance.now();
for (let seed = first; seed < first + total; seed++) {
  count(seed, certifyOne(seed));
  if (seed % 8 === 0) questions++;
  if (seed % 5000 === 0) {
    count(seed, await certifyDrawnDemo(seed / 5000));
    demos++;
  }
  if ((seed - first + 1) % 100_000 === 0) console.log(`${seed - first + 1} checked, ${faulty} faulty`);
}
function count(seed: number, { what, faults, certificate }: Checked): void {
  for (const text of certificate?.texts ?? []) {
    texts++;
    numbers += text.numbers.length;
    if (text.quoted !== undefined) quoted++;
  }
  if (faults.length === 0) return;
  faulty++;
  console.log(`${seed}: ${what}\n  ${faults.join("\n  ")}`);
}

const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${questions} questions, ${total - questions} asks and ${demos} demos: ${numbers} numbers in ${texts} texts certified ` +
    `(${quoted} texts quoted from cards), ${faulty} uncertified or wrong, ${seconds} s`,
);
process.exitCode = faulty === 0 ? 0 : 1;
