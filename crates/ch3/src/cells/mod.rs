//! The runs of chapter 3, in the order of its pages: a folder for each page, named after it.

mod adaptive;
mod calibration;
mod choosing;
mod cross_entropy;
mod cross_entropy_digits;
mod curvature;
mod curves;
mod differences;
mod dropout;
mod final_network;
mod initialization;
mod known;
mod likelihood;
mod momentum;
mod more_data;
mod neurons;
mod next;
mod overfitting;
mod own_digits;
mod program;
mod published;
mod searching;
mod second_order;
mod slowdown;
mod so_far;
mod softmax;
mod stories;
mod summary;
mod training;
mod weight_decay;
mod why_regularization;

use notebook::Chapter;

/// Chapter 3, *Improving the way networks learn*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch3",
    title: "Improving the way networks learn",
    cells: &[
        slowdown::QUADRATIC,
        slowdown::SILENT_OUTPUT,
        slowdown::PENCIL,
        cross_entropy::one_neuron::LANDSCAPES,
        cross_entropy::one_neuron::CROSS_ENTROPY,
        cross_entropy::two_ways::TWO_WAYS,
        cross_entropy::one_neuron::WAITING,
        cross_entropy::one_neuron::BORROWED,
        cross_entropy::SOFT,
        cross_entropy::PENCIL,
        cross_entropy_digits::LADDERS,
        cross_entropy_digits::SILENT_DIGITS,
        cross_entropy_digits::THIRTY,
        cross_entropy_digits::HUNDRED,
        cross_entropy_digits::LOGITS,
        cross_entropy_digits::PENCIL,
        softmax::SOFTMAX,
        softmax::four_numbers::FOUR,
        softmax::SHIFT,
        softmax::TEMPERATURE,
        softmax::JACOBIAN,
        softmax::RATES,
        softmax::OUTPUTS,
        softmax::PENCIL,
        likelihood::FORECASTS,
        likelihood::ENTROPY,
        likelihood::MEAN_MEDIAN,
        likelihood::PENCIL,
        calibration::SURPRISE,
        calibration::RELIABILITY,
        calibration::SMOOTHING,
        calibration::PENCIL,
        overfitting::OVERFITTING,
        overfitting::CONFIDENCE,
        overfitting::RANDOM_LABELS,
        overfitting::WEIGHTS,
        overfitting::FEW_AND_MANY,
        overfitting::CHOOSING,
        overfitting::MISLED,
        overfitting::EARLY,
        overfitting::PENCIL,
        weight_decay::pencil::PENCIL,
        weight_decay::FACTOR,
        weight_decay::thousand::SMALL,
        weight_decay::thousand::SMALL_SEEDS,
        weight_decay::PENALTIES,
        weight_decay::HUNDRED,
        weight_decay::STUCK,
        weight_decay::WEIGHTS,
        why_regularization::PENCIL,
        why_regularization::ten_points::POLYNOMIALS,
        why_regularization::eleventh::ELEVEN,
        why_regularization::steadiness::FLIPPED,
        why_regularization::steadiness::STEADINESS,
        why_regularization::biases::BIASES,
        dropout::PENCIL,
        dropout::PICTURE,
        dropout::thinned::MEAN,
        dropout::SMALL,
        dropout::HELP,
        dropout::DOSE,
        more_data::PENCIL,
        more_data::DATA_SIZE,
        more_data::width::WIDTH,
        more_data::support_vectors::SUPPORT_VECTORS,
        more_data::expansion::VARIANTS,
        more_data::expansion::FEW,
        more_data::expansion::ALL,
        initialization::PENCIL,
        initialization::SPREAD,
        initialization::by_hand::BY_HAND,
        initialization::saturation::SATURATION,
        initialization::START,
        initialization::START_OF_HUNDRED,
        initialization::longer::LONGER,
        initialization::silent::HUNDRED,
        initialization::saturation::DARK,
        initialization::deep::SIGNALS,
        initialization::deep::DEEP,
        so_far::PENCIL,
        so_far::IMPROVEMENTS,
        so_far::PROGRAM,
        choosing::GUESSING,
        choosing::ONE_AT_A_TIME,
        choosing::by_hand::STRIPPED,
        choosing::TWO_JUDGES,
        choosing::rates::THRESHOLD,
        choosing::rates::THREE,
        choosing::rates::FINDER,
        choosing::four_runs::FOUR_RUNS,
        choosing::schedules::SHAPES,
        choosing::schedules::SCHEDULES,
        choosing::batch_size::SIZES,
        choosing::pencil::PENCIL,
        searching::SEARCH,
        searching::GRID,
        searching::flattery::FLATTERY,
        searching::flattery::PENCIL,
        curvature::valley::NARROW,
        curvature::valley::CONDITION,
        curvature::CURVATURE,
        curvature::PENCIL,
        momentum::ball::BALL,
        momentum::stability::STABILITY,
        momentum::friction::FRICTION,
        momentum::friction::LOOK_AHEAD,
        momentum::DIGITS,
        momentum::WHOLE,
        momentum::stability::PENCIL,
        adaptive::slope_sizes::SLOPES,
        adaptive::CONSTANT,
        adaptive::FIRST_STEPS,
        adaptive::by_hand::BY_HAND,
        adaptive::valley::TURNED,
        adaptive::DECAYED_STEPS,
        adaptive::UNUSED,
        adaptive::decay::DECAY,
        adaptive::race::RACE,
        adaptive::pencil::PENCIL,
        second_order::NEWTON,
        second_order::SADDLE,
        second_order::BILL,
        second_order::quasi_newton::LINE,
        second_order::quasi_newton::ROSENBROCK,
        second_order::small_net::SMALL,
        second_order::bfgs::DIGITS,
        second_order::PENCIL,
        neurons::curves::CURVES,
        neurons::one_z::ONE_Z,
        neurons::RESCALED,
        neurons::signs::SIGNS,
        neurons::dead::DEAD,
        neurons::FOLDED,
        neurons::which_neurons::COMPARED,
        neurons::small_nets::FOUR,
        neurons::small_nets::HIDDEN,
        neurons::pencil::PENCIL,
        own_digits::TRAIN,
        own_digits::pictures::PREDICT,
        own_digits::pictures::PLACES,
        own_digits::EVALUATE,
        own_digits::two_models::TWO,
        own_digits::pencil::PENCIL,
        program::INTERRUPTED,
        program::model_files::FILE,
        program::model_files::BROKEN,
        program::pencil::PENCIL,
        final_network::FINAL,
        final_network::ablation::ABLATION,
        final_network::ablation::ADDITIONS,
        final_network::pencil::PENCIL,
        stories::PAIRS,
        stories::pencil::PENCIL,
        summary::PENCIL,
        next::PENCIL,
    ],
};
