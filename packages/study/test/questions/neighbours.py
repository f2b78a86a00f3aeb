"""Writes neighbours-development.jsonl: `python3 neighbours.py`. Calculations beside the one that the situation is mostly
asked for: another quantity of it, a number that belongs to something else, a share taken for a count, another unit, a
step counted from zero, the change or the value, the ratio or the difference. Keys come from reference.py.
"""

import json
import math

import reference as r

ROWS = []
TOPIC = ""


def put(locale, question, *values, missing=None, none=False):
    if none:
        expect = {"outcome": ["unknown", "suggest", "answer"]}
    elif missing is not None:
        expect = {"outcome": ["unknown", "suggest", "answer"], "missing": missing}
    else:
        whole = all(isinstance(value, int) for value in values)
        expect = {"outcome": "answer", "values": list(values), "tolerance": 0 if whole else 0.001}
    ROWS.append({"topic": TOPIC, "locale": locale, "question": question, "expect": expect})


def ko(question, *values, missing=None, none=False):
    put("ko", question, *values, missing=missing, none=none)


def en(question, *values, missing=None, none=False):
    put("en", question, *values, missing=missing, none=none)


def topic(name):
    global TOPIC
    TOPIC = name


topic("steps, rows and epochs")
en("10,000 images, batch size 64, 12 epochs: how many images has the model looked at in all?", 120000)
en("With 2,500 samples and batches of 40, how many epochs do 500 updates make?", 8)
en("2,500 samples, batch 40, 8 epochs: how many updates are left after the first 3 epochs?", 63 * 5)
en("A run has 900 rows and batch size 32. In which epoch does update number 100 fall?", math.ceil(100 / r.steps(900, 32)))
en("900 rows, batch size 32: how many rows have been used after 10 steps?", 320)
en("900 rows, batch size 32. How many rows short of a full batch is the last one?", 32 - r.last_batch(900, 32))
en("1,000 samples, batch 300, drop_last=True, 5 epochs: how many samples are skipped over the whole training?", 500)
en("1,000 samples, batch 300. How many more steps per epoch without drop_last than with it?", 1)
en("1,000 samples in batches of 300, drop_last=True: how many updates in 7 epochs?", r.steps(1000, 300, True) * 7)
en("If an epoch has 250 steps of batch size 16, how many training samples are there at most?", 4000)
en("The training log shows step 4,800 of 6,000 and 10 epochs in all. How many epochs are done?", 8)
en("5 epochs took 400 steps. How many steps will 12 epochs take?", 960)
en("Batch size goes from 32 to 128 on 6,400 samples with 10 epochs. How many fewer updates in the whole training?", 1500)
en("Batch 50 gives 80 steps per epoch. How many steps per epoch with batch 200?", 20)
en("How many times does each sample get used in 20 epochs with batch size 50 and 4,000 samples?", 20)
en("4,000 samples, batch size 50: after how many updates has half of the data been seen?", 40)
ko("데이터 3,000개, 배치 100, 에폭 6이면 모델이 본 샘플은 모두 몇 개?", 18000)
ko("데이터 3,000개, 배치 100. 업데이트를 240번 하면 몇 에폭이야?", 8)
ko("데이터 3,000개, 배치 100, 총 6에폭 중 4에폭까지 했어. 남은 업데이트는 몇 번?", 60)
ko("데이터 1,050개를 배치 100으로 학습할 때 75번째 업데이트는 몇 번째 에폭이야?", math.ceil(75 / r.steps(1050, 100)))
ko("데이터 1,050개, 배치 100. 마지막 배치는 꽉 찬 배치보다 몇 개 모자라?", 50)
ko("데이터 1,050개, 배치 100, drop_last 켜고 4에폭이면 버려지는 샘플은 전부 몇 개?", 200)
ko("데이터 1,050개, 배치 100. 마지막 배치를 버리면 버리지 않을 때보다 에폭당 스텝이 몇 번 줄어?", 1)
ko("한 에폭이 120스텝이고 배치가 25면 데이터는 최대 몇 개?", 3000)
ko("배치 64로 에폭당 50스텝이었어요. 배치를 16으로 바꾸면 에폭당 몇 스텝?", 200)
ko("3에폭에 270스텝 걸렸으면 10에폭은 몇 스텝?", 900)
ko("데이터 2,000개, 배치 20, 15에폭 동안 샘플 하나는 몇 번 쓰여?", 15)
ko("배치 32, 에폭 10인데 데이터 절반만 쓰면 업데이트는 몇 번? 전체 데이터는 6,400개", 1000)

