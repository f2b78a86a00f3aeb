/** Words of asking and judging: they say nothing about the subject. */
export const neutralEnglish: ReadonlySet<string> = new Set(
  `a about actually advantage advantages after again all also always am an and another any apart are as at
  bad be beat because been before beginner behave being benefit benefits best better between both brief briefly but by
  call called can case combine combines change changes changed choose chooses chosen clear clearly come comes common commonly compare compared
  comparison concept con cons confused could decide decides define definition depend depends describe describes did differ
  difference differences different differs difficult disadvantage disadvantages do does doing done drawback drawbacks during
  each easy easily effect either else equation escape even ever every exactly explain explained explanation fail fails fast
  faster find finds first for formula from fully further general get gets give given gives go goes good hard has have help
  helps hi hello her here how i idea if important in instead intuition intuitive intuitively into is isn't it its it's just
  keep keeps kind know large larger last late later learn learned less let like little ll long look looks low lower made
  main make makes making many matter matters may me mean meaning means method might more most much my name necessary need
  needed needs never new next no not now number of off often old on once one ones only or other others our out over own
  part people pick please point possible practice pro problem problems pros prevent properly purpose put quick quickly rather
  really reason reduce reduces related right role rule same sentence set sets short should show simple simply since size
  slow slower slowly small smaller so some something sometimes stand stands still stop subtract such sure take takes teach tell tells
  than thank thanks that that's the their them then there these they thing things think this those through time times to
  together too try turn two type types typical typically understand up us use used useful uses using usually value very vs
  versus want was way ways we well were what what's whats when where whether which while why will wins with without won't
  word words work working works would wrong yes yet you your zero optimistic usually
  down follow negative positive plus minus popular remember remembers past explode explodes too high higher`.split(
    /\s+/u,
  ),
);

/** Korean words that say nothing about the subject, without particles. */
export const neutralKorean: ReadonlySet<string> = new Set(
  `가 가능 가장 각각 간단 간단히 간략히 값 거 거기 것 게 건 걸 결과 경우 계산 공식 관계 구체적 그 그거 그건 그것 그게 그냥 그럼 그래서
  그러면 그런 그리고 기본 기준 꼭 까닭 나 나중 난 내 내가 너무 너 네 누가 느낌 다 다음 다른 단점 대 대비 대신 대체 대체로 뭔지 장 마리 명 배 회 가지 대해 대해서 더
  덜 도대체 도움 동안 두 둘 뒤 들 등 딱 때 때문 또 또는 뜻 란 만 만약 많이 말 매번 먼저 면 몇 모두 모든 목적 못 무슨 무엇 뭐 뭔 뭔가 뭘 뭣
  문장 문제 및 바로 반대 반드시 방법 방식 번 번째 법 보통 부분 비교 비유 사람 사이 사용 상황 새 서로 선택 설명 성질 세 속 쉽게 쉬운 수
  순서 순서대로 시 식 실제 실제로 쓰임 아니 아니면 안 앞 약 어느 어디 어떤 어떻게 어때 어떤지 언제 언제나 얼마나 없이 여기 여러 역할 영향 예
  예시 예를 왜 요 용도 용어 우리 원리 위 위해 의 의미 이 이거 이건 이것 이게 이란 이런 이름 이유 이해 일 자꾸 자세히 자세하게 작게 잘 장단점
  장점 저 저는 전 절대 점 정도 정리 정의 정말 정확히 정확하게 제 제가 제대로 제일 조금 좀 종류 주로 줄 중 중에 중요 지 지금 직관 직관적 진짜 차이
  차이점 처음 처음부터 초보 초보자 총 크게 크기 특징 특히 편 하나 하나만 하지만 한 한번 한마디 한마디로 한줄 함께 항상 해 혹시 효과 후 개 개념
  개수 만능 보장 알고 마이너스 플러스 경험 전부 전체 둘다 무작위 무작위로 랜덤 랜덤으로 빨리 빠르게 느리게 천천히 쉽게말해 예컨대 예를들어 안녕 안녕하세요 선생님 궁금 공부 질문`.split(
    /\s+/u,
  ),
);

