import type { Locale } from "../locale.ts";

/** What people say to be kind; such words alone ask nothing. */
const kindWords: Readonly<Record<SmallTalk, RegExp>> = {
  thanks:
    /감사|고마[워웠운]|고맙|땡큐|쌩유|ㄱㅅ|수고|덕분|도움이? ?[됐되많]|잘 ?(?:알겠|이해했)|이해했|이해됐|최고|짱|굿|\b(?:thank|thanks|thx|ty|cheers|appreciate|great|awesome|nice|perfect|cool|good job|well done|got it|makes sense|helpful)\b/u,
  farewell:
    /안녕히|잘 ?자|잘 ?있어|바이|내일 ?(?:봐|봬)|또 ?(?:봐|봬|올게)|\b(?:bye|goodbye|good night|see you|see ya|later)\b/u,
  greeting:
    /안녕|하이|헬로|반가[워웠]|반갑|좋은 ?아침|ㅎㅇ|\b(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening)|greetings|nice to meet|how are you|what's up|sup)\b/u,
};

/** Words that may stand beside kind ones. */
const companions =
  /^(?:요|님|들|봇|선생|선생님|여러분|모두|오늘|오늘도|정말|진짜|너무|많이|항상|늘|또|다시|하세요|하십니까|합니다|해요|했어|했어요|하셨어요|입니다|입니당|이에요|예요|네|넵|넹|아|오|와|우와|음|응|그래|그래요|알겠어|알겠어요|알겠습니다|답변|설명|친절|친절한|친절하게|주셔서|줘서|해줘서|덕분에|도움|이제|잘|참|다들|there|bot|everyone|all|you|so|very|much|a|lot|for|the|your|help|ok|okay|oh|wow|really|that|that's|this|is|was|it|i|now|again|today|to|answer|answers|explanation|teacher|friend|guys|and|are|how|what's|up|doing|me|my|sir|have|day|night|one|works|understand|understood|welcome)$/u;

/** What is left of a Korean word when the kind part of it is taken out. */
const endings =
  /^(?:하세요|하십니까|합니다|해요|해|했어|했어요|하셨어요|습니다|니다|어요|워요|요|네요|고요|다|됐어요|어|히|계세요|가세요|~+|드려요|드립니다|님)+$/u;

const smallTalks = ["thanks", "farewell", "greeting"] as const;

export type SmallTalk = "greeting" | "thanks" | "farewell";

/** Which kindness a text is, if it is nothing else. */
export function smallTalkOf(text: string): SmallTalk | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'\s]/gu, " ")
    .trim();
  const words = plain.split(/\s+/u);
  if (plain === "" || words.length > 9) return undefined;
  const kind = smallTalks.find((one) => kindWords[one].test(plain));
  if (kind === undefined) return undefined;
  const rest = plain
    .replace(new RegExp(kindWords[kind].source, "gu"), " kind ")
    .split(/\s+/u)
    .filter((word) => word !== "" && word !== "kind" && !companions.test(word))
    .filter((word) => !Object.values(kindWords).some((kinds) => kinds.test(word)) && !endings.test(word));
  return rest.length === 0 ? kind : undefined;
}

/** What is said back. */
export const kindReply: Readonly<Record<SmallTalk, Readonly<Record<Locale, string>>>> = {
  greeting: {
    ko: "안녕하세요! 궁금한 것이 있으면 편하게 물어보세요.",
    en: "Hello! Ask me anything about what you are studying.",
  },
  thanks: {
    ko: "도움이 됐다니 기뻐요. 또 궁금한 것이 생기면 물어보세요.",
    en: "Glad it helped. Ask again whenever something is unclear.",
  },
  farewell: { ko: "수고하셨어요. 다음에 또 봐요!", en: "See you next time. Happy studying!" },
};
