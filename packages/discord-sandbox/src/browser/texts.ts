import type { PageLocale } from "./protocol.ts";

/** Every word of the page itself. */
export interface Texts {
  readonly title: string;
  readonly languageHint: string;
  readonly settings: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly sideBySide: string;
  readonly besideHint: string;
  readonly beside: (user: string) => string;
  readonly removePane: (user: string) => string;
  readonly inspector: string;
  readonly traceKinds: Readonly<Record<"call" | "event" | "payload" | "line", string>>;
  readonly clear: string;
  readonly show: string;
  readonly gone: (bot: string) => string;
  readonly back: (bot: string) => string;
  readonly sandboxGone: string;
  readonly failing: string;
  readonly invalidate: string;
  readonly scenario: string;
  readonly scenarioHint: string;
  readonly record: string;
  readonly stopRecording: string;
  readonly loadScenario: string;
  readonly nextStep: string;
  readonly playAll: string;
  readonly closeScenario: string;
  readonly scenarioOver: string;
  readonly notJson: string;
  readonly tagline: string;
  readonly language: string;
  readonly you: string;
  readonly newUser: string;
  readonly newUserTitle: string;
  readonly name: string;
  readonly add: string;
  readonly cancel: string;
  readonly close: string;
  readonly channels: string;
  readonly directMessages: string;
  readonly messages: (place: string) => string;
  readonly connected: (bot: string) => string;
  readonly waiting: (bot: string) => string;
  readonly lost: string;
  readonly noKey: string;
  readonly oldKey: string;
  readonly welcome: (place: string) => string;
  readonly welcomeHint: string;
  readonly welcomeWait: string;
  readonly tryIt: (command: string) => string;
  readonly placeholder: string;
  readonly composer: string;
  readonly send: string;
  readonly commands: string;
  readonly noCommand: string;
  readonly required: string;
  readonly optional: string;
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  readonly needed: string;
  readonly notNumber: string;
  readonly notInteger: string;
  readonly range: (min: string, max: string) => string;
  readonly letters: (min: string, max: string) => string;
  readonly count: (min: string, max: string) => string;
  readonly attach: string;
  readonly attached: string;
  readonly detach: (file: string) => string;
  readonly deaf: string;
  readonly invalidateResumable: string;
  readonly sentBody: string;
  readonly receivedBody: string;
  readonly took: (milliseconds: number) => string;
  readonly loadingChoices: string;
  readonly noChoices: string;
  readonly noResponse: string;
  readonly noResponseTo: (action: string) => string;
  readonly thinking: (bot: string) => string;
  readonly sending: (action: string) => string;
  readonly used: (user: string) => string;
  readonly onlyYou: string;
  readonly app: string;
  readonly edited: string;
  readonly altText: string;
  readonly spoiler: string;
  readonly more: string;
  readonly pick: string;
  readonly submit: string;
  readonly lab: string;
  readonly labHint: string;
  readonly slow: string;
  readonly rateLimit: string;
  readonly reconnect: string;
  readonly kill: string;
  readonly done: string;
  readonly typing: (bot: string) => string;
  readonly failed: (reason: string) => string;
  readonly picture: string;
  readonly remotePicture: string;
  readonly download: (size: string) => string;
}