topic("devices and accumulation")
en("4 GPUs with a per-GPU batch of 16: what is the global batch size?", 64)
en("The global batch of 256 is spread over 8 GPUs. How many samples does each GPU get?", 32)
en("Global batch 256, 8 GPUs, 51,200 images: how many optimizer steps per epoch?", 200)
en("Micro-batch 8, accumulate over 4: how many backward passes for 10 optimizer steps?", 40)
en("Micro-batch 8, gradient accumulation 4, 3,200 samples. How many forward passes per epoch?", 400)
en("Micro-batch 8, gradient accumulation 4, 3,200 samples. How many optimizer steps per epoch?", 100)
en("Each of 4 workers sees 1,000 of the 4,000 samples with batch size 50. How many steps does a worker take per epoch?", 20)
ko("GPU 8장, 장당 배치 32면 전체 배치는?", 256)
ko("전체 배치 512를 GPU 4장에 나누면 한 장에 몇 개씩?", 128)
ko("전체 배치 512, GPU 4장, 데이터 51,200개면 에폭당 업데이트는 몇 번?", 100)
ko("마이크로배치 4, 누적 8이면 옵티마이저 스텝 20번 동안 역전파는 몇 번?", 160)
ko("마이크로배치 4, 누적 8, 데이터 3,200개. 에폭당 옵티마이저 스텝은 몇 번?", 100)

topic("splits and folds")
en("2,000 rows, 70/15/15 split: how many more rows does training get than validation?", 1100)
en("2,000 rows, 20% for testing. How many rows are left?", 1600)
en("2,000 rows, 20% test, then 25% of the remainder for validation. How many rows for validation?", 400)
en("2,000 rows, 20% test, then 25% of the remainder for validation. What share of all rows is that?", 0.2)
en("5-fold cross-validation on 1,000 rows: how many rows is each model trained on?", 800)
en("5-fold cross-validation on 1,000 rows: how often is a row used for training?", 4)
en("5-fold cross-validation on 1,000 rows, 3 repeats: how often is a row used for validation?", 3)
en("10 folds of 50 rows each: how many rows are there?", 500)
en("A fold holds 30 of 240 rows. How many folds are there?", 8)
en("8 hyperparameter settings, 5 folds: how many fits per setting?", 5)
en("8 hyperparameter settings, 5 folds, each fit takes 2 minutes. How many minutes does the search take?", 80.0)
en("1,000 rows, 30 of them fraud. What percent is fraud?", 3.0)
en("1,000 rows with 5% positives, 4 stratified folds... how many positives in all?", 50)
en("In a 600-row data set with 25% cats, how many are not cats?", 450)
ko("데이터 1,500개를 8:1:1로 나누면 훈련이 검증보다 몇 개 많아?", 1050)
ko("데이터 1,500개 중 20%를 테스트로 떼면 남는 건 몇 개?", 1200)
ko("데이터 1,500개 중 20%를 테스트로 떼고 남은 것의 10%를 검증으로 쓰면 검증은 몇 개?", 120)
ko("5겹 교차검증, 데이터 400개. 데이터 하나는 훈련에 몇 번 쓰여?", 4)
ko("6겹 교차검증에서 폴드 하나가 40개면 전체 데이터는 몇 개?", 240)
ko("전체 360개에서 폴드 하나가 45개면 몇 겹이야?", 8)
ko("하이퍼파라미터 조합 12개, 4겹이면 조합 하나당 학습 횟수는?", 4)
ko("불량률 4%인 제품 2,500개 중 정상은 몇 개?", 2400)
ko("데이터 800개 중 양성이 40개면 양성은 몇 퍼센트?", 5.0)

