//! rejected by lines_2_side_by_side_become_one: weight and bias after two lines of weight −2
//!
//! The mean of lines side by side, as if they shared the signal.

fn merged(lines: &[Line], senders: usize, biases: &[Float]) -> Vec<Perceptron> {
    let weight = |from: usize, to: usize| {
        let side = lines.iter().filter(|line| line.from == from && line.to == to);
        let weights: Vec<Float> = side.map(|line| line.weight).collect();
        weights.iter().sum::<Float>() / weights.len().max(1) as Float
    };
    let perceptron = |(to, &bias): (usize, &Float)| Perceptron {
        weights: (0..senders).map(|from| weight(from, to)).collect::<Array1<Float>>(),
        bias,
    };
    biases.iter().enumerate().map(perceptron).collect()
}
