//! A support vector machine, for comparison: trained by the crate `linfa-svm`, asked by us.
//!
//! For each two digits one machine tells the one from the other; the digit with the most votes of
//! the 45 is the answer. The crate is a guest: it uses the `exp` of the platform, so another
//! machine may in principle find other coefficients and count an image differently.
//! Page: *More data and data augmentation*.

// The rest of this file needs the feature `svm`, with which the crate is compiled.
#[cfg(not(feature = "svm"))]
pub(crate) fn right_answers(
    _: &mnist::Dataset,
    _: &mnist::Dataset,
    _: f64,
    _: f64,
) -> Result<usize, String> {
    Err("the support vector machine is not compiled in, because it would double the time that \
         the chapter takes to compile; run `cargo run -p ch3 --features svm -- support-vectors`"
        .to_owned())
}

#[cfg(feature = "svm")]
pub(crate) use guest::right_answers;

#[cfg(feature = "svm")]
mod guest {
    use linfa::dataset::DatasetBase;
    use linfa::traits::Fit;
    use linfa_svm::Svm;
    use mnist::{CLASSES, Dataset, PIXELS};
    use ndarray::{Array1, Array2, ArrayView1};
    use numerics::{ByteRows, Float, SparseRows, exp};

    /// A machine that tells two digits apart: the one if Σ α K(xᵢ, x) > ρ, else the other.
    struct Pair {
        digits: [usize; 2],
        /// The training images of both digits.
        examples: Vec<usize>,
        alpha: Vec<Float>,
        rho: Float,
    }

    /// How many of the images of `asked` the machine reads correctly that has learned from
    /// `training`, with the kernel K(x, x′) = exp(−γ |x − x′|²) and the price C of an error.
    ///
    /// # Errors
    /// What the crate objects to.
    pub(crate) fn right_answers(
        training: &Dataset,
        asked: &Dataset,
        gamma: Float,
        c: Float,
    ) -> Result<usize, String> {
        let mut pairs = vec![];
        for first in 0..CLASSES {
            for second in first + 1..CLASSES {
                pairs.push(fit(training, [first, second], gamma, c)?);
            }
        }
        let inputs = inputs(training, 0..training.len());
        let norms = squares(&inputs);
        let columns = inputs.t().as_standard_layout().to_owned(); // 784 × n
        let rows = ByteRows::new(asked.all_pixels(), PIXELS, 255.0);
        let mut batch = SparseRows::new();
        let mut right = 0;
        for i in 0..asked.len() {
            rows.gather(&[i], &mut batch);
            let norm = numerics::dot(&asked.input(i), &asked.input(i));
            let mut kernel = batch.product(&columns).row(0).to_owned();
            kernel.zip_mut_with(&norms, |k, n| *k = exp(-gamma * (norm + n - 2.0 * *k)));
            right += usize::from(vote(&pairs, &kernel.view()) == asked.label(i));
        }
        Ok(right)
    }

    // ANCHOR: fit
    fn fit(data: &Dataset, digits: [usize; 2], gamma: Float, c: Float) -> Result<Pair, String> {
        let examples: Vec<usize> =
            (0..data.len()).filter(|&i| digits.contains(&data.label(i))).collect();
        let inputs = inputs(data, examples.iter().copied());
        let targets: Vec<bool> = examples.iter().map(|&i| data.label(i) == digits[0]).collect();
        let machine = Svm::<Float, bool>::params()
            .gaussian_kernel(1.0 / gamma)
            .pos_neg_weights(c, c)
            .eps(1e-3)
            .fit(&DatasetBase::new(guests(&inputs), ndarray_016::Array1::from(targets)))
            .map_err(|refused| refused.to_string())?;
        Ok(Pair { digits, examples, alpha: machine.alpha, rho: machine.rho })
    }
    // ANCHOR_END: fit

    /// Each pair of digits has a vote; of equals the first digit wins.
    fn vote(pairs: &[Pair], kernel: &ArrayView1<Float>) -> usize {
        let mut votes = [0; CLASSES];
        for Pair { digits: [first, second], examples, alpha, rho } in pairs {
            let terms = examples.iter().zip(alpha);
            let value = terms.fold(-rho, |sum, (&i, alpha)| sum + alpha * kernel[i]);
            votes[if value > 0.0 { *first } else { *second }] += 1;
        }
        let most = votes.iter().max();
        votes.iter().position(|votes| Some(votes) == most).unwrap_or_default()
    }

    /// The images of these numbers, a row each.
    fn inputs(data: &Dataset, examples: impl Iterator<Item = usize>) -> Array2<Float> {
        let rows: Vec<Array1<Float>> = examples.map(|i| data.input(i)).collect();
        Array2::from_shape_fn((rows.len(), PIXELS), |(i, k)| rows[i][k])
    }

    fn squares(inputs: &Array2<Float>) -> Array1<Float> {
        inputs.outer_iter().map(|x| numerics::dot(x, x)).collect()
    }

    /// The crate's arrays are those of an older `ndarray`.
    fn guests(inputs: &Array2<Float>) -> ndarray_016::Array2<Float> {
        ndarray_016::Array2::from_shape_fn(inputs.dim(), |(i, k)| inputs[(i, k)])
    }
}
