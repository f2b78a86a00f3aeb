/** What `--help` prints. */
export const help: Readonly<Record<"ko" | "en", string>> = {
  en: `Splits the rows of a file for training, validation and test, or into folds.

  npx @opt/data split animals.csv --k 5 --stratify label --seed 42
  npx @opt/data split animals.csv --test 20% --validation 10% --parts
  npx @opt/data split events.csv.gz --hash user_id --salt 2026

Files: .csv .tsv .jsonl, each also .gz; .parquet (needs hyparquet) and .arrow (needs apache-arrow)

How to split
  --k N                  N folds, numbered from 0, as in scikit-learn; the columns below choose the method
  --test SHARE           test rows, as a share or a number; default 0.2
  --validation SHARE     validation rows; default 0.1, 0 for none
  --stratify COLUMN      each part gets its share of every class
  --group COLUMN         rows of one group stay together
  --time COLUMN          the latest rows are the test data; with --k, each fold tests later rows
  --hash COLUMN          split by the hash of this key: constant memory, and a database can do the same
  --salt TEXT            another salt gives another hash split; default 0
  --seed N               random seed; default 0
  --no-shuffle           keep the rows in their order
  --sample SHARE         split only a reproducible sample of the rows, such as 1%
  --label COLUMN         the classes to check, without stratifying
  --audit-group COLUMN   the groups to check, without grouping

What to write
  --assignment           one file with row (from 0) and part or fold; the default
  --parts                one file per part or fold; CSV, TSV and JSON Lines only
  --out PATH             the file of the assignment, or the folder of the parts
  --overwrite            replace existing files
  --format FORMAT        csv, tsv, jsonl, parquet or arrow, if the file name does not say
  --separator CHARACTER  what separates the values of a CSV file, such as ";" or tab; default: a comma
  --json                 print the result as JSON
  --lang ko|en           language; default: the system's
  --help

Exit codes
  0    done
  1    the file cannot be split: unreadable rows, too few rows, or it changed while being read
  2    the command line is wrong
  130  stopped (Ctrl+C); no files are left behind
`,
  ko: `파일의 행을 훈련·검증·테스트 데이터나 폴드로 나눠요.

  npx @opt/data split animals.csv --k 5 --stratify label --seed 42
  npx @opt/data split animals.csv --test 20% --validation 10% --parts
  npx @opt/data split events.csv.gz --hash user_id --salt 2026

파일: .csv .tsv .jsonl (뒤에 .gz도 돼요), .parquet (hyparquet 필요), .arrow (apache-arrow 필요)

나누는 방법
  --k N                  0번부터 폴드 N개, scikit-learn과 같아요. 아래 열에 따라 방법이 정해져요
  --test 비율            테스트 데이터의 비율이나 행 수, 기본 0.2
  --validation 비율      검증 데이터, 기본 0.1, 0이면 없어요
  --stratify 열          모든 부분의 클래스 비율을 같게 해요
  --group 열             같은 그룹의 행을 떼어 놓지 않아요
  --time 열              마지막 행들이 테스트예요. --k와 함께 쓰면 폴드마다 더 나중 행을 테스트해요
  --hash 열              키의 해시로 나눠요. 메모리가 늘지 않고 데이터베이스에서도 같아요
  --salt 글              솔트가 다르면 해시 분할도 달라요, 기본 0
  --seed N               난수 시드, 기본 0
  --no-shuffle           행을 섞지 않아요
  --sample 비율          1%처럼 일부 행만 나눠요. 다시 해도 같은 행이에요
  --label 열             층화하지 않고 클래스 비율만 볼 때 써요
  --audit-group 열       그룹으로 나누지 않고 갈라진 그룹만 볼 때 써요

쓰는 것
  --assignment           행 번호(0부터)와 부분 또는 폴드를 한 파일에 써요 (기본)
  --parts                부분이나 폴드마다 파일 하나를 써요 (CSV, TSV, JSON Lines)
  --out 경로             배정 파일, 또는 부분 파일의 폴더
  --overwrite            있는 파일을 바꿔요
  --format 형식          이름으로 알 수 없을 때: csv, tsv, jsonl, parquet, arrow
  --separator 글자       CSV 값 사이의 구분 문자: ";" 또는 tab, 기본은 쉼표
  --json                 결과를 JSON으로 출력해요
  --lang ko|en           언어, 기본은 시스템 언어
  --help

종료 코드
  0    끝났어요
  1    파일을 나눌 수 없어요: 읽을 수 없는 행, 너무 적은 행, 읽는 동안 바뀐 파일
  2    명령이 잘못됐어요
  130  멈췄어요 (Ctrl+C). 남은 파일은 없어요
`,
};
