//! Inputs that are mostly zero: lists of what is not.
//!
//! Of the 784 pixels of an MNIST image about 150 are lit. [`ByteRows`] keeps a whole data set as
//! (column, byte) pairs; [`SparseRows`] is the mini-batch taken from it, row by row, for the forward
//! pass; [`ByColumn`] is the same mini-batch column by column, for the update of the weights.

use ndarray::{Array2, ArrayViewMut2};

use crate::strips::{self, Group, WIDTH, combine, combine_narrow, for_each_group};
use crate::{Columns, Float, Matrix};

/// A data set of bytes, one example per row, of which only the non-zero bytes are kept.
#[derive(Clone, Debug)]
pub struct ByteRows {
    width: usize,
    /// Row i is entries `starts[i]..starts[i + 1]`.
    starts: Vec<usize>,
    columns: Vec<u16>,
    bytes: Vec<u8>,
    /// What each byte stands for.
    values: [Float; 256],
}

impl ByteRows {
    /// Compresses `bytes`, rows of `width` bytes; byte p stands for the number p/`unit`.
    ///
    /// # Panics
    /// If the rows do not fill `bytes`, or are longer than 65,536.
    pub fn new(bytes: &[u8], width: usize, unit: Float) -> ByteRows {
        assert!(width > 0 && width <= 1 << 16, "rows of {width} bytes");
        assert_eq!(bytes.len() % width, 0, "{} bytes are no rows of {width}", bytes.len());
        let mut rows = ByteRows {
            width,
            starts: vec![0],
            columns: Vec::new(),
            bytes: Vec::new(),
            values: std::array::from_fn(|byte| byte as Float / unit),
        };
        for row in bytes.chunks_exact(width) {
            for (column, &byte) in row.iter().enumerate().filter(|&(_, &byte)| byte != 0) {
                rows.columns.push(column as u16);
                rows.bytes.push(byte);
            }
            rows.starts.push(rows.columns.len());
        }
        rows
    }

    /// How many examples there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there is no example.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes the mini-batch of the given examples, in that order, into `batch`.
    ///
    /// # Panics
    /// If there is no such example.
    pub fn gather(&self, examples: &[usize], batch: &mut SparseRows) {
        batch.clear(self.width);
        for &example in examples {
            let entries = self.starts[example]..self.starts[example + 1];
            batch.columns.extend_from_slice(&self.columns[entries.clone()]);
            batch.entries.extend(self.bytes[entries].iter().map(|&b| self.values[b as usize]));
            batch.starts.push(batch.columns.len());
        }
    }
}

/// A matrix with few non-zero entries, row by row.
#[derive(Clone, Debug, Default)]
pub struct SparseRows {
    width: usize,
    /// Row i is entries `starts[i]..starts[i + 1]`.
    starts: Vec<usize>,
    columns: Vec<u16>,
    entries: Vec<Float>,
}

impl SparseRows {
    /// An empty matrix: `ByteRows::gather` fills it, and its memory is used again each time.
    pub fn new() -> SparseRows {
        SparseRows::default()
    }

    fn clear(&mut self, width: usize) {
        self.width = width;
        self.starts.clear();
        self.starts.push(0);
        self.columns.clear();
        self.entries.clear();
    }

    /// How many rows there are.
    pub fn nrows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many columns there are, zero or not.
    pub fn ncols(&self) -> usize {
        self.width
    }

    #[inline(always)]
    fn row(&self, i: usize) -> impl Iterator<Item = (usize, Float)> {
        let range = self.starts[i]..self.starts[i + 1];
        let columns = self.columns[range.clone()].iter().map(|&column| usize::from(column));
        columns.zip(self.entries[range].iter().copied())
    }

    /// The product X B of this m×k matrix with a k×n one, with the bits of [`crate::product`].
    ///
    /// # Panics
    /// If the shapes do not fit, or B is not in standard layout.
    pub fn product<'a>(&self, b: impl Into<Matrix<'a>>) -> Array2<Float> {
        let b = b.into();
        let mut c = Array2::zeros((self.nrows(), b.ncols()));
        self.product_into(b, &mut c);
        c
    }

    /// [`SparseRows::product`], written into `c`, whose old contents do not matter.
    ///
    /// # Panics
    /// If the shapes do not fit, or B or C are not in standard layout.
    pub fn product_into<'a>(
        &self,
        b: impl Into<Matrix<'a>>,
        c: impl Into<ArrayViewMut2<'a, Float>>,
    ) {
        let (b, mut c) = (b.into(), c.into());
        assert!(
            self.ncols() == b.nrows() && c.dim() == (self.nrows(), b.ncols()),
            "product of ({}, {}) and {:?} into {:?}",
            self.nrows(),
            self.ncols(),
            b.dim(),
            c.dim()
        );
        let width = b.ncols();
        let b = b.as_slice().expect("B must be in standard layout");
        let c = c.as_slice_mut().expect("the result must be in standard layout");
        simd::run(SparseProduct { x: self, b, width, c });
    }
}

struct SparseProduct<'a> {
    x: &'a SparseRows,
    b: &'a [Float],
    width: usize,
    c: &'a mut [Float],
}

