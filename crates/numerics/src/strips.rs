//! The inner loop of every product: a weighted sum of matrix rows, a few columns at a time.
//!
//! A row is cut into strips of eight columns; the last strip is moved left to end with the row, so it
//! may overlap the one before (both then compute the same numbers). Up to seven strips form a
//! group, whose sums stay in registers while the rows stream by. Lanes never mix: each
//! column's sum is taken in the order of the terms, as a plain loop would take it.

use crate::Float;

/// Columns that are computed together.
pub(crate) const WIDTH: usize = 8;

/// The most strips whose sums fit into the sixteen registers of AVX2, two each, with two left to work with.
const MOST: usize = 7;

/// Eight neighbouring numbers of a row.
pub(crate) type Strip = [Float; WIDTH];

/// Where the strips of a group begin: one after the other, but for the last.
#[derive(Clone, Copy)]
pub(crate) struct Group {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) strips: usize,
}

/// Cuts rows of `width` ≥ 8 columns into groups of at most seven strips.
#[inline(always)]
pub(crate) fn groups(width: usize) -> impl Iterator<Item = Group> {
    let strips = width.div_ceil(WIDTH);
    let groups = strips.div_ceil(MOST);
    (0..groups).map(move |g| {
        let (begin, end) = (g * strips / groups, (g + 1) * strips / groups);
        let last = ((end - 1) * WIDTH).min(width - WIDTH);
        Group { first: begin * WIDTH, last, strips: end - begin }
    })
}

/// Calls `function::<STRIPS>(group, …)` with the number of strips as a constant, for each group.
macro_rules! for_each_group {
    ($width:expr, $function:ident($($argument:expr),*)) => {
        for group in $crate::strips::groups($width) {
            match group.strips {
                1 => $function::<1>(group, $($argument),*),
                2 => $function::<2>(group, $($argument),*),
                3 => $function::<3>(group, $($argument),*),
                4 => $function::<4>(group, $($argument),*),
                5 => $function::<5>(group, $($argument),*),
                6 => $function::<6>(group, $($argument),*),
                _ => $function::<7>(group, $($argument),*),
            }
        }
    };
}
pub(crate) use for_each_group;

/// The strips of one row.
#[inline(always)]
pub(crate) fn read<const STRIPS: usize>(row: &[Float], group: Group) -> [Strip; STRIPS] {
    let (neighbours, last) = borrow::<STRIPS>(row, 0, group);
    std::array::from_fn(|s| if s + 1 < STRIPS { neighbours[s] } else { *last })
}

/// Writes the strips back into their row.
#[inline(always)]
pub(crate) fn write<const STRIPS: usize>(
    strips: [Strip; STRIPS],
    row: &mut [Float],
    group: Group,
) {
    let neighbours = row[group.first..][..WIDTH * (STRIPS - 1)].as_chunks_mut::<WIDTH>().0;
    neighbours.copy_from_slice(&strips[..STRIPS - 1]);
    row[group.last..][..WIDTH].copy_from_slice(&strips[STRIPS - 1]);
}

#[inline(always)]
fn borrow<const STRIPS: usize>(
    matrix: &[Float],
    row: usize,
    group: Group,
) -> (&[Strip], &Strip) {
    let neighbours = matrix[row + group.first..][..WIDTH * (STRIPS - 1)].as_chunks().0;
    let last = &matrix[row + group.last..][..WIDTH].as_chunks().0[0];
    (neighbours, last)
}

/// Σₖ xₖ · (row k of `matrix`), on the columns of `group`, in the order of the terms (k, xₖ).
#[inline(always)]
pub(crate) fn combine<const STRIPS: usize>(
    terms: impl Iterator<Item = (usize, Float)>,
    matrix: &[Float],
    width: usize,
    group: Group,
) -> [Strip; STRIPS] {
    let mut sums = [[0.0; WIDTH]; STRIPS];
    for (k, x) in terms {
        let (neighbours, last) = borrow::<STRIPS>(matrix, k * width, group);
        for s in 0..STRIPS - 1 {
            for j in 0..WIDTH {
                sums[s][j] += x * neighbours[s][j];
            }
        }
        for j in 0..WIDTH {
            sums[STRIPS - 1][j] += x * last[j];
        }
    }
    sums
}

/// [`combine`] for two lists of terms at once, x and y, neither skipping its zeros.
#[inline(always)]
pub(crate) fn combine_two<const STRIPS: usize>(
    x: &[Float],
    y: &[Float],
    matrix: &[Float],
    width: usize,
    group: Group,
) -> [[Strip; STRIPS]; 2] {
    let mut sums = [[[0.0; WIDTH]; STRIPS]; 2];
    for (k, (&x, &y)) in x.iter().zip(y).enumerate() {
        let row = read::<STRIPS>(&matrix[k * width..][..width], group);
        for s in 0..STRIPS {
            for j in 0..WIDTH {
                sums[0][s][j] += x * row[s][j];
                sums[1][s][j] += y * row[s][j];
            }
        }
    }
    sums
}

/// [`combine`] for rows of fewer than eight columns: the first `width` sums count.
#[inline(always)]
pub(crate) fn combine_narrow(
    terms: impl Iterator<Item = (usize, Float)>,
    matrix: &[Float],
    width: usize,
) -> Strip {
    let mut sums = [0.0; WIDTH];
    for (k, x) in terms {
        for (sum, entry) in sums.iter_mut().zip(&matrix[k * width..][..width]) {
            *sum += x * entry;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_cover_every_column_and_stay_inside() {
        for width in WIDTH..300 {
            let mut covered = vec![false; width];
            for group in groups(width) {
                assert!((1..=MOST).contains(&group.strips));
                for s in 0..group.strips - 1 {
                    covered[group.first + s * WIDTH..][..WIDTH].fill(true);
                }
                covered[group.last..][..WIDTH].fill(true);
            }
            assert!(covered.iter().all(|&c| c), "width {width}");
        }
    }
}
