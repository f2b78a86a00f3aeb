import { cueTable } from "./cue-items.ts";

/** What a word of a question about learning rates says, whatever the language. */
export type Cue =
  | "cosine"
  | "warmup"
  | "linear"
  | "staircase"
  | "milestones"
  | "exponential"
  | "constant"
  | "rate"
  | "top"
  | "floor"
  | "zero"
  | "down"
  | "up"
  | "from"
  | "toward"
  | "out of"
  | "into"
  | "up to"
  | "over"
  | "in"
  | "total"
  | "until"
  | "every"
  | "factor"
  | "fold"
  | "half"
  | "tenth"
  | "double"
  | "power"
  | "polynomial"
  | "restart"
  | "cycle"
  | "mult"
  | "start factor"
  | "end factor"
  | "at"
  | "after"
  | "step"
  | "epoch"
  | "time"
  | "first"
  | "next"
  | "count"
  | "ask"
  | "joint"
  | "place"
  | "label"
  | "aside"
  | "change";

const english: Readonly<Partial<Record<Cue, string>>> = {
  cosine:
    "cosine cos cosineannealing cosineannealinglr cosine_annealing cosine_decay cosine_schedule half-cosine get_cosine_schedule_with_warmup",
  warmup: "num_warmup_steps warmup_steps warmup warm-up warm_up warming_up warmed warm",
  linear:
    "linear linearly straight_line straight ramp ramps ramped ramping linearlr get_linear_schedule_with_warmup",
  staircase: "steplr step_decay step-decay stepwise staircase step_schedule step_scheduler",
  milestones: "milestones milestone multisteplr multi-step multistep",
  exponential: "exponential exponentially exponentiallr exp_decay exponential_decay",
  constant: "constant flat",
  rate: "lr lrs learning_rate learning_rates learningrate rate rates eta",
  top: "base initial initially start starts starting started begin begins beginning lr_max max_lr maximum max peak peaks base_lr initial_lr peak_lr target lr_base",
  floor: "eta_min lr_min min_lr minimum min final_lr final floor end_lr end_value lowest bottom",
  zero: "zero nothing",
  power: "power",
  polynomial: "polynomial polynomiallr poly polynomial_decay poly_decay",
  restart: "warm_restarts warm_restart restarts restart",
  cycle: "cyclelength",
  mult: "t_mult tmult",
  "start factor": "start_factor",
  "end factor": "end_factor",
  down: "decay decays decayed decaying decrease decreases decreased decreasing drop drops dropped dropping fall falls falling reduce reduces reduced reducing anneal anneals annealed annealing cut cuts lowered shrinks shrink goes_down go_down going_down down comes_down",
  up: "rise rises rising climb climbs climbing increase increases increased increasing grows grow goes_up up go_up",
  from: "from",
  toward: "to ->",
  over: "over for during within across takes lasting spanning",
  in: "in",
  total:
    "total t_max tmax total_steps total_epochs max_steps max_epochs num_steps num_epochs steps_total altogether overall whole training_length train_steps training_steps total_iters max_iters num_training_steps",
  until: "until till by",
  every: "every each per step_size stepsize",
  factor:
    "decay_by decays_by decayed_by step_decay_by multiplied_by multiply_by scaled_by by_a_factor_of a_factor_of gamma factor multiplied multiply multiplies multiplier decay_rate decay_factor multiplicative",
  fold: "x times",
  half: "halves halved half halving halve",
  tenth: "tenfold ten-fold",
  double: "doubles doubled double",
  at: "at after_exactly @ when where",
  after: "after following once",
  step: "step steps iteration iterations iter iters update updates scheduler_steps scheduler_step optimizer_steps batches",
  epoch: "epoch epochs ep eps",
  time: "t",
  first: "first",
  next: "then afterwards afterward next after_that thereafter followed_by followed",
  count: "zeroindexed",
  ask: "what whats which how give tell find compute calculate want need value values show get gets evaluate know see",
  joint: "and & also plus respectively",
  place: "st nd rd th",
  label: "page seat room chapter week slide exercise question problem group team floor q",
  aside: `the a an this that these those it its is are was were be been being of on with as by_the if so just only my our your their we i you they he she im ive us me
    please pls plz thanks thank hi hello hey guys ok okay well um lol haha btw fyi really exactly about there here now current currently
    schedule schedules scheduler scheduling lr_schedule lr_scheduler learning_rate_schedule decay_schedule policy curve torch pytorch keras tensorflow optim torch_optim optimizer adam adamw sgd no_restarts without_restarts no_restart no_warm_restarts
    no_warmup no_warm-up without_warmup without_warm-up no_warm_up not_warmed_up
    use uses used using have has had set setting say says let suppose assume given uses run running train training trained model network transformer bert resnet style thing
    should would could will can does do did done have_to being_at reach reaches reached get_to gets_to number index numbered where_is exact
    value_at used_in use_in in_use in_effect effective course paper notes homework assignment exam prof professor teacher friend team_mate wrong confused check are_done is_done been_taken have_been_taken have_been has_been trained_with in_force the_log wonder`,
  change:
    "cycle cycles cyclic onecycle one-cycle one_cycle triangular sqrt inverse plateau patience batch square root except instead without not no skip ratio difference percent percentage fraction average mean sum smallest largest reached never why explain offset shifted delayed cooldown hold holds held batch_size samples dataset images gpus",
};