topic("gradient steps")
en("w = 2, gradient 3, learning rate 0.1. By how much does w change?", 0.3)
en("w = 2, gradient 3, learning rate 0.1: how far does w move in one SGD step?", 0.3)
en("w = 2, gradient 3, learning rate 0.1. If I had used learning rate 0.2 instead, what would w be after the step?", 1.4)
en("w = 2 and gradient -3 with lr 0.1, but I want to do gradient ascent. New w?", 1.7)
en("Three samples have gradients 1, 2 and 6. What is the mini-batch gradient?", 3.0)
en("Three samples have gradients 1, 2 and 6; w = 1, lr 0.1. w after one step on the mean gradient?", 0.7)
en("Adam: m was 0, beta1 = 0.9, g = 2. What is the bias-corrected m after the first step?", 2.0)
en("Adam with lr 0.01 and first gradient 4 from w = 1: how big is the step relative to the learning rate?", 1.0)
en("momentum 0.9, v = 2, gradient 1, lr 0.1: how far does w move?", 0.28)
en("momentum 0.9, v = 2, gradient 1, lr 0.1: what is the new velocity?", 2.8)
en("f(w) = (w - 3)^2, w = 1, lr 0.1. What is the loss after one gradient step?", (1 + 0.4 - 3) ** 2)
en("f(w) = (w - 3)^2, w = 1, lr 0.1. By how much does the loss fall in one gradient step?", 4 - 2.56)
en("AdamW with lr 0.01, weight decay 0.1, w = 5: what does the weight decay alone make of w in one step?", 5 * (1 - 0.001))
ko("w=2, 기울기 3, 학습률 0.1이면 w는 얼마나 변해?", 0.3)
ko("w=2, 기울기 3, 학습률 0.1. SGD 한 스텝의 이동 거리는?", 0.3)
ko("샘플 세 개의 기울기가 1, 2, 6이면 미니배치 기울기(평균)는?", 3.0)
ko("f(w)=(w-3)^2, w=1, 학습률 0.1. 한 스텝 뒤 손실은?", 2.56)
ko("f(w)=(w-3)^2, w=1, 학습률 0.1. 한 스텝 뒤 기울기는?", -3.2)
ko("모멘텀 0.9, v=2, 기울기 1, lr 0.1이면 w는 얼마나 움직여?", 0.28)
ko("모멘텀 0.9, v=2, 기울기 1이면 새 속도는 이전 속도보다 얼마나 커?", 0.8)

topic("schedules")
en("Cosine decay from 0.1 to 0 over 100 steps: how much has the learning rate fallen by step 50?", 0.05)
en("Step decay: lr 0.1, halved every 10 epochs. How many times has it been halved by epoch 35?", 3)
en("Step decay: lr 0.1, halved every 10 epochs. What share of the initial lr is left at epoch 35?", 0.125)
en("Linear warmup to 0.01 over 200 steps: at which step is the rate 0.004?", 80)
en("Linear decay from 0.2 to 0 over 50 epochs: when does the learning rate reach 0.05?", 38)
en("lr 0.1 times 0.9 each epoch: after how many epochs is it below 0.05?", math.ceil(math.log(0.5) / math.log(0.9)))
en("Warmup of 500 steps in a run of 10,000: what percent of training is warmup?", 5.0)
en("Warmup takes 3 epochs of 200 steps. How many warmup steps?", 600)
en("Warmup for 10% of 20 epochs, 500 steps per epoch: how many warmup steps?", 1000)
ko("학습률 0.1을 10에폭마다 절반으로. 35에폭까지 몇 번 줄었어?", 3)
ko("선형 워밍업 200스텝 동안 0.01까지 올릴 때 학습률이 0.004가 되는 건 몇 스텝째?", 80)
ko("코사인으로 0.1에서 0까지 100스텝. 50스텝까지 학습률이 얼마나 줄었어?", 0.05)
ko("총 10,000스텝 중 워밍업이 500스텝이면 몇 퍼센트야?", 5.0)
ko("한 에폭 200스텝이고 워밍업이 3에폭이면 워밍업 스텝은?", 600)
ko("학습률 0.1이 매 에폭 0.5배. 4에폭 뒤 학습률은 처음의 몇 분의 몇?", 0.0625)