const en: Texts = {
  title: "Sandbox",
  tagline: "a local chat for bots",
  languageHint: "Commands and interactions follow it; this page speaks English and Korean.",
  settings: "Settings",
  theme: "Theme",
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
  sideBySide: "Add a user",
  besideHint: "Shows someone else beside you",
  beside: (user) => `${user}'s view`,
  removePane: (user) => `Close ${user}'s view`,
  inspector: "Inspector",
  traceKinds: { call: "call", event: "event", payload: "payload", line: "line" },
  clear: "Clear",
  show: "What is shown",
  gone: (bot) => `${bot} is gone`,
  back: (bot) => `${bot} is back`,
  sandboxGone: "The sandbox is not running",
  failing: "Fail every call (503)",
  invalidate: "End the session",
  scenario: "Scenario",
  scenarioHint: "Records what everyone does and sees as a file; a test can play it.",
  record: "Record",
  stopRecording: "Stop and save",
  loadScenario: "Open a file…",
  nextStep: "Next step",
  playAll: "Play all",
  closeScenario: "Put away",
  scenarioOver: "All steps are done.",
  notJson: "This file is not JSON.",
  language: "Language",
  you: "You are",
  newUser: "Someone else…",
  newUserTitle: "Who else is playing?",
  name: "Name",
  add: "Join",
  cancel: "Cancel",
  close: "Close",
  channels: "Channels",
  directMessages: "Direct messages",
  messages: (place) => `Messages in ${place}`,
  connected: (bot) => `${bot} is online`,
  waiting: (bot) => `Waiting for ${bot}…`,
  lost: "The sandbox is not running. Trying again…",
  oldKey:
    "The key in this address is not the current one. Open the address printed at the last start, whole.",
  noKey: "This address lacks its key. Open the address that was printed at the start, to its last letter.",
  welcome: (place) => `Welcome to ${place}`,
  welcomeHint: "Type / to see what the bot can do, or try one of these:",
  welcomeWait: "The bot has not registered any commands yet. They will appear here.",
  tryIt: (command) => `Try ${command}`,
  placeholder: "Type / for commands",
  composer: "Command or message",
  send: "Send",
  commands: "Commands",
  noCommand: "No command fits. Delete a letter or two.",
  required: "required",
  optional: "optional",
  choose: "choose…",
  yes: "Yes",
  no: "No",
  needed: "Fill this in, please.",
  notNumber: "A number, please.",
  notInteger: "A whole number, please.",
  range: (min, max) => `A number from ${min} to ${max}, please.`,
  letters: (min, max) => `${min} to ${max} characters, please.`,
  count: (min, max) => `${min} to ${max}, please.`,
  attach: "Attach files",
  attached: "Attached files",
  detach: (file) => `Take ${file} off`,
  deaf: "Ignore heartbeats",
  invalidateResumable: "End the session, resumable",
  sentBody: "Sent",
  receivedBody: "Answered",
  took: (milliseconds) => `${milliseconds} ms`,
  loadingChoices: "Looking for suggestions…",
  noChoices: "No suggestions. Your own words are fine.",
  noResponse: "The application did not respond.",
  noResponseTo: (action) => `The application did not respond to ${action} within 3 seconds.`,
  thinking: (bot) => `${bot} is thinking…`,
  sending: (action) => `Sending ${action}…`,
  used: (user) => `${user} used`,
  onlyYou: "Only you can see this",
  app: "BOT",
  edited: "edited",
  altText: "Picture description",
  spoiler: "Spoiler, press to show",
  more: "More",
  pick: "Pick",
  submit: "Send",
  lab: "Lab",
  labHint: "Make trouble and see how the bot copes.",
  slow: "Slow network",
  rateLimit: "Refuse every call (429)",
  reconnect: "Ask the bot to reconnect",
  kill: "Cut the line",
  done: "Done.",
  typing: (bot) => `${bot} is typing…`,
  failed: (reason) => `That did not work: ${reason}`,
  picture: "picture without a description",
  remotePicture: "picture on the web",
  download: (size) => `Download, ${size}`,
};