/** Beginnings of Korean verbs and adjectives of asking and judging; any ending may follow. */
export const neutralStems: readonly string[] = `
  가르쳐 가요 가나 가는 같은 같나 같아 골라 고르 고른 구별 구분 궁금 나빠 나쁘 나쁜 나오 나와 느려 느리 다르 달라 다른 도와 되나 되는 되면 되지 된다 돼요 두는 두면
  드나 들어 막아 막을 만들 말해 맞나 모르 못하 무엇 뭐가 뭐야 뭔가 바꾸 바꿔 받나 보나 보는 봐요 봐야 부탁 부르 불러 비슷 비교 빠르 빨라 빠져나 설명 쉬운 쉽게 써요
  써야 쓰나 쓰는 쓰면 쓰이 쓸까 쓸 아나 알고싶 알고있 알려 알아 않나 않는 않고 않은 않으 않을 어떤 어떻 어려 어렵 없나 없는 없어 없으 움직 이해 일어나 있나 있는 있어 있으 작게
  작아 작으 작은 적게 정리 정하 정해 조절 좋나 좋아 좋은 주세 줄어 줄여 줄이 중요 지나 찾나 찾는 찾아 커지 커져 크게 크면 키우 키워 필요 하나 하는 하면 하지 한다
  할까 할 해야 해요 해줘 해서 헷갈 사용 선택 계산 작동 동작 생기 생겨 생긴 도착 시작 순서대로 깨지 깨져 늘어 늘리 커요 따르 따라 덮 맞춰 맞추 나아 낫나 유지하 유지되
  뭐임 머임 머에 머예 머야 머지 먼가 먼데 뭔데 뭐냐 뭔지 알랴 갈켜
  붙이 붙여 몰려 뽑는 뽑나 뽑아 갇히 갇혀 바뀌 바뀐 올리 올려 내리 내려 떨어`
  .trim()
  .split(/\s+/u);

/**
 * Neutral words, and an everyday word used as a verb, that ask about persons, places, dates and things to do rather
 * than about a concept.
 */
export const worldly: RegExp =
  /\b(?:who|whose|where|from|names?|named|old|common|comes?|after)\b|\b(?:i|you|we|to)\s+(?:fold|shuffle|batch|sort|saddle|train)\b(?!\w)|(?<![가-힣])(?:누구|누가|어디|이름|몇\s?살|몇\s?명|나와|나오|나올)/gu;

/** Words of other worlds, neighbouring topics without cards among them: beside one of these an everyday term is not ours. */
export const decoys: readonly string[] = `
  자전거 | 승마 | 동물원 | 사파리 | 환율 | 달러 | 싱가포르 | 주식 | 주가 | 코인 | 쿠키 | 과자 | 빵 | 빨래 | 세탁 | 이브 | 성경 | 갤럭시 |
  콘서트 | 지드래곤 | 이력서 | 수능 | 토익 | 운전면허 | 카드 게임 | 재생 목록 | 노래 | 축구 | 야구 | 물리 | 뉴턴 | 포토샵 | 윈도우 | 리눅스 |
  가구 | 좌석 | 강아지 | 사료 | bicycle | bike | horse | riding | leather | zoo | safari | circus | dollar |
  dollars | usd | singapore | exchange | currency | stock | stocks | crypto | cookie | cookies |
  bread | laundry | shirt | eve | bible | sandler | smith | levine | galaxy | phone | concert |
  resume | résumé | driving | playlist | song | spotify | football | soccer | physics | newton |
  css | photoshop | windows | linux | unix | timestamp | javascript | java | python list |
  furniture | poker | email | passport | handbag | rucksack | elephant trunk | krw | won | 원화 |
  newspaper | recipe | 레시피 | 찌개 | batch normalization | batchnorm | 배치 정규화 | dropout | 드롭아웃 |
  transformer | attention | 트랜스포머 | 어텐션 | gan | cnn | rnn | lstm | svm | k means | k-means |
  stock market | movie | 영화 | dance | 훈련소 | 군대 | 중고차 | military | vpn | 게임 | game | college | 수술 |
  surgery | 맛집 | 학원 | 카페 | 미용실 | 중간고사 | 기말고사 | puppy | pony | ponies | haircut | salon | birthday | parking`
  .split(/[|\n]/u)
  .map((word) => word.trim())
  .filter((word) => word !== "");
