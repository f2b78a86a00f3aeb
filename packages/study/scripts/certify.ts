// Generates questions and asks from seeds and checks the certificate of each: `node scripts/certify.ts [count] [first seed]`.
import { certifyOne } from "../test/certificate/certify.ts";

const [count = 1_000_000, first = 0] = process.argv.slice(2).map(Number);
let [questions, texts, numbers, quoted, faulty] = [0, 0, 0, 0, 0];
const started = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const { what, faults, certificate } = certifyOne(seed);
  if (seed % 8 === 0) questions++;
  for (const text of certificate?.texts ?? []) {
    texts++;
    numbers += text.numbers.length;
    if (text.quoted !== undefined) quoted++;
  }
  if (faults.length > 0) {
    faulty++;
    console.log(`${seed}: ${what}\n  ${faults.join("\n  ")}`);
  }
  if ((seed - first + 1) % 100_000 === 0) console.log(`${seed - first + 1} checked, ${faulty} faulty`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${questions} questions and ${count - questions} asks: ${numbers} numbers in ${texts} texts certified ` +
    `(${quoted} texts quoted from cards), ${faulty} uncertified or wrong, ${seconds} s`,
);
process.exitCode = faulty === 0 ? 0 : 1;