const ko: Texts = {
  title: "샌드박스",
  languageHint: "명령어와 상호작용이 이 언어를 따라요. 이 페이지는 한국어와 영어로 말해요.",
  settings: "설정",
  theme: "테마",
  themes: { auto: "시스템에 맞추기", light: "밝게", dark: "어둡게" },
  sideBySide: "사람 추가",
  besideHint: "다른 사람의 화면을 옆에 띄워요",
  beside: (user) => `${user} 님의 화면`,
  removePane: (user) => `${user} 님의 화면 닫기`,
  inspector: "들여다보기",
  traceKinds: { call: "호출", event: "이벤트", payload: "내용", line: "연결" },
  clear: "지우기",
  show: "무엇을 볼까요",
  gone: (bot) => `${bot} 나감`,
  back: (bot) => `${bot} 돌아옴`,
  sandboxGone: "샌드박스가 꺼져 있어요",
  failing: "모든 요청 실패시키기 (503)",
  invalidate: "세션 끝내기",
  scenario: "시나리오",
  scenarioHint: "모두가 한 일과 본 것을 파일로 남겨요. 테스트에서 다시 돌릴 수 있어요.",
  record: "기록하기",
  stopRecording: "멈추고 저장하기",
  loadScenario: "파일 열기…",
  nextStep: "다음 단계",
  playAll: "모두 재생하기",
  closeScenario: "치우기",
  scenarioOver: "모든 단계가 끝났어요.",
  notJson: "이 파일은 JSON이 아니에요.",
  tagline: "봇과 노는 내 컴퓨터 속 채팅",
  language: "언어",
  you: "지금 나는",
  newUser: "다른 사람…",
  newUserTitle: "누가 같이 하나요?",
  name: "이름",
  add: "들어오기",
  cancel: "취소",
  close: "닫기",
  channels: "채널",
  directMessages: "다이렉트 메시지",
  messages: (place) => `${place}의 메시지`,
  connected: (bot) => `${bot} 접속 중`,
  waiting: (bot) => `${bot} 기다리는 중…`,
  lost: "샌드박스가 꺼져 있어요. 다시 연결하고 있어요…",
  oldKey: "이 주소의 열쇠는 지금 것과 달라요. 마지막으로 시작할 때 나온 주소를 끝까지 그대로 열어 주세요.",
  noKey: "주소에 열쇠가 빠졌어요. 시작할 때 나온 주소를 끝까지 그대로 열어 주세요.",
  welcome: (place) => `${place}에 오신 걸 환영해요`,
  welcomeHint: "/를 치면 봇이 할 수 있는 일이 모두 보여요. 아래에서 바로 골라도 돼요.",
  welcomeWait: "봇이 아직 명령어를 등록하지 않았어요. 등록하면 여기에 나타나요.",
  tryIt: (command) => `${command} 해 보기`,
  placeholder: "/를 치면 명령어가 보여요",
  composer: "명령어나 메시지",
  send: "보내기",
  commands: "명령어",
  noCommand: "맞는 명령어가 없어요. 한두 글자 지워 보세요.",
  required: "필수",
  optional: "선택 사항",
  choose: "고르세요…",
  yes: "예",
  no: "아니요",
  needed: "꼭 채워 주세요.",
  notNumber: "숫자를 넣어 주세요.",
  notInteger: "정수를 넣어 주세요.",
  range: (min, max) => `${min}부터 ${max}까지의 수를 넣어 주세요.`,
  letters: (min, max) => `${min}자에서 ${max}자 사이로 써 주세요.`,
  count: (min, max) => `${min}개에서 ${max}개까지 골라 주세요.`,
  attach: "파일 붙이기",
  attached: "붙인 파일",
  detach: (file) => `${file} 빼기`,
  deaf: "하트비트 무시하기",
  invalidateResumable: "세션 끝내기 (이어받기 가능)",
  sentBody: "보낸 것",
  receivedBody: "받은 것",
  took: (milliseconds) => `${milliseconds}ms`,
  loadingChoices: "추천을 찾고 있어요…",
  noChoices: "추천이 없어요. 직접 써도 괜찮아요.",
  noResponse: "애플리케이션이 응답하지 않았어요.",
  noResponseTo: (action) => `애플리케이션이 3초 안에 응답하지 않았어요: ${action}`,
  thinking: (bot) => `${bot} 생각하는 중…`,
  sending: (action) => `${action} 보내는 중…`,
  used: (user) => `${user} 님이 쓴 명령어`,
  onlyYou: "나에게만 보여요",
  app: "봇",
  edited: "수정됨",
  altText: "그림 설명",
  spoiler: "스포일러, 누르면 보여요",
  more: "더 보기",
  pick: "고르기",
  submit: "보내기",
  lab: "실험실",
  labHint: "일부러 말썽을 일으키고 봇이 어떻게 견디는지 보세요.",
  slow: "느린 네트워크",
  rateLimit: "모든 요청 거절하기 (429)",
  reconnect: "봇에게 다시 연결하라고 하기",
  kill: "연결 끊기",
  done: "했어요.",
  typing: (bot) => `${bot} 쓰는 중…`,
  failed: (reason) => `잘 안 됐어요: ${reason}`,
  picture: "설명이 없는 그림",
  remotePicture: "웹에 있는 그림",
  download: (size) => `내려받기, ${size}`,
};

export const texts: Readonly<Record<PageLocale, Texts>> = { ko, en };
