import type { Locale } from "../locale.ts";

/** The frames that questions come in; "…" is what they are about. Alone they say nothing about the subject. */
export const frames: Readonly<Record<Locale, readonly string[]>> = {
  ko: `…이 뭐예요? | …가 뭐야 | …란 무엇인가요 | … 뜻 | …을 쉽게 설명해 주세요 | …를 왜 써요? | …은 왜 그래요 | …의 장점과 단점은? | … 식 알려줘
    | …는 언제 써요? | …을 어떻게 해요? | …이 왜 필요해요 | … 예를 들어 줘 | …에 대해 알려 줘 | …이랑 뭐가 달라요 | … 얼마예요? | … 보여 줘 | …의 원리
    | …을 잘하는 법 | …은 누가 만들었어요 | …가 너무 크면 어떻게 돼요 | …이 계속 안 돼요 | … 좀 추천해 줘 | …은 좋은 거예요 나쁜 거예요?`
    .split("|")
    .map((frame) => frame.trim()),
  en: `what is …? | explain … simply | why do we use …? | what does … mean? | … formula | how does … work? | when should I use …? | pros and cons of …
    | give me an example of … | tell me about … | how is it different from …? | what's the point of …? | how much is …? | show me … | who invented …?
    | how do I choose …? | what happens if … is too large? | is … always good? | I don't understand … | … keeps failing, why? | best … | how many … are there?`
    .split("|")
    .map((frame) => frame.trim()),
};