topic("scaling, noise and clipping")
en("Linear scaling: lr 0.1 at batch 256. Which batch size goes with lr 0.4?", 1024)
en("Linear scaling from batch 256 to 1024: by what factor does the learning rate change?", 4.0)
en("Square-root scaling from batch 256 to 1024: by what factor does the learning rate change?", 2.0)
en("lr 0.1 at batch 256 is scaled linearly to batch 1024. By how much does the lr rise?", 0.3)
en("A gradient of norm 20 is clipped to norm 5. By what factor is it scaled?", 0.25)
en("A gradient of norm 20 is clipped to norm 5, then one SGD step with lr 0.1. How long is the step?", 0.5)
en("Gradient (3, 4): how much shorter does clipping to norm 1 make it?", 4.0)
en("Gradient noise has standard deviation 6 per sample. What is its variance for a batch of 9?", 4.0)
en("If the batch grows from 16 to 64, by what factor does the gradient's standard error shrink?", 2.0)
ko("배치 256에서 lr 0.1. 선형 스케일링으로 lr이 0.4면 배치는?", 1024)
ko("배치 256에서 1024로, 선형 규칙이면 학습률은 몇 배?", 4.0)
ko("배치 256에서 1024로, 제곱근 규칙이면 학습률은 몇 배?", 2.0)
ko("노름 20인 기울기를 노름 5로 클리핑하면 몇 배로 줄어?", 0.25)
ko("기울기 (3, 4)를 노름 1로 클리핑하면 노름이 얼마나 줄어들어?", 4.0)

topic("networks")
en("A 10-20-5 dense network: how many parameters does the second layer have?", 105)
en("A 10-20-5 dense network: how many more weights than biases?", 275)
en("A 10-20-5 dense network in float32: how many bytes do the parameters take?", 4 * r.dense(10, 20, 5))
en("Adam keeps two extra numbers per parameter. How many for a 10-20-5 dense network?", 2 * r.dense(10, 20, 5))
ko("10-20-5 신경망에서 두 번째 층의 파라미터는 몇 개?", 105)
ko("10-20-5 신경망에서 은닉층을 40으로 늘리면 파라미터가 몇 개 늘어나?", r.dense(10, 40, 5) - r.dense(10, 20, 5))

