//! The tests of `brackets`; leave them as they are.

use ndarray::array;

use super::*;

fn random(sizes: &[usize], seed: u64) -> (Vec<Array2<Float>>, Vec<Array1<Float>>) {
    let mut rng = numerics::stream(seed, "brackets", 0);
    let mut uniform = || numerics::uniform(&mut rng);
    let matrix = |s: &[usize]| Array2::from_shape_simple_fn((s[1], s[0]), &mut uniform);
    let weights: Vec<_> = sizes.windows(2).map(matrix).collect();
    let slopes = sizes[1..].iter().map(|&n| Array1::from_shape_simple_fn(n, &mut uniform));
    (weights, slopes.collect())
}

#[test]
fn step_1_two_neurons_in_a_chain() {
    let weights = [array![[7.0]], array![[3.0]]];
    let slopes = [array![0.5], array![0.25]];
    let found = first_error(&weights, &slopes, &array![8.0], &mut Counting(0));
    assert_eq!(
        found,
        array![3.0],
        "slope 0.5, weight 3, slope 0.25, ∇ₐC = 8: the product of the four is 3; you found {found}"
    );
}

#[test]
fn step_2_weights_are_turned_over() {
    let weights = [Array2::ones((2, 2)), array![[1.0, 10.0], [100.0, 1000.0]]];
    let slopes = [array![1.0, 1.0], array![1.0, 1.0]];
    let found = first_error(&weights, &slopes, &array![1.0, 2.0], &mut Counting(0));
    assert_eq!(
        found,
        array![201.0, 2010.0],
        "all slopes are 1, ∇ₐC = (1, 2) and w³ = ((1, 10), (100, 1000)): wᵀ ∇ₐC is (1 + 200, 10 + 2000), \
         w ∇ₐC would be (21, 2100)"
    );
}

#[test]
fn step_3_one_layer_after_the_other() {
    for (seed, sizes) in [&[2, 3, 2][..], &[4, 4, 4, 4], &[3, 5, 2, 4, 3]].iter().enumerate() {
        let (weights, slopes) = random(sizes, seed as u64);
        let nabla_a = Array1::ones(sizes[sizes.len() - 1]);
        let found = first_error(&weights, &slopes, &nabla_a, &mut Counting(0));
        // From the left, with matrices, as on the page.
        let mut chain = Array2::from_diag(&slopes[0]);
        for l in 1..slopes.len() {
            chain = numerics::product(&chain, weights[l].t());
            chain = numerics::product(&chain, &Array2::from_diag(&slopes[l]));
        }
        let wanted = numerics::matvec(&chain, &nabla_a);
        let right = found.len() == wanted.len()
            && found.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-12 * b.abs());
        assert!(right, "layers of {sizes:?}: the product is {wanted}, you found {found}");
    }
}

#[test]
fn step_4_no_more_multiplications_than_needed() {
    for sizes in [&[10; 4][..], &[30; 6], &[5, 40, 20, 10]] {
        let (weights, slopes) = random(sizes, 7);
        let mut count = Counting(0);
        first_error(&weights, &slopes, &slopes[slopes.len() - 1], &mut count);
        let needed = weights[1..].iter().map(Array2::len).sum::<usize>()
            + slopes.iter().map(Array1::len).sum::<usize>();
        assert!(count.0 > 0, "nothing was counted: multiply with `count`");
        assert!(
            count.0 <= needed,
            "layers of {sizes:?} took {} multiplications; {needed} are enough, one for each weight and \
             slope",
            count.0
        );
    }
}

#[test]
#[ignore = "`cargo exercises speed brackets` runs it"]
fn speed() {
    let (weights, slopes) = random(&[300; 8], 0);
    let start = std::time::Instant::now();
    for _ in 0..20 {
        std::hint::black_box(first_error(&weights, &slopes, &slopes[6], &mut Counting(0)));
    }
    let seconds = start.elapsed().as_secs_f64() / 20.0;
    println!("{seconds:.6} s per error of a network with six matrices of 300 × 300");
}
