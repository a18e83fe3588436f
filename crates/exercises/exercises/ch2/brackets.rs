//! Exercise 2-8: Brackets (page The four equations)
//!
//! The error of layer 2 is a product: Σ′ wᵀ Σ′ wᵀ … Σ′ ∇ₐC. Wherever the brackets stand the result is the same.
//! The work is not. `error_as_product` on the page begins at the left and multiplies matrices; do it with as
//! few multiplications as you can. `Counting`, below the line, multiplies and counts.

use ndarray::{Array1, Array2};
use numerics::Float;

/// The error δ of layer 2: Σ′ wᵀ Σ′ wᵀ … Σ′ ∇ₐC.
///
/// `slopes[l]` are the slopes f′(z) in the layer that `weights[l]` leads into, the diagonal of its Σ′. Every
/// multiplication is done by `count`. (`weights[0]` has no part in this product.)
fn first_error(
    weights: &[Array2<Float>],
    slopes: &[Array1<Float>],
    nabla_a: &Array1<Float>,
    count: &mut Counting,
) -> Array1<Float> {
    // TODO: `count.diagonal(slope, u)` is Σ′ u, `count.vector(m, u)` is m u, `count.matrix(m, n)` is m n. A
    // matrix that is turned over is `w.t().to_owned()`.
    todo!()
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

/// Multiplies, and counts the multiplications of numbers.
struct Counting(usize);

impl Counting {
    fn diagonal(&mut self, slope: &Array1<Float>, u: &Array1<Float>) -> Array1<Float> {
        self.0 += u.len();
        slope * u
    }

    fn vector(&mut self, m: &Array2<Float>, u: &Array1<Float>) -> Array1<Float> {
        self.0 += m.len();
        numerics::matvec(m, u)
    }

    fn matrix(&mut self, m: &Array2<Float>, n: &Array2<Float>) -> Array2<Float> {
        self.0 += m.len() * n.ncols();
        numerics::product(m, n)
    }
}

fn random(sizes: &[usize], seed: u64) -> (Vec<Array2<Float>>, Vec<Array1<Float>>) {
    let mut rng = numerics::stream(seed, "brackets", 0);
    let mut uniform = || numerics::uniform(&mut rng);
    let matrix = |s: &[usize]| Array2::from_shape_simple_fn((s[1], s[0]), &mut uniform);
    let weights: Vec<_> = sizes.windows(2).map(matrix).collect();
    let slopes = sizes[1..].iter().map(|&n| Array1::from_shape_simple_fn(n, &mut uniform));
    (weights, slopes.collect())
}

fn main() {
    let (weights, slopes) = random(&[300; 8], 0);
    let start = std::time::Instant::now();
    for _ in 0..20 {
        std::hint::black_box(first_error(&weights, &slopes, &slopes[6], &mut Counting(0)));
    }
    let seconds = start.elapsed().as_secs_f64() / 20.0;
    println!("{seconds:.6} s per error of a network with six matrices of 300 × 300");
}

#[cfg(test)]
mod tests {
    use ndarray::array;

    use super::*;

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
        for (seed, sizes) in
            [&[2, 3, 2][..], &[4, 4, 4, 4], &[3, 5, 2, 4, 3]].iter().enumerate()
        {
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
}
