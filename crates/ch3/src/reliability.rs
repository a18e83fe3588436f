//! Whether the probabilities of a classifier can be believed: of the answers given with 90 %
//! confidence, are nine in ten right?
//!
//! Page: *Calibration: can its probabilities be believed?*

use ch1::network::argmax;
use ndarray::{Array2, ArrayView1};
use numerics::{Float, dot, sum};

use crate::softmax::{log_sum_exp, softmax};

/// What a softmax network says about an example, and what the label says about that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The class with the largest probability.
    pub said: usize,
    /// The class of the label.
    pub label: usize,
    /// The probability of `said`.
    pub confidence: Float,
    /// −ln of the probability of `label`.
    pub surprise: Float,
}

impl Answer {
    /// The answer that lies in the logits z, at the inverse temperature c.
    pub fn new(z: &ArrayView1<Float>, label: usize, c: Float) -> Answer {
        let z = z.mapv(|z| c * z);
        let said = argmax(&z);
        let surprise = log_sum_exp(&z.view()) - z[label];
        Answer { said, label, confidence: softmax(&z.view())[said], surprise }
    }
}

/// The answers to all examples, given their logits (n × outputs) and labels.
pub fn answers(logits: &Array2<Float>, labels: &[u8], c: Float) -> Vec<Answer> {
    let pairs = logits.outer_iter().zip(labels);
    pairs.map(|(z, &label)| Answer::new(&z, label.into(), c)).collect()
}

/// Answers of about the same confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// How many they are.
    pub answers: usize,
    /// Their mean confidence.
    pub confidence: Float,
    /// The share of them that is right.
    pub right: Float,
}

// ANCHOR: reliability
/// Sorts answers into groups by confidence, of equal width between 0 and 1; leaves empty ones out.
pub fn reliability(answers: &[Answer], groups: usize) -> Vec<Group> {
    let mut sorted = vec![vec![]; groups];
    for answer in answers {
        let group = (answer.confidence * groups as Float) as usize;
        sorted[group.min(groups - 1)].push(*answer);
    }
    sorted.iter().filter(|group| !group.is_empty()).map(|group| Group::new(group)).collect()
}

/// By how much confidence and share of right answers differ, on average over all answers.
pub fn calibration_error(groups: &[Group]) -> Float {
    let gap = |group: &Group| group.answers as Float * (group.right - group.confidence).abs();
    let all: usize = groups.iter().map(|group| group.answers).sum::<usize>();
    sum(&groups.iter().map(gap).collect::<Vec<_>>()) / all as Float
}
// ANCHOR_END: reliability

impl Group {
    /// The group of these answers.
    pub fn new(answers: &[Answer]) -> Group {
        let confidences: Vec<Float> = answers.iter().map(|answer| answer.confidence).collect();
        let right = answers.iter().filter(|answer| answer.said == answer.label).count();
        let n = answers.len() as Float;
        let confidence = sum(&confidences) / n;
        Group { answers: answers.len(), confidence, right: right as Float / n }
    }
}

// ANCHOR: calibrate
/// The inverse temperature c that makes these examples least surprising.
///
/// The slope of −ln aᵧ along c is Σ aₖ zₖ − zᵧ, and it grows with c: the mean surprise is least
/// where its mean is 0.
pub fn calibrate(logits: &Array2<Float>, labels: &[u8]) -> Float {
    let slope = |c: Float| {
        let examples = logits.outer_iter().zip(labels).map(|(z, &label)| {
            let a = softmax(&z.mapv(|z| c * z).view());
            dot(&a, z) - z[usize::from(label)]
        });
        sum(&examples.collect::<Vec<_>>())
    };
    let (mut low, mut high) = (0.0, 16.0);
    for _ in 0..40 {
        let middle = (low + high) / 2.0;
        if slope(middle) < 0.0 { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}
// ANCHOR_END: calibrate