impl simd::Kernel for SparseProduct<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        if self.width < WIDTH {
            for (i, c) in self.c.chunks_exact_mut(self.width).enumerate() {
                let sums = combine_narrow(self.x.row(i), self.b, self.width);
                c.copy_from_slice(&sums[..self.width]);
            }
            return;
        }
        for_each_group!(self.width, rows(self.x, self.b, self.width, self.c));
    }
}

#[inline(always)]
fn rows<const STRIPS: usize>(
    group: Group,
    x: &SparseRows,
    b: &[Float],
    width: usize,
    c: &mut [Float],
) {
    for (i, c) in c.chunks_exact_mut(width).enumerate() {
        strips::write(combine::<STRIPS>(x.row(i), b, width, group), c, group);
    }
}

/// A matrix with few non-zero entries, column by column.
///
/// Each column has room for all rows of the mini-batch, so that one pass over the rows fills it.
#[derive(Clone, Debug, Default)]
pub struct ByColumn {
    rows: usize,
    /// Column k is entries `k * rows..k * rows + counts[k]`: its rows, in order, and their numbers.
    entries: Vec<(u32, Float)>,
    counts: Vec<u32>,
    /// The columns by growing count: the processor can predict how long a loop will run when it runs
    /// as long as the last one.
    order: Vec<u32>,
    /// How many columns hold nothing; they come first in `order`.
    empty: usize,
}

impl ByColumn {
    /// An empty matrix: [`ByColumn::regroup`] fills it, and its memory is used again each time.
    pub fn new() -> ByColumn {
        ByColumn::default()
    }

    /// Takes over the entries of `x`.
    pub fn regroup(&mut self, x: &SparseRows) {
        self.rows = x.nrows();
        self.counts.clear();
        self.counts.resize(x.ncols(), 0);
        if self.entries.len() < x.ncols() * self.rows {
            self.entries.resize(x.ncols() * self.rows, (0, 0.0));
        }
        for i in 0..self.rows {
            for (column, entry) in x.row(i) {
                let count = &mut self.counts[column];
                self.entries[column * self.rows + *count as usize] = (i as u32, entry);
                *count += 1;
            }
        }
        self.sort_by_count();
    }

    /// A counting sort of the columns.
    fn sort_by_count(&mut self) {
        let mut places = vec![0; self.rows + 2];
        for &count in &self.counts {
            places[count as usize + 1] += 1;
        }
        self.empty = places[1];
        for count in 1..places.len() {
            places[count] += places[count - 1];
        }
        self.order.resize(self.counts.len(), 0);
        for (column, &count) in self.counts.iter().enumerate() {
            let place = &mut places[count as usize];
            self.order[*place] = column as u32;
            *place += 1;
        }
    }
}

impl Columns for ByColumn {
    fn dim(&self) -> (usize, usize) {
        (self.rows, self.counts.len())
    }

    #[inline(always)]
    fn order(&self, with_empty: bool) -> impl Iterator<Item = usize> {
        let skipped = if with_empty { 0 } else { self.empty };
        self.order[skipped..].iter().map(|&column| column as usize)
    }

    #[inline(always)]
    fn column(&self, k: usize) -> impl Iterator<Item = (usize, Float)> {
        let entries = &self.entries[k * self.rows..][..self.counts[k] as usize];
        entries.iter().map(|&(row, entry)| (row as usize, entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::Array2;

    const BYTES: [u8; 12] = [0, 51, 0, 255, 0, 0, 0, 0, 102, 0, 0, 204];

    fn batch(examples: &[usize]) -> (SparseRows, Array2<Float>) {
        let mut batch = SparseRows::new();
        ByteRows::new(&BYTES, 4, 255.0).gather(examples, &mut batch);
        let dense = Array2::from_shape_fn((examples.len(), 4), |(i, k)| {
            Float::from(BYTES[4 * examples[i] + k]) / 255.0
        });
        (batch, dense)
    }

    #[test]
    fn sparse_product_has_the_bits_of_the_dense_one() {
        let mut rng = crate::stream(7, "test", 0);
        for n in [1, 3, 8, 10, 30, 43, 100] {
            let b = Array2::from_shape_simple_fn((4, n), || crate::normal(&mut rng));
            let (x, dense) = batch(&[2, 0, 1, 0]);
            let mut c = Array2::from_elem((4, n), Float::NAN);
            x.product_into(&b, &mut c);
            assert_eq!(c, crate::product(&dense, &b), "{n} columns");
        }
    }

    #[test]
    fn by_column_holds_the_same_entries() {
        let (x, dense) = batch(&[2, 0, 0]);
        let mut columns = ByColumn::new();
        columns.regroup(&x);
        assert_eq!(columns.dim(), (3, 4));
        let mut back = Array2::zeros((3, 4));
        for k in columns.order(true) {
            for (i, entry) in columns.column(k) {
                back[[i, k]] = entry;
            }
        }
        assert_eq!(back, dense);
        let lit: Vec<usize> = columns.order(false).collect();
        assert_eq!(lit, [0, 1, 3], "column 2 is dark, column 3 is lit most often");
    }

    #[test]
    #[should_panic(expected = "13 bytes are no rows of 4")]
    fn rows_must_fill_the_bytes() {
        ByteRows::new(&[0; 13], 4, 255.0);
    }
}