const korean: Readonly<Partial<Record<Cue, string>>> = {
  cosine: "코사인 코싸인 코사인어닐링 코사인감쇠",
  warmup: "웜업 워밍업 워멉 웜 예열 웝업",
  linear: "선형 선형으로 직선 일직선 리니어",
  staircase: "계단식 계단 스텝디케이 스텝감쇠",
  milestones: "마일스톤",
  exponential: "지수 지수적",
  constant: "일정 고정 유지",
  rate: "학습률 학습율 러닝레이트 러닝_레이트 학습_률 학습_율 엘알",
  top: "초기 처음 시작 시작하 시작해 시작해서 시작하고 시작한 출발 출발하 출발해 최대 최댓값 최고 피크 목표 기준 기본 초깃값 초기값 최고점",
  floor: "최소 최솟값 최저 최종 최소값 바닥 끝값",
  zero: "영",
  power: "거듭제곱",
  polynomial: "다항 다항식 폴리 폴리노미얼",
  restart: "재시작 웜리스타트 웜_리스타트",
  down: "줄임 내림 낮춤 감소 감소하 감소해 감소시 감쇠 감쇠하 줄어 줄이 줄여 줄여서 줄인 준다 줄어드 줄어들 내려 내려가 내려간 내려오 내린 내리 낮추 낮춰 떨어 떨어지 떨어뜨 떨어져 작아 작아지 깎 어닐링",
  up: "올림 높임 증가 증가하 증가해 증가시 올라 올라가 올라간 올리 올린 올려 올려서 상승 상승하 커지 높이 높여",
  "out of": "에서",
  into: "로 으로",
  over: "동안 동안에 걸쳐 걸쳐서 간 내내 짜리",
  total: "총 전체 모두 통틀어 최대스텝",
  "up to": "까지",
  every: "마다 매 끝날때마다 끝날_때마다 지날때마다 지날_때마다",
  factor: "감마 감쇠율",
  fold: "배 배씩 곱 곱하 곱해 곱해서 곱해져 곱한다 곱해지",
  half: "절반 반 반토막",
  tenth: "십분의_일",
  double: "두배",
  at: "시점 시점에 때 지점",
  after: "뒤 후 다음 지나면 지난 끝난 끝나면 끝나고 끝났을 지나고 끝날 끝날때",
  step: "스텝 스탭 단계 이터레이션 업데이트 이터",
  epoch: "에폭 에포크 이폭",
  first: "첫 처음의 맨처음",
  next: "그다음 이후 이후엔 그뒤 그_다음 그_뒤 그후 그리고나서",

  ask: "얼마 몇 뭐 무엇 무슨 어떻게 구하 구해 구할 알려 알려줘 계산 계산하 계산해 궁금 값 적어 써 나와 나오 되나 답",
  joint: "그리고 와 과 랑 이랑 및 각각 차례로 순서대로 이고 고",
  place: "번째 번",
  label: "페이지 주차 조 학년 문항 교시 호",
  aside: `이 그 저 이거 그거 스케줄 스케쥴 스케줄러 스케쥴러 스케줄링 쓰 써 써서 써요 쓰는 쓴다 쓰고 쓸 쓰면 사용 사용하 사용해 적용 적용하 할 하 해 한 하는 하는데 했 하고 하면 하면서 되 돼 된 됨 된다 될 되는 되고 되면
    워밍업_없음 워밍업_없이 웜업_없음 웜업_없이 워밍업은_없음 재시작_없음 재시작_없이 재시작은_없음 재시작은_없 재시작이_없 재시작_없 없음 설정값 옵티마이저 구하여라 구하시오 보아라 부르 파이토치 토치 케라스 모델 학습 훈련 현재 지금 이제 그럼 그러면 근데 그냥 걍 암튼 일단 제가 저는 우리 조교님 교수님 선배 친구 과제 시험 수업
    좀 제발 부탁 부탁드려 질문 질문이 안녕 안녕하세 여러분 감사 감사합니 헷갈 헷갈려 헷갈리 맞 정확 정확히 기준 방식 식 형태 이상 이때 그때 번 있 있는 있을 있고 주어 주어졌 이래 래 라는 라고 라는데 끝 수 것 거 건 게 씩 만 번호`,
  change:
    "말고 아닌 아니라 빼고 제외 대신 주기 사이클 제곱근 루트 역제곱근 배치 배치크기 데이터 샘플 장 개 차이 퍼센트 평균 합 왜 이유 언제 도달 몇번째 남",
};

const endings =
  "은 는 이 가 을 를 의 에 도 만 요 죠 지요 인 인데 인데요 이면 면 일때 일 때 라면 이라면 이에요 예요 에요 이야 야 임 입니다 이다 다 고 이고 며 이며 서 여 니다 습니다 나요 가요 까요 을까요 까 니 냐 음 함 해요 했 했어요 하고 하면 하는 하는데 한 합니다 하죠 줘 줘요 주세요 주실 드려요 드립니다 세요 실 있나요 싶 어 어요 아 아요 았 었 았어요 었어요 았고 었고 ㄴ 는데 은데 네요 군요 란 라고 라는 이라고 거 거야 건 게 지는 지고 지면 진다 집니다 져요 져 져서 키 키고 켜 켜요 켜서 시키 시키고 시켜 시켜요 간다 갑니다 가요 가고 가면 오면 와요 뜨려요 뜨리 드는 듭니다 들어 들어요 들면 들고 이래요 래요 이래 이었 였 에는 엔 에선 에서는 쯤 정도 째 이랬 엔요 은요 는요 이요".split(
    " ",
  );

/** English words; a phrase is its words with single spaces. */
export const englishCues: ReadonlyMap<string, Cue> = cueTable(english);
/** Korean stems. */
export const koreanCues: ReadonlyMap<string, Cue> = cueTable(korean);
/** Korean endings that say nothing here. */
export const koreanEndings: ReadonlySet<string> = new Set(endings);
