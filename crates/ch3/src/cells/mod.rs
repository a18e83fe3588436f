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
mod overfitting;
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
        cross_entropy::one_neuron::QUADRATIC,
        cross_entropy::silence::SILENT_OUTPUT,
        cross_entropy::one_neuron::LANDSCAPES,
        cross_entropy::one_neuron::CROSS_ENTROPY,
        cross_entropy::one_neuron::WAITING,
        cross_entropy::one_neuron::BORROWED,
        cross_entropy::costs::LADDERS,
        cross_entropy::cross_entropy::SOFT,
        cross_entropy::cross_entropy::LOGITS,
        cross_entropy::silence::SILENT_DIGITS,
        cross_entropy::costs::THIRTY,
        cross_entropy::costs::HUNDRED,
        softmax::softmax::SOFTMAX,
        softmax::softmax::JACOBIAN,
        softmax::softmax::SHIFT,
        softmax::softmax::TEMPERATURE,
        softmax::softmax::RATES,
        softmax::softmax::OUTPUTS,
        likelihood::likelihood::FORECASTS,
        likelihood::likelihood::ENTROPY,
        likelihood::likelihood::MEAN_MEDIAN,
        likelihood::surprise::SURPRISE,
        likelihood::surprise::RELIABILITY,
        overfitting::overfitting::OVERFITTING,
        overfitting::by_heart::CONFIDENCE,
        overfitting::by_heart::RANDOM_LABELS,
        overfitting::by_heart::WEIGHTS,
        overfitting::few_and_many::FEW_AND_MANY,
        overfitting::stopping::CHOOSING,
        overfitting::stopping::MISLED,
        overfitting::stopping::EARLY,
        weight_decay::weight_decay::FACTOR,
        weight_decay::weight_decay::SMALL,
        weight_decay::weight_decay::SMALL_SEEDS,
        weight_decay::weight_decay::PENALTIES,
        weight_decay::weight_decay::HUNDRED,
        weight_decay::weight_decay::STUCK,
        weight_decay::weights::WEIGHTS,
        why_regularization::ten_points::POLYNOMIALS,
        why_regularization::steadiness::STEADINESS,
        why_regularization::steadiness::BIASES,
        dropout::dropout::MEAN,
        dropout::dropout::HELP,
        dropout::dropout::SMALL,
        more_data::more_data::DATA_SIZE,
        more_data::support_vectors::SUPPORT_VECTORS,
        more_data::expansion::VARIANTS,
        more_data::expansion::FEW,
        more_data::expansion::ALL,
        initialization::initialization::SPREAD,
        initialization::saturation::SATURATION,
        initialization::initialization::START,
        initialization::initialization::START_OF_HUNDRED,
        so_far::so_far::HUNDRED,
        initialization::saturation::DARK,
        initialization::depth::SIGNALS,
        initialization::depth::DEEP,
        so_far::so_far::IMPROVEMENTS,
        so_far::so_far::PROGRAM,
        choosing::choosing::GUESSING,
        choosing::choosing::ONE_AT_A_TIME,
        choosing::by_hand::STRIPPED,
        choosing::choosing::TWO_JUDGES,
        choosing::rates::THRESHOLD,
        choosing::rates::THREE,
        choosing::rates::FINDER,
        choosing::schedules::SHAPES,
        choosing::schedules::SCHEDULES,
        choosing::batch_size::SIZES,
        choosing::searching::SEARCH,
        choosing::searching::GRID,
        choosing::searching::FLATTERY,
        momentum::NARROW,
        momentum::CONDITION,
        momentum::CURVATURE,
        momentum::FRICTION,
        momentum::LOOK_AHEAD,
        momentum::DIGITS,
        momentum::WHOLE,
        adaptive::SLOPES,
        adaptive::CONSTANT,
        adaptive::FIRST_STEPS,
        adaptive::TURNED,
        adaptive::DECAYED_STEPS,
        adaptive::UNUSED,
        adaptive::DECAY,
        adaptive::RACE,
        second_order::NEWTON,
        second_order::SADDLE,
        second_order::BILL,
        second_order::LINE,
        second_order::ROSENBROCK,
        second_order::SMALL,
        second_order::DIGITS,
        neurons::neurons::CURVES,
        neurons::neurons::RESCALED,
        neurons::signs::SIGNS,
        neurons::dead::DEAD,
        neurons::neurons::FOLDED,
        neurons::which_neurons::COMPARED,
        neurons::small_nets::FOUR,
        neurons::small_nets::HIDDEN,
        program::program::TRAIN,
        program::program::INTERRUPTED,
        program::model_files::FILE,
        program::model_files::BROKEN,
        program::program::EVALUATE,
        program::program::PREDICT,
        program::program::PLACES,
        final_network::network::FINAL,
        final_network::network::ABLATION,
        final_network::network::ADDITIONS,
        stories::stories::PAIRS,
    ],
};