# The second round: written after the first was mended, before this one was looked at.
topic("second round")
en("4,000 examples split 70/15/15, 6 classes. How many examples are in training and validation together?", 3400)
ko("4,000개를 70:15:15로 나눴어. 훈련과 검증을 합치면 몇 개?", 3400)
en("1,000 rows, 20% held out for testing, 5-fold CV on the rest. How many rows per fold?", 160)
en("1,000 rows, 20% held out for testing, 5-fold CV on the rest. How many rows does each model train on?", 640)
ko("데이터 1,000개에서 20%를 테스트로 떼고 나머지로 5겹 교차검증하면 폴드 하나는 몇 개?", 160)
en("1,200 samples, 3 classes of equal size, 4-fold stratified CV: how many samples of each class in a fold?", 100)
ko("클래스 3개가 같은 수로 있는 데이터 1,200개를 층화 4겹으로 나누면 폴드마다 클래스당 몇 개?", 100)
en("10-fold CV on 95 samples, batch 16: how large is the largest fold?", 10)
en("10-fold CV on 95 samples: how many folds have only 9 samples?", 5)
en("With 60 GPUs... no, 6 GPUs and 8 images each, 3 accumulation steps: how many images before the optimizer moves?", 144)
en("lr 0.1 for 256. I train on 8 GPUs with 64 images each. Linear scaling rule: new lr?", 0.2)
en("lr 0.4 at batch 1024 under linear scaling, what was it at batch 256?", 0.1)
en("Base lr 0.1 per 256 samples. Effective batch: 4 GPUs x 32 x accumulation 4. Linearly scaled lr?", 0.2)
ko("배치 256당 학습률 0.1. GPU 4장에 32개씩, 누적 4번이면 선형 스케일링 학습률은?", 0.2)
en("Batch grows 9-fold and Adam uses the square-root rule: by how many percent does the lr rise?", 200.0)
en("lr was doubled with the linear rule. The batch was 96 before. What is it now?", 192)
ko("선형 규칙으로 학습률을 0.3에서 0.1로 내렸다면 배치 384는 얼마가 돼야 해?", 128)
en("Batch size 128, 30,000 samples. How many samples are in all full batches together?", 29952)
en("Batch size 128, 30,000 samples. How many full batches are there?", 234)
ko("배치 128, 데이터 30,000개면 꽉 찬 배치는 몇 개?", 234)
en("We stop in the middle of epoch 4 at step 1,000; each epoch has 300 steps. How many steps of epoch 4 are done?", 100)
en("20,000 samples, batch 50. After 1,000 steps, what fraction of an epoch has passed... or how many epochs?", 2.5)
en("20,000 samples, batch 50: how many steps for 2.5 epochs?", 1000)
en("8 epochs of 125 steps at batch size 64: at most how many distinct samples are there?", 8000)
ko("8에폭 동안 총 1,000스텝, 배치 64. 에폭당 스텝은?", 125)
en("The model sees 640,000 samples in 10 epochs. How big is the training set?", 64000)
en("Validation runs every 2 epochs in 25 epochs. How many validation runs?", 12)
en("I save a checkpoint every 500 steps; 16,000 samples, batch 32, 5 epochs. Number of checkpoints?", 5)
ko("100스텝마다 로그를 찍어요. 데이터 6,400개, 배치 32, 3에폭이면 로그는 몇 줄?", 6)
en("Cross-validation with 4 folds takes 20 minutes in total. How many minutes per fold?", 5.0)
en("Each epoch takes 90 seconds. How many epochs fit in 2 hours?", 80)
ko("한 에폭에 3분이면 2시간 동안 몇 에폭 돌릴 수 있어?", 40)
en("At 200 images per second, how long does an epoch over 60,000 images take, in minutes?", 5.0)
en("One step takes 50 ms; how many seconds do 400 steps take?", 20.0)
en("Grid search, 3 learning rates and 4 batch sizes, 5 folds, and I drop one learning rate. How many fits fewer?", 20)
en("Grid of 24 combinations, 5 folds. How many fits does a random search with 6 draws save?", 90)
ko("조합 24개, 5겹인데 무작위로 6개만 시도하면 학습이 몇 번 줄어?", 90)
en("Momentum 0.9 with constant gradient 2: what is the velocity after infinitely many steps?", 20.0)
en("w = 5, gradient 2, lr 0.1, weight decay 0.01 added to the gradient (L2). w after one step?", 5 - 0.1 * (2 + 0.01 * 5))
en("Adam: beta1 = 0.9, step 3. By what factor is m scaled up by bias correction?", 1 / (1 - 0.9**3))
ko("w=1, 기울기 2, 학습률 0.1. 업데이트 후 w는 원래의 몇 퍼센트야?", 80.0)
en("gradient (3, 4), lr 0.1: how long is the SGD step?", 0.5)
en("gradient (6, 8) clipped to norm 5. What is the first component afterwards?", 3.0)
en("gradients of norm 2, 12 and 4 come in, max norm 5. How many of them are clipped?", 1)
en("Loss 0.8 on 3 samples and 0.4 on 1 sample: mean loss over all four samples?", 0.7)
en("Accuracy 92% on 250 samples. How many mistakes?", 20)
ko("정확도 92%, 샘플 250개면 틀린 건 몇 개?", 20)
en("Accuracies over 5 folds: 0.8, 0.9, 0.85, 0.95, 0.9. Mean?", 0.88)
en("Recall is 0.75 and there are 80 positives. How many positives are missed?", 20)
en("Precision 0.5, recall 1.0: F1?", 2 / 3)
en("Linear layer with 300 inputs and 10 outputs plus bias, 1,000 samples, batch 50: number of parameters?", 3010)
en("A 4-8-8-2 MLP: how many biases?", 18)
ko("4-8-8-2 MLP에서 가중치만 세면 몇 개?", 4 * 8 + 64 + 16)
en("10-20-5 network: what share of the parameters are biases, in percent?", 100 * 25 / 325)
en("Cosine from 0.2 to 0 over 80 epochs: lr at the end of epoch 40 relative to the start?", 0.5)
en("Step decay by 0.1 at epochs 30 and 60, lr 0.1: how many times has it dropped by epoch 45?", 1)
en("warmup 1,000 steps to 0.02 linearly: how much does the lr rise per step?", 0.00002)
ko("선형 워밍업 1,000스텝 동안 0에서 0.02까지. 스텝마다 학습률이 얼마나 올라?", 0.00002)

# Further rounds are appended below.

COUNTS = {}
for row in ROWS:
    locale = row["locale"]
    COUNTS[locale] = COUNTS.get(locale, 0) + 1
    row["id"] = f"n-computation-{locale}-{COUNTS[locale]:03d}"
with open("neighbours-development.jsonl", "w", encoding="utf-8") as out:
    for row in ROWS:
        kept = {k: row[k] for k in ("topic", "locale", "question", "expect")}
        out.write(json.dumps({"id": row["id"], "kind": "computation", **kept}, ensure_ascii=False) + "\n")
assert len({row["question"] for row in ROWS}) == len(ROWS)
assert not any(math.isnan(v) for row in ROWS for v in row["expect"].get("values", []))
