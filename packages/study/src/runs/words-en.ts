/** What English words mean in questions about runs: sense, and the phrases for it. A role stands behind "@". */
export const english: Readonly<Record<string, string>> = {
  "@lr":
    "initial step|starting step|initial rate|learning rate|learning rates|learn rate|lr|lrs|lrate|step size|stepsize|eta|base lr|initial lr|initial learning rate|initial step size|initial step sizes|starting step size|constant lr|fixed lr|constant learning rate|fixed learning rate|learning_rate|rate|global lr",
  "@mu":
    "momentum|momentum coefficient|momentum factor|momentum parameter|momentum constant|momentum term|momentum decay factor|mom|mu|friction",
  "@decay":
    "l2 weight decay|weight decay|weight_decay|wd|decoupled weight decay|decoupled decay|l2 decay|l2 penalty|l2 regularization|l2 regularisation|l2 coefficient|l2 strength|lambda|l2",
  "@beta1": "beta1|beta 1|beta one|first beta|momentum beta",
  "@beta2": "beta2|beta 2|beta two|second beta",
  "@betas": "betas|both betas|beta pair|the betas",
  "@beta": "beta",
  "@rho":
    "rho|smoothing constant|smoothing factor|smoothing|decay rate|decay factor|forgetting factor|decay constant|discount factor",
  "@coefficient": "decay|coefficient",
  "@alpha": "alpha",
  "@gamma": "gamma",
  "@eps": "eps|epsilon|epsilons",
  "@psi": "momentum decay|psi|momentum_decay|schedule decay",
  "@dampening": "dampening",
  "@start-sum": "initial accumulator value|initial_accumulator_value|initial accumulator",
  "@rate-decay": "lr decay|lr_decay|learning rate decay",
  "@increase": "eta plus|eta+|increase factor|growth factor|etaplus",
  "@decrease": "eta minus|decrease factor|shrink factor|etaminus",
  "@max-norm":
    "max norm|max_norm|maxnorm|maximum norm|clip norm|clipnorm|norm threshold|norm limit|max l2 norm|max grad norm|limit of the norm|max gradient norm|maximum l2 norm|maximal norm",
  "@max-value": "clip value|clipvalue|clip_value|clipping value|max value|maximum value",
  "@cap": "threshold|clip threshold|clipping threshold|clip limit|cap|bound|limit",
  "@w": "current value|current point|current weight|current position|present value|value of w|value of x|weight|weights|parameter|parameters|param|params|theta|iterate|iterates|position|point|coordinates|coordinate|w component|w components|the scalar|model weight",
  "@g": "dl/dw|dl/dx|∂l/∂w|df/dw|df/dx|dw|p.grad|x.grad|θ.grad|gradient|gradients|grad|grads|slope|slopes|derivative|derivatives|w.grad|gradient value|gradient values|gradient vector|grad vector|raw gradient|loss gradient|gradient component|gradient components",
  "@f": "loss|loss value|function value|objective|cost|loss function|function|value of f|the value of the function|cost function|objective function|objective value",
  "@velocity": "velocity|velocities|velocity term",
  "@buffer": "buffer|momentum buffer|buf|momentum_buffer|mom buffer|momentum buf|momentum state|exp_avg",
  "@first": "first moment|1st moment|first moment estimate|mean of gradients|first moment vector",
  "@second": "second moment|2nd moment|second moment estimate|exp_avg_sq|uncentered variance",
  "@sum":
    "accumulator|accumulated sum|sum of squares|accumulated squares|sum of squared gradients|accumulated squared gradients|squared gradient sum|cache|running average|running mean square|mean square|squared average|square average|square_avg|square avg|running average of squared gradients|running average of squares|moving average of squared gradients|moving average of squares|average of squared gradients|accumulated squared gradient|state sum|running sum|moving average|gradient accumulator|accumulated|e[g^2]",
  "@largest": "infinity norm|inf norm|exp_inf",
  "@step-index": "step counter|timestep|time step|step number|iteration number",
  "method:sgd":
    "sgd|gd|gradient descent|stochastic gradient descent|steepest descent|batch gradient descent|full batch gradient descent|mini batch gradient descent|minibatch sgd|mini batch sgd|torch.optim.sgd|optim.sgd|gradient step|gradient steps|descent|gradient descend|standard gradient descent|standard sgd|gradient descent step|gradient descent steps",
  "method:momentum":
    "heavy ball|heavyball|polyak momentum|sgd with momentum|sgd momentum|sgdm|sgd w/ momentum|momentum sgd|momentum method|classical momentum|gradient descent with momentum|gd with momentum|standard momentum|momentum gradient descent|momentum optimizer|sgd+momentum",
  "method:nesterov":
    "nesterov|nag|nesterov momentum|nesterov accelerated gradient|nesterov's accelerated gradient|nesterov's momentum|nesterov's method|nesterov accelerated",
  "method:adagrad": "adagrad|ada grad|torch.optim.adagrad|optim.adagrad",
  "method:rmsprop": "rmsprop|rms prop|torch.optim.rmsprop|optim.rmsprop",
  "method:adadelta": "adadelta|ada delta|torch.optim.adadelta|optim.adadelta",
  "method:adam": "adam|torch.optim.adam|optim.adam|adam optimizer",
  "method:adamw": "adamw|adam w|torch.optim.adamw|optim.adamw|adam with decoupled weight decay",
  "method:adamax": "adamax|ada max|torch.optim.adamax|optim.adamax",
  "method:nadam": "nadam|n adam|torch.optim.nadam|optim.nadam",
  "method:radam": "radam|rectified adam|torch.optim.radam|optim.radam",
  "method:amsgrad": "amsgrad|ams grad|amsgrad variant",
  "method:lion": "lion|lion optimizer",
  "method:signum": "signum",
  "method:sign-sgd": "signsgd|sign sgd|sign gradient descent|sign descent|sign gd",
  "method:rprop":
    "rprop|r prop|resilient backpropagation|resilient propagation|torch.optim.rprop|optim.rprop",
  "form:nesterov": "nesterov=true|nesterov true|nesterov on|nesterov = true|nesterov is on",
  "form:plain": "nesterov=false|amsgrad=false|centered=false|nesterov false|amsgrad false",
  "form:amsgrad": "amsgrad=true|amsgrad true|amsgrad on|amsgrad = true",
  "form:centered": "centered=true|centered|centred|centered = true",
  "form:ema":
    "averaging kind|averaging momentum|ema momentum|ema form|ema style|ema version|averaged momentum|exponential moving average|averaging form|averaging version|ema kind|averaging kind of|averaging type|averaged version|(1-beta) version|ema",
  "form:torch":
    "pytorch|torch|pytorch's|torch's|pytorch style|torch style|pytorch form|torch form|pytorch version|torch version|pytorch convention|torch convention|in pytorch's form|like pytorch|pytorch defaults|torch defaults|pytorch default|torch default|pytorch optimizer|torch.optim|pytorch formula|framework",
  "form:keras": "keras|tensorflow|tf|optax|jax|tf.keras",
  "form:lookahead":
    "look ahead|lookahead|looks ahead|looked ahead|sutskever|sutskever's form|sutskever form|look ahead point",
  "form:l2":
    "inside the gradient|in the gradient|added to the gradient|coupled|classic l2|l2 style|l2 form|adam with l2|coupled weight decay|l2 added to the gradient",
  "form:decoupled": "decoupled",
  "form:uncorrected":
    "no bias correction|without bias correction|uncorrected|without correction|no correction|raw|not bias corrected|before bias correction|before correction|not corrected|without bias corrections|un corrected|bias correction off|bias correction is off|no bias correction please",
  "form:corrected":
    "bias corrected|bias correction|corrected|debias|debiasing|debiased|unbiased|after bias correction|with bias correction|after correction|bias corrected version",
  "clip:norm":
    "so that its l2 norm is at most|so that its norm is at most|so its norm is at most|to have norm at most|to norm at most|clip by norm|clipping by norm|clip the norm|norm clipping|clip by l2 norm|gradient norm clipping|clipped by norm|l2 norm clipping|clip gradient norm|clip grad norm|clip_grad_norm|clip_grad_norm_|clip by global norm|global norm clipping|clip by global l2 norm|clipping by global norm|global norm clip|clipped to norm|clip to norm|clipped to l2 norm|clip to l2 norm|clipped by global norm|norm clip|clipping the norm|clip by the norm|clip the gradient norm|gradient clipping by norm|clip the gradients by norm|clip the gradient by norm|clip gradients by norm|clip the global norm|clip gradient by norm|clip gradients to norm|clipped to a norm|clip to a norm|clip the gradient to norm|clip it to norm|clipped to max norm|clip gradients by global norm|l2 clipping|clip with max norm|clip at norm",
  "clip:value":
    "clip by value|value clipping|clipping by value|clip each component|clipped by value|clip each element|clip each coordinate|elementwise clipping|element wise clipping|clip_grad_value|clip_grad_value_|value clip|clip the values|clip elementwise|clip element wise|clip per element|clamp each component|clamp each entry|clip each entry|clipped elementwise|clamp|clamped|gradient clipping by value|clip the gradient by value|clip the gradients by value|clip gradients by value|clip gradient by value|clip values|clipped element wise|clip per component|clip each gradient component|clip each value|clipped per component",
  "clip:some": "clip|clipped|clipping|gradient clipping|clips",
  norm: "total gradient norm|norm|l2 norm|global norm|total norm|euclidean norm|gradient norm|grad norm|norm of the gradient|length of the gradient|global l2 norm|norms",
  sign: "sign|signs",
  thing:
    "week|page|pages|tabs|tab|team|year|years|hours|minutes|seat|room|chapter|slide|degrees|people|days|section|gb|o'clock|pm|am|unit|lesson|lab|quiz|hw|exercise|problem|question|q|part",
  included:
    "already include|already includes|already included|already updated with|already updated|already contain|already contains|already incorporate|after including",
  factor:
    "multiplier|scaling factor|scale factor|multiplied by|scaled by|by what factor|what factor|factor|get multiplied|gets multiplied|which factor",
  limit:
    "largest stable|biggest stable|maximum stable|max stable|largest|upper limit|upper bound|maximum|biggest|max|highest|critical|stability limit|stability threshold|stable|threshold for stability|largest safe|stability|how large may|how big may|how large can|how big can",
  diverge:
    "diverge|diverges|diverging|blow up|blows up|blowing up|explode|explodes|unstable|divergence|stop converging|stops converging|fails to converge|bounce out",
  converge: "converge|converges|convergence|still converge|still converges|convergent",
  above:
    "above which|beyond which|above what|over which|at which|from which|past which|beyond what|from what|at what",
  step: "call|calls|calls to step()|call to step()|calls of opt.step()|calls of step()|step|steps|update|updates|iteration|iterations|iter|iters|optimizer step|optimizer steps|.step()|step()|.step|optimizer.step()|weight update|weight updates|parameter update|parameter updates|gradient update|gradient updates|training step|training steps|stp|times|time|rounds|calls|step calls",
  first: "first|1st|very first",
  second: "second|2nd",
  third: "third|3rd",
  fourth: "fourth|4th",
  fifth: "fifth|5th",
  last: "last|final|end|finally|ending|the end|at the end|in the end|final value|ultimately|eventually end up|end result",
  new: "new|updated|next|resulting|following|after the update|after updating|fresh|subsequent|newly",
  now: "current|currently|now|present|right now|at the moment|so far|already|old|previous|existing|previously|before|at this point|stored|prior|as of now|before the step|before the update|before this step|before this update|this|incoming",
  start:
    "start|starts|starting|started|initial|initially|begin|begins|beginning|began|from|init|initialised|initialized|start at|starting at|starting from|starts at|starts from|start from|starting point|at the start|start point|initial value|starting value|initial point|initialized at|initialised at|initialized to|initialised to|init at|beginning at|start value|initialize|initialise|initialization|first value|begin at|from scratch|starts out at|starting out|sits at|currently at|at the beginning",
  after:
    "after|afterwards|afterward|thereafter|upon|following the|when done with|having done|having taken|in|past|by",
  each: "each|every|respectively|each of|for each|in turn|one by one|all|at each|after each|after every|all of them|at each step's end|every one of",
  order: "in that order|in order|in this order|in the given order|in sequence|one after the other",
  constant:
    "always|constant|constantly|every time|every step|each step|at every step|at each step|every single step|stays|remains|still|the same|identical|fixed|throughout|every iteration|each iteration|every update|each update|all the time|for all steps|in every step|in each step|at all steps|equal|exactly|constantly equal|forever|unchanged|all steps|does not change|doesn't change|on every step|on each step|the same every time|same every step|same each step|per step|at every iteration|at each iteration",
  both: "both|both of them|all three",
  both_steps:
    "both steps|both updates|both iterations|the two steps|both of these steps|both times|both of the steps|in both steps|at both steps|on both steps",
  none: "no|without|zero weight|w/o|not using|turned off|excluding|off|none",
  ignore:
    "ignore|ignoring|neglect|neglecting|negligible|disregard|drop|skip|tiny|forget about|leave out|omit|is tiny so ignore it|very small|ignored|can be ignored|is negligible|neglected|leaving out|omitted|disregarding|very tiny|small enough to ignore|approximately zero",
  default:
    "default|defaults|rest|the rest|default values|default settings|otherwise default|standard|defaults otherwise|everything else default|rest default|rest are defaults|the rest default|default everything|standard values|usual|usual values|default otherwise|other settings default|rest at defaults|all else default|default hyperparameters|standard settings|everything else at default|else default|rest at default|usual defaults|typical defaults|standard defaults|default ones|the rest defaults|other params default|default params|other defaults|stock settings|stock|others default|default parameters|the usual",
  apart: "then|followed by|and then|after that|next comes",
  and: "and|&|plus|along with|as well as|also|und|together with",
  go: "move|moves|moved|change|changes|changed|travel|travels|shift|shifts|moving|changing",
  move: "far|movement|distance|how far|update size|size of the update|size of the step|length of the step|step length|update magnitude|magnitude of the update|how big is the step|how large is the step|how big is the update|how large is the update|actual step|effective step|the step taken|magnitude of the step",
  rate: "effective learning rate|effective lr|effective rate|effective step size|actual learning rate|adapted learning rate|adaptive learning rate|per parameter learning rate|effective learning rates|effective lrs|effective rates|current effective learning rate",
  subtract:
    "subtracted|gets subtracted|is subtracted|subtract|subtracts|taken off|taken away|subtracted from|removed|amount subtracted|get subtracted|taken from|comes off|deducted",
  size: "size|length|magnitude",
  total: "total|in total|overall|altogether|in all|total distance|alltogether|combined",
  where:
    "where|where am i|where do i end up|where does it land|where do we land|where do i land|where does w land|where is it|where does it end up|where are we|end up|ends up|land|lands|where will it be|location|result|outcome|landing",
  mean: "average|averaged|mean|avg|averages|averaging|batch mean|mean gradient|average gradient|averaged gradient|batch gradient|mini batch gradient|mean of the gradients",
  summed: "sum|summed|added up|sums",
  batch:
    "mini batch|minibatch|batch|mini batch of|samples|per sample|sample|examples|per example|example|data point|data points|points|datapoint|datapoints",
  accumulate:
    "accumulate|accumulated over|gradient accumulation|accumulation|accumulating|micro batches|micro batch|microbatches|micro steps|accumulation steps",
  component:
    "component|components|entries|elements|entry|element|each component|coords|component wise|both components|all components|the components|vector",
  ask: "what happens to|what happens|how big|how large|how long|what|what's|whats|what is|what are|what will|what would|what does|what do|find|compute|calculate|give|give me|tell me|determine|how much|how|which|value|values|value of|work out|show|show me|evaluate|get|write|list|report|state|want|need|i need|i want|looking for|the answer|answer|please give|can you compute|number|numbers|numerically|numeric value|derive|value is|wanted|asked|i'm after|what should|should be|what number|asking for",
  after_that: "of that|from that",
  link: "its|leads to|about|learning|learn|yields|yield|turns into|reach|brings|bring|sends|puts|implemented|coded|defined|define|stepping|before stepping|evolve|evolves|reaches|of|at first|gives|gave|give a|give us|waking up|sits|stands|stands at|sitting|under|once|rests|having|consider|then take|take|comes with|applied to|apply to|do to|limit the norm of|obtained|w/|spot|elsewhere|backward|backward gives|in a row|is|are|was|were|be|equals|equal to|being|has|have|had|as|to|at|on|for|with|the|a|an|it|it's|by using|using|use|uses|used|set|takes|taken|taking|set to|comes out as|came out as|came in|comes in|come in|came out|turned out|turns out|happens to be|happen to be|reads|measured|given|given by|becomes|become|if|when|where the|we|i|my|our|you|me|us|they|that|these|those|there|do|does|did|will|would|can|could|should|run|running|apply|applying|applied|doing|perform|performs|performed|one gets|gets|got|so|let|say|suppose|assume|assuming|here|be found|minimize|minimise|minimizing|minimising|minimizes|optimize|optimise|optimizing|training|train|trained|optimizer|optimiser|algorithm|method|rule|update rule|it is|i have|i've|i am|i'm|we have|we are|which is|whose|goes|go|see|sees|saw|seen|receive|receives|received|observe|observed|encounter|fed|feed|per|take a|make|made|makes|produces|produced|out|come|comes|came|over|both being|single|just|only|scalar|one dimensional|1d|1-d|2d|number called|called|named|s|t is|then the|pick|choose|do we|will be|would be|they are|them|this gives|us have|arrive|arrives|arrived|show up|appeared|returned|returns|hand|by hand|held|keeps|keep|stays at|kept|setup|setting|settings|setup is|config|configuration|hyperparameters|hyper parameters|coefficient is|computed|put|w.r.t|wrt|respect|i get|get for|look like|looks like|if i|if we|we get|i end|i do|we do|we take|i take|use the|it have|it's been|scalar parameter|single parameter|single weight|one weight|one parameter|sequence|successive|consecutive|series|successively|row|arrive in|values of|that is|measures|going|plain|simple|vanilla|basic|ordinary|order|variables|variable|dimension|dimensions|two dimensional|form|version|kind|style|variant|convention|formula|formulas|usual form|quantity|quantities|its new|states|on the|via|through|any|some|such|too|same|onto|into|equation|equations",
  noise:
    "compare|compared|vs|versus|under each|absolute|absolute size|in absolute value|absolute value|yesterday|notebook|weird|something|please|pls|plz|thanks|thx|thank you|ty|hi|hey|hello|ok|okay|well|um|uh|hmm|so like|like|lol|haha|asap|guys|anyone|help|quick question|quick|quickly|homework|btw|fyi|right|exactly?|sorry|actually|basically|really|simply|hand calc|dumb|maybe|kind of|check|checking|my homework|sanity check|an example|for example|e.g|i.e|ie|eg|namely|note|decimals|decimal places|digits|rounded|exact|precise|in python|code|math|spreadsheet|lecture|lecturer|prof|professor|teacher|slides|notes|textbook|book|course|class|says|said|tells|writes|written|according to|in words|numeric|yes|yeah|yep|still confused|confused|stuck|anyway|though|but|i think|think|guess|wondering|know|curious|remember|pen and paper|on paper|manually|let's|lets|try|trying|the sheet|sheet|assignment|task|toy|tiny example|mini example|then what|exam|prep|idk|dunno|afaik|imo|today's|today|must|might|may|again|else|either|or so|want to|just want|wanna|gonna|got to|first of all|final answer|everything|row of|my code|print|output|log|logs|verify|confirm|double check",
};
