import type { Locale } from "../locale.ts";

/** Everyday things that no study card is about. They are put into the frames that questions come in. */
export const everydayThings: Readonly<Record<Locale, readonly string[]>> = {
  ko: `김치찌개, 라면, 파스타, 커피, 녹차, 맥주, 와인, 떡볶이, 치킨, 피자, 아이스크림, 초콜릿, 사과, 딸기, 수박, 고구마, 된장국,
    날씨, 태풍, 미세먼지, 장마, 지진, 화산, 달, 화성, 태양, 별자리, 강아지, 고양이, 햄스터, 앵무새, 금붕어, 호랑이, 펭귄, 고래,
    축구, 야구, 농구, 수영, 골프, 테니스, 올림픽, 월드컵, 손흥민, 등산, 캠핑, 낚시, 헬스장, 요가, 필라테스, 다이어트, 단백질,
    비행기표, 호텔, 제주도, 부산, 서울, 도쿄, 파리, 뉴욕, 여권, 비자, 환전, 지하철, 버스, 택시, 자동차 보험, 타이어, 운전면허,
    주식, 비트코인, 적금, 대출, 전세, 월세, 부동산, 연말정산, 세금, 연금, 월급, 이력서, 면접, 자기소개서, 퇴사, 회의록, 결혼식, 장례식,
    드라마, 영화, 웹툰, 노래 가사, 아이돌, 콘서트, 게임, 닌텐도, 유튜브, 인스타그램, 넷플릭스, 아이폰, 갤럭시, 노트북, 프린터, 와이파이,
    감기, 두통, 치통, 비타민, 혈압, 당뇨, 백신, 병원 예약, 피부과, 임신, 육아, 유치원, 수능, 토익, 한국사, 조선 시대, 세종대왕, 임진왜란,
    대통령 선거, 국회, 헌법, 민법, 이혼, 교통사고, 층간 소음, 쓰레기 분리수거, 세탁기, 냉장고, 에어컨, 청소기, 이사, 인테리어, 벽지,
    화장품, 향수, 머리 염색, 운동화, 패딩, 청바지, 선물, 생일 케이크, 꽃다발, 김장, 추석, 설날, 크리스마스, 할로윈, 이상형, 소개팅, 이별,
    엑셀 함수, 파워포인트, 한글 파일, 자바스크립트, 파이썬 설치, 리눅스 명령어, 웹 서버, 데이터베이스 백업, 깃허브 로그인, CSS 색상, 정규식,
    삼각함수, 소인수분해, 뉴턴 법칙, 전자기 유도, 주기율표, 광합성, 유전자, 세포 분열, 공룡, 블랙홀, 상대성 이론, 양자 컴퓨터`
    .split(",")
    .map((thing) => thing.trim()),
  en: `spaghetti, ramen, coffee, green tea, beer, wine, sourdough bread, pizza, ice cream, chocolate, an apple pie, strawberries, potatoes,
    the weather, a typhoon, air pollution, the rainy season, an earthquake, a volcano, the moon, Mars, the sun, my dog, a cat, a hamster,
    a parrot, goldfish, tigers, penguins, whales, football, baseball, basketball, swimming, golf, tennis, the Olympics, the world cup,
    hiking, camping, fishing, the gym, yoga, a diet, protein powder, a plane ticket, a hotel, Jeju island, Seoul, Tokyo, Paris, New York,
    a passport, a visa, the subway, a taxi, car insurance, tires, a driving licence, stocks, bitcoin, a savings account, a mortgage, rent,
    real estate, my taxes, a pension, my salary, a resume, a job interview, a cover letter, a wedding, a funeral, a TV drama, a movie,
    a comic book, song lyrics, a boy band, a concert, a video game, a console, a smartphone, a laptop, a printer, the wifi, a cold,
    a headache, a toothache, vitamins, blood pressure, diabetes, a vaccine, a doctor's appointment, pregnancy, toddlers, kindergarten,
    the SAT, the French revolution, Napoleon, the Roman empire, an election, the parliament, the constitution, a divorce, a car accident,
    noisy neighbours, recycling, a washing machine, a fridge, an air conditioner, a vacuum cleaner, moving house, wallpaper, make-up,
    perfume, hair dye, sneakers, a winter coat, jeans, a birthday cake, flowers, Christmas, Halloween, a first date, a break-up,
    an Excel formula, PowerPoint, JavaScript, installing Python, a Linux command, a web server, a database backup, a GitHub login, CSS colours,
    a regular expression, trigonometry, prime factors, Newton's laws, the periodic table, photosynthesis, a gene, cell division, dinosaurs,
    a black hole, relativity, quantum computers, a bank transfer, a parking fine, a wine cellar, my landlord, a guitar, a piano lesson`
    .split(",")
    .map((thing) => thing.trim()),
};

