//! The runs of chapter 3, in the order of its pages: a folder for each page, named after it.

mod adaptive;
mod choosing;
mod cross_entropy;
mod curves;
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
mod second_order;
mod slowdown;
mod so_far;
mod softmax;
mod stories;
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
        cross_entropy::one_neuron::LANDSCAPES,
        cross_entropy::one_neuron::CROSS_ENTROPY,
        cross_entropy::one_neuron::WAITING,
        cross_entropy::one_neuron::BORROWED,
        cross_entropy::digits::LADDERS,
        cross_entropy::SOFT,
        cross_entropy::LOGITS,
        cross_entropy::digits::SILENT_DIGITS,
        cross_entropy::digits::THIRTY,
        cross_entropy::digits::HUNDRED,
        softmax::SOFTMAX,
        softmax::JACOBIAN,
        softmax::SHIFT,
        softmax::TEMPERATURE,
        softmax::RATES,
        softmax::OUTPUTS,
        likelihood::FORECASTS,
        likelihood::ENTROPY,
        likelihood::MEAN_MEDIAN,
        likelihood::SURPRISE,
        likelihood::RELIABILITY,
        overfitting::OVERFITTING,
        overfitting::CONFIDENCE,
        overfitting::RANDOM_LABELS,
        overfitting::WEIGHTS,
        overfitting::FEW_AND_MANY,
        overfitting::CHOOSING,
        overfitting::MISLED,
        overfitting::EARLY,
        weight_decay::FACTOR,
        weight_decay::SMALL,
        weight_decay::SMALL_SEEDS,
        weight_decay::PENALTIES,
        weight_decay::HUNDRED,
        weight_decay::STUCK,
        weight_decay::WEIGHTS,
        why_regularization::ten_points::POLYNOMIALS,
        why_regularization::steadiness::STEADINESS,
        why_regularization::steadiness::BIASES,
        dropout::MEAN,
        dropout::HELP,
        dropout::SMALL,
        more_data::DATA_SIZE,
        more_data::support_vectors::SUPPORT_VECTORS,
        more_data::expansion::VARIANTS,
        more_data::expansion::FEW,
        more_data::expansion::ALL,
        initialization::SPREAD,
        initialization::saturation::SATURATION,
        initialization::START,
        initialization::START_OF_HUNDRED,
        initialization::silent::HUNDRED,
        initialization::saturation::DARK,
        initialization::deep::SIGNALS,
        initialization::deep::DEEP,
        so_far::IMPROVEMENTS,
        so_far::PROGRAM,
        choosing::GUESSING,
        choosing::ONE_AT_A_TIME,
        choosing::by_hand::STRIPPED,
        choosing::TWO_JUDGES,
        choosing::rates::THRESHOLD,
        choosing::rates::THREE,
        choosing::rates::FINDER,
        choosing::schedules::SHAPES,
        choosing::schedules::SCHEDULES,
        choosing::batch_size::SIZES,
        choosing::searching::SEARCH,
        choosing::searching::GRID,
        choosing::searching::FLATTERY,
        momentum::valley::NARROW,
        momentum::valley::CONDITION,
        momentum::CURVATURE,
        momentum::valley::FRICTION,
        momentum::valley::LOOK_AHEAD,
        momentum::DIGITS,
        momentum::WHOLE,
        adaptive::slope_sizes::SLOPES,
        adaptive::CONSTANT,
        adaptive::FIRST_STEPS,
        adaptive::valley::TURNED,
        adaptive::DECAYED_STEPS,
        adaptive::UNUSED,
        adaptive::race::DECAY,
        adaptive::race::RACE,
        second_order::NEWTON,
        second_order::SADDLE,
        second_order::BILL,
        second_order::quasi_newton::LINE,
        second_order::quasi_newton::ROSENBROCK,
        second_order::small_net::SMALL,
        second_order::bfgs::DIGITS,
        neurons::curves::CURVES,
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
        next::PENCIL,
    ],
};
