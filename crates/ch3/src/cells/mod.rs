//! The runs of chapter 3, in the order of its pages.

mod adaptive;
mod adaptive_race;
mod adaptive_valley;
mod batch_size;
mod bfgs;
mod by_hand;
mod by_heart;
mod choosing;
mod costs;
mod cross_entropy;
mod curves;
mod dead;
mod depth;
mod dropout;
mod expansion;
mod few_and_many;
mod final_network;
mod initialization;
mod likelihood;
mod model_files;
mod momentum;
mod more_data;
mod neurons;
mod one_neuron;
mod overfitting;
mod program;
mod published;
mod quasi_newton;
mod rates;
mod saturation;
mod schedules;
mod searching;
mod second_order;
mod signs;
mod silence;
mod slope_sizes;
mod small_net;
mod small_nets;
mod so_far;
mod softmax;
mod steadiness;
mod stopping;
mod stories;
mod strokes;
mod support_vectors;
mod surprise;
mod ten_points;
mod training;
mod valley;
mod weight_decay;
mod weights;
mod which_neurons;

use notebook::Chapter;

/// Chapter 3, *Improving the way networks learn*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch3",
    title: "Improving the way networks learn",
    cells: &[
        one_neuron::QUADRATIC,
        silence::SILENT_OUTPUT,
        one_neuron::LANDSCAPES,
        one_neuron::CROSS_ENTROPY,
        one_neuron::WAITING,
        one_neuron::BORROWED,
        costs::LADDERS,
        cross_entropy::SOFT,
        cross_entropy::LOGITS,
        silence::SILENT_DIGITS,
        costs::THIRTY,
        costs::HUNDRED,
        softmax::SOFTMAX,
        softmax::JACOBIAN,
        softmax::SHIFT,
        softmax::TEMPERATURE,
        softmax::RATES,
        softmax::OUTPUTS,
        likelihood::FORECASTS,
        likelihood::ENTROPY,
        likelihood::MEAN_MEDIAN,
        surprise::SURPRISE,
        surprise::RELIABILITY,
        overfitting::OVERFITTING,
        by_heart::CONFIDENCE,
        by_heart::RANDOM_LABELS,
        by_heart::WEIGHTS,
        few_and_many::FEW_AND_MANY,
        stopping::CHOOSING,
        stopping::MISLED,
        stopping::EARLY,
        weight_decay::FACTOR,
        weight_decay::SMALL,
        weight_decay::SMALL_SEEDS,
        weight_decay::PENALTIES,
        weight_decay::HUNDRED,
        weight_decay::STUCK,
        weights::WEIGHTS,
        ten_points::POLYNOMIALS,
        steadiness::STEADINESS,
        steadiness::BIASES,
        dropout::MEAN,
        dropout::HELP,
        dropout::SMALL,
        more_data::DATA_SIZE,
        support_vectors::SUPPORT_VECTORS,
        expansion::VARIANTS,
        expansion::FEW,
        expansion::ALL,
        initialization::SPREAD,
        saturation::SATURATION,
        initialization::START,
        initialization::START_OF_HUNDRED,
        so_far::HUNDRED,
        saturation::DARK,
        depth::SIGNALS,
        depth::DEEP,
        so_far::IMPROVEMENTS,
        so_far::PROGRAM,
        choosing::GUESSING,
        choosing::ONE_AT_A_TIME,
        by_hand::STRIPPED,
        choosing::TWO_JUDGES,
        rates::THRESHOLD,
        rates::THREE,
        rates::FINDER,
        schedules::SHAPES,
        schedules::SCHEDULES,
        batch_size::SIZES,
        searching::SEARCH,
        searching::GRID,
        searching::FLATTERY,
        valley::NARROW,
        valley::CONDITION,
        momentum::CURVATURE,
        valley::FRICTION,
        valley::LOOK_AHEAD,
        momentum::DIGITS,
        momentum::WHOLE,
        slope_sizes::SLOPES,
        adaptive::CONSTANT,
        adaptive::FIRST_STEPS,
        adaptive_valley::TURNED,
        adaptive::DECAYED_STEPS,
        adaptive::UNUSED,
        adaptive_race::DECAY,
        adaptive_race::RACE,
        second_order::NEWTON,
        second_order::SADDLE,
        second_order::BILL,
        quasi_newton::LINE,
        quasi_newton::ROSENBROCK,
        small_net::SMALL,
        bfgs::DIGITS,
        neurons::CURVES,
        neurons::RESCALED,
        signs::SIGNS,
        dead::DEAD,
        neurons::FOLDED,
        which_neurons::COMPARED,
        small_nets::FOUR,
        small_nets::HIDDEN,
        program::TRAIN,
        program::INTERRUPTED,
        model_files::FILE,
        model_files::BROKEN,
        program::EVALUATE,
        program::PREDICT,
        program::PLACES,
        final_network::FINAL,
        final_network::ABLATION,
        final_network::ADDITIONS,
        stories::PAIRS,
    ],
};