/** Whole sentences about other things. */
export const offTopic: Readonly<Record<Locale, readonly string[]>> = {
  ko: `오늘 뭐 먹지? | 내일 비 와요? | 점심 메뉴 골라 줘 | 지금 몇 시야? | 오늘 며칠이에요? | 심심한데 재미있는 얘기 해 줘 | 농담 하나 해 줘
    | 너는 누구야? | 네 이름이 뭐야? | 몇 살이에요? | 어디 살아요? | 사랑해 | 배고파 | 졸려 | 집에 가고 싶다 | 월요일 싫어 | 시험 망했어
    | 이 근처 맛집 어디 있어요? | 주말에 어디 놀러 갈까 | 친구랑 싸웠는데 어떻게 화해하지 | 부모님 선물 추천해 줘 | 머리가 너무 아파요
    | 잠이 안 와요 어떡하죠 | 키 크는 방법 알려 줘 | 살 빼는 법 | 운동 루틴 짜 줘 | 어제 경기 누가 이겼어? | 우리나라 대통령은 누구예요
    | 세계에서 가장 높은 산은? | 프랑스의 수도는 어디예요 | 달까지 거리는 얼마나 돼요 | 물은 몇 도에서 끓어요? | 1달러는 몇 원이에요
    | 주식 지금 사도 될까요 | 로또 번호 좀 골라 줘 | 이번 달 카드값이 너무 많이 나왔어 | 대출 이자는 어떻게 계산해요? | 전세 계약할 때 뭘 확인해요
    | 노트북 추천 좀 해 주세요 | 핸드폰이 안 켜져요 | 와이파이가 자꾸 끊겨요 | 컴퓨터가 느려졌어요 | 윈도우 업데이트가 안 돼요 | 프린터 연결하는 방법
    | 자바로 게임 만드는 법 | 파이썬 리스트 정렬하는 코드 짜 줘 | 리액트랑 뷰 중에 뭐가 좋아? | SQL 조인 설명해 줘 | 포인터가 뭐예요 C언어에서
    | HTTP랑 HTTPS 차이 | 도커 설치 방법 | 알고리즘 문제 풀어 줘 | 이진 탐색 트리가 뭐예요 | 퀵 정렬 시간 복잡도 | 운영체제에서 데드락이 뭐예요
    | 이차방정식 풀어 주세요 | 피타고라스 정리가 뭐예요 | 삼각형의 넓이 구하는 법 | 원주율 소수점 열 자리 | 행렬식 계산하는 법
    | 뉴턴의 운동 법칙 설명해 줘 | 빛의 속도는 얼마예요? | 물이 왜 얼어요 | 하늘은 왜 파래요 | 번개는 왜 쳐요? | 공룡은 왜 멸종했어요
    | 광합성이 뭐예요 | DNA는 무엇의 약자예요 | 심장은 하루에 몇 번 뛰어요? | 감기에 걸렸을 때 뭘 먹어야 해요? | 백신 부작용이 뭐예요
    | 조선은 누가 세웠어요 | 제2차 세계 대전은 언제 끝났어요? | 한글은 언제 만들어졌어요 | 임진왜란이 일어난 해 | 삼국 시대 순서
    | 영어로 사과가 뭐야 | 이 문장 번역해 줘 | 맞춤법 검사해 줘 | 시 한 편 써 줘 | 소설 추천해 줘 | 이 노래 제목이 뭐예요 | 요즘 유행하는 드라마
    | 넷플릭스 뭐 볼까 | 아이돌 이름 맞혀 봐 | 콘서트 표 예매하는 법 | 게임 레벨 올리는 방법 | 치트키 알려 줘 | 롤 티어 올리는 법
    | 김치찌개 끓이는 법 | 계란 몇 분 삶아야 해요 | 밥물은 어떻게 맞춰요 | 파스타 소스 만드는 방법 | 커피는 하루에 몇 잔까지 괜찮아요
    | 비행기에 액체 가져가도 되나요 | 여권 만드는 데 며칠 걸려요? | 제주도 여행 코스 짜 줘 | 서울에서 부산까지 얼마나 걸려요 | 호텔 체크인 시간
    | 면접 때 뭐 입어요? | 자기소개서 써 줘 | 연봉 협상 어떻게 해요 | 회사 가기 싫다 | 퇴사하고 싶어요 | 알바 구하는 법 | 주휴 수당이 뭐예요
    | 강아지가 밥을 안 먹어요 | 고양이 털 빠짐 줄이는 법 | 화분에 물은 얼마나 자주 줘요 | 벌레 없애는 방법 | 곰팡이 제거하는 법
    | 세탁기 청소하는 방법 | 에어컨에서 냄새나요 | 이사할 때 준비할 것 | 택배가 안 와요 | 환불은 어떻게 받아요 | 배송은 얼마나 걸려요
    | 너 챗GPT야? | 번역기 돌려 줘 | 그림 그려 줘 | 타이머 맞춰 줘 | 알람 7시에 맞춰 줘 | 서버 관리자 누구야 | 채널 어떻게 만들어요 | 음악 틀어 줘
    | 이 방 규칙이 뭐예요 | 초대 링크 줘 | 역할 어떻게 받아요 | 비밀번호를 잊어버렸어요 | 회원 탈퇴하고 싶어요 | 전화번호 알려 줘
    | 종교가 뭐예요? | 죽으면 어떻게 돼요 | 행복이란 무엇인가요 | 사람은 왜 살아요 | 어른이 되면 뭐가 좋아요 | 외로워 | 오늘 기분이 안 좋아`
    .split("|")
    .map((line) => line.trim()),
  en: `What should I eat today? | Will it rain tomorrow? | pick a lunch for me | what time is it? | what's the date today? | tell me a joke
    | who are you? | what's your name? | how old are you? | where do you live? | I love you | I'm hungry | I'm sleepy | I hate Mondays
    | where is a good restaurant nearby? | what shall we do this weekend? | I had a fight with a friend, how do I make up? | gift ideas for my parents
    | I have a headache | I can't sleep | how do I grow taller? | how to lose weight | make me a workout plan | who won the game last night?
    | who is the president? | what is the highest mountain? | what is the capital of Spain? | how far away is the moon? | at what temperature does water boil?
    | how many euros is a dollar? | should I buy stocks now? | give me lottery numbers | my credit card bill is too high | how is interest on a loan calculated?
    | recommend a laptop | my phone won't turn on | the wifi keeps dropping | my computer got slow | Windows update fails | how do I connect a printer?
    | how do I make a game in Java? | write code that reverses a string | React or Vue? | explain SQL joins | what is a pointer in C? | HTTP vs HTTPS
    | how do I install Docker? | what is a binary search tree? | complexity of quicksort | what is a deadlock in an operating system? | how do I exit vim?
    | solve this quadratic equation | what is the Pythagorean theorem? | area of a triangle | digits of pi | how do I compute a determinant?
    | explain Newton's laws of motion | what is the speed of light? | why does water freeze? | why is the sky blue? | why did dinosaurs die out?
    | what is photosynthesis? | what does DNA stand for? | how often does the heart beat in a day? | what helps against a cold? | vaccine side effects
    | who founded Rome? | when did the second world war end? | when was the printing press invented? | who painted the Mona Lisa?
    | how do you say apple in Korean? | translate this sentence | check my spelling | write a poem | recommend a novel | what is this song called?
    | what should I watch tonight? | guess the name of the singer | how do I get concert tickets? | how do I level up in this game? | cheat codes please
    | how long do I boil an egg? | how do I cook rice? | recipe for tomato sauce | how much coffee a day is fine? | is gluten bad for you?
    | can I take liquids on a plane? | how long does a passport take? | plan a trip to Italy | how long is the flight to London? | hotel check-in time
    | what do I wear to an interview? | write a cover letter for me | how do I negotiate my salary? | I don't want to go to work | I want to quit my job
    | my dog doesn't eat | how to stop my cat from shedding | how often do I water plants? | how do I get rid of ants? | how to remove mould
    | how do I clean a washing machine? | my air conditioner smells | what do I need when moving house? | my parcel hasn't arrived | how do I get a refund?
    | are you ChatGPT? | draw me a picture | set a timer | wake me up at seven | who is the admin of this server? | how do I create a channel? | play some music
    | what are the rules here? | give me an invite link | how do I get a role? | I forgot my password | delete my account | what's your phone number?
    | what is the meaning of life? | what happens after death? | what is happiness? | is there a god? | I'm lonely | I feel sad today | my boss is annoying
    | how do I change a tyre? | which car should I buy? | how much does a wedding cost? | how do I tie a tie? | what is the best shampoo? | how to sew a button
    | who is the tallest man alive? | how many people live in China? | what language do they speak in Brazil? | is a tomato a fruit? | why do cats purr?
    | how do I unclog a sink? | best hiking trails near Denver | how do vaccines work? | what causes inflation? | what is a black hole? | how do magnets work?`
    .split("|")
    .map((line) => line.trim()),
};
