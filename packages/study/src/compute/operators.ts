/**
 * Words that may make another number of what stands around them: of degree and comparison, of parts and multiples, of
 * exceptions, of time gone by. They are a closed class; what things are called is an open one, and a name that nobody
 * knows changes nothing.
 */
const english =
  /^(?:macro|micro(?!batch)|half|halv|doubl|tripl|quadrupl|thrice|twice|third|quarter|less|fewer|more|most|least|short|long|low|high|big|small|larg|great|ris|rose|fall|fell|drop|shr[iau]nk|grow|grew|gain|los[te]|increas|decreas|reduc|differ|relativ|ratio|share|portion|proportion|percent|fraction|part|rest|remain|left|sav|extra|addition|another|except|exclud|without|instead|unless|not|never|no$|none|neither|already|whil|until|before|earl|later|distinct|uniqu|same|averag|mean$|median|max|min|peak|between|multipl|divid|sum|add|plus|minus|subtract|squar|root|log|sign|absolut|terminal|limit|converg|forever|eventual|final|initial|origin|revers|back|swap|skip|ignor|only|just$|twofold|fold$|every|alternat|odd|even$|cumul|accum|repeat|augment|expect|chance|probab|likely|random|wast|overlap|effectiv|actual|really|pad|trim|trunc|round|ceil|floor|freez|froz|shared?$|tied|cap|clamp|bound|normal|scal|weight|warm|restart|reset|resum|continu|stop|paus|idle|switch|chang|vary|varie|depend|becom|turn|convert|flip|invert|negat|mirror|zero|clear|set$|sets$|made|makes?$|mask|quantiz|perturb|nois|corrupt|copy|copies|truncat|shift|offset|miss|lack|forgot|forget|wrong|bug|typo|instead|equal|match|exceed|below|above|under$|over$|past|beyond|within|beside|apart|togeth|separat|combin|per$|each)/u;
const korean =
  /매크로|마이크로(?!\s?배치)|가중|만[들든]|바뀌|뒤바|양자화|잡음|노이즈|마스크|빠[졌지진]|깜빡|까먹|잘못|버그|밀[려린]|커져|절반|반만|반씩|반을|갑절|곱절|두배|세배|배로|배가|줄[어이여인었]|늘[어이려인었]|커[지졌요서]|커(?![가-힣])|커야|작아|길어|높아|낮아|빨라|느려|가팔|차이|다르|다른|비율|비중|분의|퍼센트|대비|원래|처음의|나머지|남[는은긴겨기]|빼|제외|말고|대신|아니|아닌|않|없[이는]|못|이미|벌써|한참|전에|이전|나중|서로|중복|고유|평균|중앙값|최대|최소|최고|최저|가장|사이|곱|나누|나눠|나눈|더하|더해|합[계쳐치하친]|제곱|루트|로그|절댓|부호|아[끼껴]|절약|추가|또|만큼|마다|번갈|홀수|짝수|건너|무시|얼[려린리]|동결|고정|묶|공유|복제|증강|뒤집|거꾸로|역순|바꾸|바꿔|변하|변환|같[은아]|초과|미만|이상|이하|넘|모자|부족|수렴|한계|결국|영원|확률|기대|무작위|낭비|겹[치쳐]|실제|반올림|올림|내림|버[리려림]|자르|잘라|이어|재개|멈[추춰]|^쉬$|쉬[어는고지]|놀[고아]|초기화|되[돌살]/u;

/** Whether a word that a reader does not know may change a number; signs and single letters may. */
export function mayChangeNumbers(word: string): boolean {
  return !/\p{L}{2}|[가-힣]/u.test(word) || english.test(word.toLowerCase()) || korean.test(word);
}
