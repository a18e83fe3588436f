//! rejected by count_3_with_more_layers: sizes [2, 2, 2, 2, 2] take 124; the count came out 88
//!
//! Behind the next layer, too, one neuron at a time: but there all of them have moved.

fn multiplications(sizes: &[usize]) -> u64 {
    let mut all = 0;
    for l in 1..sizes.len() {
        let one = sizes.get(l + 1).copied().unwrap_or(0);
        let behind: usize = sizes[l..].windows(2).skip(1).map(|pair| pair[1]).sum();
        let weights = sizes[l - 1] * sizes[l];
        all += weights * (1 + one + behind) + sizes[l] * (one + behind);
    }
    all as u64
}
