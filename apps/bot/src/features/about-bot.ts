/** What somebody wants to know of the bot, or wants it to begin. */
export type AboutBot = "bot" | "quiz" | "demo" | "cards" | "settings" | "privacy";

const english: Readonly<Record<AboutBot, RegExp>> = {
  bot: /^(?:who (?:are|r) (?:you|u)|what (?:are|r) (?:you|u)|what(?: i|')?s this(?: bot| thing)?(?: for)?|what (?:(?:can|could|do) (?:you|u|this bot|the bot)|are (?:you|u) able to) (?:do|do for me|offer|help(?: me)? with)(?: here)?|what can i (?:do|ask)(?: (?:you|here))?(?: about)?|how (?:do|can|should) i (?:use (?:you|this|this bot|the bot)|start|begin|get started)|how (?:does this(?: bot)? work|do you work)|(?:show|list|what are)(?: me)?(?: all)?(?: the| your)? (?:commands|features)|what commands (?:are there|do you have)|(?:can|could) you help(?: me)?|help(?: me)?|commands|introduce yourself|tell me about (?:yourself|this bot)|what should i (?:do|try|learn|study) first|are you (?:a bot|an? ai|human|chat ?gpt|a robot))$/u,
  quiz: /^(?:(?:how (?:do|can|should) (?:i|we)|can (?:i|we)|i(?:'d like| want) to|let'?s|where (?:do|can) i)(?: just)? )?(?:start|begin|take|do|play|get|have|try|make)(?: a| the| some| me a)? (?:quiz|quizzes|questions?|test)$|^(?:give|ask) me (?:a|some|another) (?:quiz|questions?)$|^(?:quiz|test)(?: me)?$|^where (?:is|are) the (?:quiz|quizzes)$/u,
  demo: /^(?:(?:show|give) me (?:a|the|some|your)? ?(?:demos?|experiments?)|(?:what|which) (?:demos|experiments)(?: are there| do you have| can (?:you|i) (?:run|show|see))?|how (?:do|can) i (?:run|start|see) (?:a|the) (?:demos?|experiments?)|(?:run|start) a demo|demos?)$/u,
  cards:
    /^(?:(?:what|which) (?:topics|subjects|cards|concepts)(?: are there| do you (?:know|have|cover|teach)| can i (?:ask about|learn|study))?|(?:show|list)(?: me)?(?: all)?(?: the| your)? (?:topics|cards|concepts)|list of (?:all )?(?:topics|cards|concepts)|table of contents|what can i (?:learn|study)(?: here)?|(?:topics|cards))$/u,
  settings:
    /^(?:(?:how (?:do|can) i )?(?:change|switch|set)(?: the| my)? (?:language|settings|time ?zone|theme)|(?:can you )?(?:speak|talk|answer)(?: in)? (?:english|korean)|settings)$/u,
  privacy:
    /^(?:what do you (?:know|keep|store|remember|save) about (?:me|us)|(?:how (?:do|can) i )?(?:delete|erase|remove|export|download) (?:all )?my data|privacy(?: policy)?|do you (?:keep|store|save|remember) (?:my|what i) .{1,24})$/u,
};

const you = "(?:너|넌|니가|네가|당신|그쪽|이봇|봇|챗봇|여기|여기서|이거|이건)(?:은|는|이|가|도|서는|선)?";
const please = "(?:요|주세요|주실래요|줄래|줄래요|줘|줘요|봐|봐요)?";
const know = `(?:좀)?(?:보여|알려|말해|가르쳐|설명해)?${please}`;

const korean: Readonly<Record<AboutBot, RegExp>> = {
  bot: new RegExp(
    `^(?:${you})?(?:뭘|뭐|뭐를|무엇을|무얼|무슨일을|어떤걸|어떤것을|뭐뭐|뭐든)(?:할수있|할줄알|하는(?:봇|거|데)|해줄수있|도와줄수있|도와줘|물어볼수있|물어보면돼|물어봐도돼)[가-힣]{0,6}$` +
      `|^${you}(?:누구|뭐야|뭐예요|뭐에요|뭐니|뭐하는|뭐해|무슨봇|어떤봇|정체가뭐|이름이뭐|사람이|봇이|로봇이|ai|인공지능)[가-힣]{0,6}$` +
      `|^(?:누구|누구세요|누구야|누구니|자기소개|소개)(?:해)?${please}$` +
      `|^(?:도움말|도움|도와|헬프|사용법|사용방법|쓰는법|쓰는방법|사용설명서|명령어|명령어목록|기능|메뉴)(?:을|를|이|가|는|은)?(?:뭐야|뭐예요|뭐있어|뭐가있어|뭐가있어요|목록|필요해)?(?:요)?${know}$` +
      `|^(?:${you}|봇을|너를|이걸|이거)(?:을|를)?(?:어떻게|어케)(?:써|쓰|사용|이용|시작)[가-힣]{0,6}$` +
      `|^(?:어떻게|뭐부터|뭘먼저|무엇부터)(?:시작|하면|해야|해)[가-힣]{0,6}$`,
    "u",
  ),
  quiz: new RegExp(
    `^(?:퀴즈|퀴즈를|문제|문제를|문제좀|퀴즈좀)(?:시작|풀|내|하고싶|하자|할래|할게|줘|주세요|어떻게(?:시작|풀|해|하)|하는법|푸는법|시작하는법|가고|ㄱ)[가-힣]{0,8}$|^(?:퀴즈|문제내기)$|^(?:퀴즈는|퀴즈)어디[가-힣]{0,6}$`,
    "u",
  ),
  demo: new RegExp(
    `^(?:데모|실험|데모를|실험을)(?:보여|돌려|해|시작|하고싶|보고싶)[가-힣]{0,8}$|^(?:무슨|어떤)(?:데모|실험)(?:이|가|를|을)?(?:있|볼수|할수)[가-힣]{0,6}$|^(?:데모|데모목록|실험목록)${know}$`,
    "u",
  ),
  cards: new RegExp(
    `^(?:카드|주제|개념|카드들|주제들)(?:목록|리스트|종류|전체|전부|다|모두)?(?:을|를|이|가|에는|엔)?(?:뭐가|뭐|어떤게|무엇이)?(?:있어|있어요|있나요|있니)?${know}$` +
      `|^(?:무슨|어떤)(?:카드|주제|개념|내용)(?:이|가|를|을)?(?:있|배울수|알아|공부할수|볼수)[가-힣]{0,6}$|^(?:목차|차례)${know}$|^(?:뭐|뭘|무엇을)(?:배울수|공부할수)[가-힣]{0,6}$|^(?:뭐부터|무엇부터|뭘)(?:공부|배우|배워)[가-힣]{0,8}$`,
    "u",
  ),
  settings: new RegExp(
    `^(?:설정|언어|테마|시간대)(?:을|를|은|는)?(?:바꾸|바꿔|변경|어떻게|어디|설정)[가-힣]{0,10}$|^설정$|^(?:한국어|한글|영어)로(?:말|답|대답|해|얘기|바꿔)[가-힣]{0,8}$`,
    "u",
  ),
  privacy: new RegExp(
    `^(?:내|나의|제)(?:정보|데이터|기록|개인정보)(?:를|을|는|은)?(?:다|모두|전부)?(?:지워|삭제|없애|받|내보내|저장|보관|어떻게)[가-힣]{0,8}$|^개인정보(?:처리방침|보호)?[가-힣]{0,4}$|^${you}?나(?:에대해|를)(?:뭘|무엇을|뭐를)?(?:저장|기억|보관|알고)[가-힣]{0,6}$`,
    "u",
  ),
};

/** What people say before the matter itself. */
const address = /^(?:(?:hi|hey|hello|yo|so|ok|okay|please|um|bot)[\s,]+)+/u;
const called = /^(?:안녕|안녕하세요|저기|저기요|야|봇아|있잖아|근데|혹시)+(?=.)/u;
const longest = 80;

const kinds = ["bot", "quiz", "demo", "cards", "settings", "privacy"] as const;

/**
 * What of the bot itself a text is about, where it is about nothing else: it must say that whole, and so no question about
 * the subject is taken for one about the bot.
 */
export function aboutBot(text: string): AboutBot | undefined {
  if (text.length > longest) return undefined;
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'\s]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const said = plain.replace(address, "").replace(/ (?:please|thanks|now|bot)$/u, "");
  const joined = plain.replaceAll(" ", "").replace(called, "");
  return kinds.find((kind) => english[kind].test(said) || korean[kind].test(joined));
}
