import { matchesOf } from "../language/matches.ts";
import { type Same, word } from "./same.ts";
import { events } from "./same-events.ts";
import { named } from "./same-names.ts";
import { typed } from "./same-typed.ts";

/** What is counted: things of any kind are samples, unless something else is known of them. */
const things: readonly Same[] = [
  [
    /(#\d+;)\s(?:training\s)?(?:data|sentence|picture|sample|image|row|example|record)(?![a-z])(?!\s?(?:set|is|are)?\s?#)/gu,
    "$1 samples",
  ],
  [/(#\d+;)\sepoch(?![a-z])/gu, "$1 epochs"],
  [/(#\d+;)\s(?:iteration|step|update)(?![a-z])(?=.*#)/gu, "$1 steps"],
  [/관[측찰](?:값|치)|표본|자료(?=[가는를이\s]|로)|예제|학습\s?샘플/gu, "샘플"],
  [
    /(#\d+;)\s?(?:통|줄|편|건|곡|그루|송이|문장|건의)(?=[을를이가은는의씩에으로고라도만짜인밖,.?\s]|$)/gu,
    "$1개",
  ],
  [
    /(#\d+;)\s(?:leaf\s|training\s)?(?:e-?mails|letters|photos|pictures|recordings|customer\srecords|patients|clips|songs|sentences|reviews|documents|tweets|objects|observations|data\spoints|entries|cases)(?![a-z])/gu,
    "$1 samples",
  ],
];

/** How the examiner and the storyteller ask. */
const asking: readonly Same[] = [
  [
    /(?:의\s?)?(?:값)?(?:을|를)\s?(?:구하(?:시오|여라|라|세요|면)|계산하(?:시오|여라|라|세요)|쓰시오|써라|답하시오|나열하시오|알려\s?(?:주세요|줘요?)|말해\s?(?:주세요|줘요?))\s?[.?]?/gu,
    "는 얼마?",
  ],
  [/얼마(?:인가|입니까|일까|인지|일까요|인가요|인지요)\s?[.?]?/gu, "얼마?"],
  [
    word(
      String.raw`(?:then\s)?(?:determine|state|report|evaluate|find|give(?:\sme)?|work\sout|tell\sme)(?=\s(?:the|its|me|w|x|theta))`,
    ),
    "what is",
  ],
];

const domain =
  /^(?:samples|rows|images|examples|steps|epochs|batches|folds|gpus|devices|cards|gradients|weights|layers|units|neurons|nodes|inputs|outputs|classes|features|times|values|candidates|settings|configs|combinations|rates|sizes|parameters|params|models|iterations|updates|rounds|passes|groups|parts|pieces|splits|workers|machines|hours|minutes|seconds|days|weeks|months|years|dollars|euros|pages|questions|options|choices|schedules|lrs|decays|optimizers|schedulers|depths|widths|hyperparameters|its|biases|chunks|percents|points|entries|components|dims|dimensions|ones|zeros|plus|does|was|has|always|this|us|as|gives|becomes|is|micro|trainings|fits|runs|trials|repeats|kernels|heads|tokens|students|people|thanks|cheers|always|details|maths)$/u;
const counted =
  /(#\d+;)\s((?:[a-z]+\s)?)([a-z]{3,}s)(?![a-z])(?!\s(?:the|it|them|a|an|by|my|our|its|this|that)(?![a-z]))/gu;

/** Whatever else is counted, once in a question, is its data: "64 customers into 5 folds". */
function dataCounted(pattern: string): string {
  const found = matchesOf(pattern, counted).filter(
    ([, , kind, noun]) => !domain.test(noun!) && !domain.test(`${kind!.trim()}s`),
  );
  const [only] = found;
  if (
    only === undefined ||
    found.length > 1 ||
    /(?<![a-z])(?:samples?|rows|images|examples)(?![a-z])/u.test(pattern)
  )
    return pattern;
  if (
    !/batch|fold|epoch|split|train|test|valid|(?<![a-z])cv(?![a-z])|step|update|groups?\sof|at\sa\stime/u.test(
      pattern,
    )
  )
    return pattern;
  return pattern.replace(only[0], `${only[1]!} samples`);
}

const same: readonly Same[] = [...typed, ...things, ...asking, ...events, ...named];

/**
 * A question's pattern in the words that the readers know: what is counted, asked and named otherwise means the
 * same. It is tried where the question as typed is not understood.
 */
export function inKnownWords(pattern: string): string {
  return same
    .reduce((text, [said, known]) => text.replace(said, known), dataCounted(pattern))
    .replace(/\s+/gu, " ")
    .trim();
}
