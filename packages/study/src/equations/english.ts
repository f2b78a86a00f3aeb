import { tableOf, type Meaning } from "./lexicon.ts";

const counted = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ordered = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** English words of questions about rules. */
export const english: ReadonlyMap<string, Meaning> = tableOf({
  senses: {
    step: `step steps stp update updates upd iteration iterations iter iters iterate iterates rounds
 optimizer_step optimizer_steps optimizer_update optimizer_updates gradient_step gradient_steps
 gradient_update gradient_updates parameter_update parameter_updates weight_update weight_updates
 training_step training_steps training_iteration training_iterations time_step time_steps timestep timesteps`,
    times: "times",
    epoch: "epoch epochs ep",
    after: "after afterwards once_done done finished completed through later past over",
    before: "before",
    fresh: `new next updated resulting final last ending end newest latest finally result_of
 at_the_end in_the_end by_the_end end_up ends_up end_at left_with arrive_at`,
    start: `start starts starting started begin begins beginning began initially initial init initialized initialised
 initialization initialisation initialise initialize from_rest at_first at_start at_the_start in_the_beginning`,
    all: "all both everything each_one all_of_them both_of_them all_values ",
    keep: `constant constantly always fixed stays stay staying stuck_at throughout the_whole_time all_the_time every_time each_time
 every_step each_step at_every_step at_each_step on_every_step on_each_step in_every_step in_each_step every_iteration each_iteration every_update each_update every_single_time every_single_step
 for_all_steps in_all_steps forever from_now_on unchanged same_every_time the_same every_single_time constantly_equal held_at held pinned`,
    each: "each every per after_each after_every list_all",
    ask: `what whats which give tell find compute calculate work_out
 determine evaluate show get want wanna need needs would_like gimme lmk let_me_know let_us_know asking ask asks report 
 solve answer answers number_for numerically result results come_out comes_out evaluate_to evaluates_to predict wondering wonder curious plug_in`,
    value: `value values val vals observation observations measurement measurements reading readings input inputs`,
    label: `page pages p. seat room chapter ch section sec slide slide_number week lecture_number floor row_number group team exercise_number question_number problem_number q hw day level grade `,
    joint: "then and_then and & plus_also also followed_by as_well_as respectively or",
    is: "is are was were be being equals equal of at to as becomes become has have had takes took set set_to comes came came_out turned_out to_be reads",
    from: "from",
    descent: `sgd gd vanilla_sgd plain_sgd gradient_descent vanilla_gradient_descent plain_gradient_descent descent steepest_descent plain_gd vanilla_gd`,
    optimizer: `heavy_ball heavy-ball heavyball polyak nesterov nag nesterovs classical_momentum momentum_sgd sgd_momentum sgd_with_momentum
 averaging_kind_of_momentum averaging_momentum averaging_kind averaging_form averaging_version averaged_momentum damped_momentum
 signsgd sign_sgd signum lion rmsprop adagrad adam adamw nadam adamax adadelta lars lamb rprop ahead accelerated`,
    now: "currently current right_now now so_far at_present at_the_moment",
    method: `optimizer optimiser torch pytorch tensorflow keras jax optax
 look-ahead lookahead update_rule update_rules rule rules recurrence recursion formula formulas formulae equation equations
 exponential_moving_average moving_average running_average smoothing smoothed schedule scheduler decay_schedule
 lr_schedule learning_rate_schedule inverse_time_decay 1_over_t exponential_decay polynomial_decay poly linear_decay warmup warm-up warm_up
 inverse inverse_sqrt inverse_square_root inv_sqrt rsqrt square_root_decay bias_correction bias_corrected bias-corrected bias-correction correction_factor implementation code snippet version variant form style convention`,
    harmless: `the a an this that these those it its it's itself there here so thus hence just only simply please pls plz plss thanks thank thx ty tia
 my me i i'm im i've we we're us our you your they he she his her their them
 for in on by if when while where's given giving suppose assume assuming say let lets let's consider take taking having got gets
 with using use uses used apply applied applying run running ran do does did doing perform performed make makes making go going goes
 like according e.g i.e eg ie etc namely because since but too very really quick quickly again still already yet
 hi hello hey hiya fresh freshly kind model thing yo guys folks everyone anyone everybody somebody someone friends 
 question questions problem exercise homework assignment quiz exam midterm final_exam lecture lectures lecturer slides notes notebook notebooks textbook book sheet worksheet spreadsheet excel handout blackboard whiteboard board blog post article video tutorial docs documentation prof professor teacher tutor instructor ta tas course class classmate classmates labmate roommate friend buddy colleague colleagues senior
 writes wrote written writing write says said defined defines define definition called call denotes denote where note notation
 stuck confused sure help helping can could would should will shall may might must able
 wants know understand check checking verify sanity hand by_hand manually paper pen calculator
 yesterdays todays somebodys something anything everything_else weird strange odd funny wrong confusing hard easy hmm ahh argh help_me
 asked told_me was_told heard read learned learnt learning covered showed shown shows drew computed calculated derived tried trying try redo redoing doing_it doing_this
 got_something said_that says_that thinks think thought believe guess believe_that swear expect expected supposed meant mean_by means look_like looks_like see_if make_sense double-check double_check
 gets getting_this had_this have_this keep_getting never_matches should_it should_be supposed_to_be might_be would_be will_be must_be can_be could_be has_to_be
 lets_say let_us_say say_that imagine imagining picture pretend toy_problem toy_example toy_setup setup set-up setting settings config hyperparameters hyperparams default defaults otherwise_default
 thanks_in_advance cheers appreciated much_appreciated kindly quick_one quick_question one_question short_question simple_question silly_question newbie beginner noob student students self-study self_study
 own ours mine theirs whose whom who how_come well_then oh ah hey_there good_morning good_evening dear sir madam urgent asap deadline due tonight_is rn atm
 function objective loss_function cost cost_function minimize minimise minimizing minimising minimum
 pytorch_style pytorch-style torch_style keras_style sutskever textbook_version code_version
 position point place location coordinate scalar 1d one-dimensional variable variables parameter parameters param params name names
 state states buffer buffers sequence list order in_order in_that_order in_this_order series row
 simple plain basic standard usual classic classical following above below mentioned same_as
 ok okay right well um uh hmm lol haha btw fyi idk tbh imo sorry dumb stupid silly simple
 exactly about approx approximately roughly precisely decimal decimals digits numeric
 not_sure no_idea dont_get dont_know dont_understand cant_figure cant cannot out up down am been than into onto
 value_of time times' today tonight tomorrow yesterday one's via see seen look looking looks
 three-step two-step step-by-step step_by_step sample samples example examples toy tiny little small
 natural ln_is total whole integer t's with_t counting count counted counts counter index indices during within`,
    change: `not dont doesnt didnt isnt wont no without except instead skip skipped ignore ignoring ignored half halve halved double doubled doubles twice thrice triple tripled
 square squared root reset resets restart restarts clip clipped clipping average averaged averaging mean sum reverse reversed
 negative minus times_two multiply multiplied divide divided reduce reduced drop dropped drops increase increased decrease decreased
 round rounded rounding dampening dampened weight_decay regularization normalized normalised scaled scale
 maximize maximise maximizing ascent ascend swap swapped simultaneous simultaneously old previous prior earlier ago change changed changes changing
 scaled scaling shrunk shrink grows grow boosted boost clamped clamp truncated truncate annealed anneal jittered noise noisy perturbed shuffled frozen freeze unfreeze masked dropped_out projected project rescaled renormalized whitened delayed delay lagged lag stale subtracted subtract moved move moves distance difference ratio smallest largest biggest minimum_t maximum limit converge converges convergence
 diverge diverges stable never nothing why reason explain percent relative batch minibatch accumulate accumulated epochs_later unless until except_for backwards sign_flips flips overshoot`,
    place: "st nd rd th",
  },
  names: {
    lr: `lr learning_rate learn_rate learningrate learning_rates step_size stepsize step-size eta lrate base_lr initial_lr_name`,
    mu: "momentum momentum_coefficient momentum_factor momentum_parameter momentum_term mu",
    g: "g grad grads gradient gradients derivative derivatives slope slopes gs",
    w: "w weight weights theta",
    x: "x",
    v: "v velocity velocities vel",
    m: "m first_moment moment momentum_buffer_name",
    loss: "loss losses",
    ema: "ema shadow",
    f: "f function_value",
    buf: "buf momentum_buffer buffer_value",
    t: "t",
    beta: "beta decay decay_factor decay_rate smoothing_factor smoothing_constant",
    epsilon: "eps epsilon",
  },
  numbers: {
    zero: 0,
    single: 1,
    nought: 0,
    ...Object.fromEntries(counted.map((word, index) => [word, index + 1])),
    twenty: 20,
    fifty: 50,
    hundred: 100,
  },
  ordinals: {
    ...Object.fromEntries(ordered.map((word, index) => [word, index + 1])),
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
  },
});
