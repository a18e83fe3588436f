//! The two networks that the page brings along, chapter 1's and the final one: a file of rounded layers.

use ch3::{Net, Objective, Unit};
use mnist::CLASSES;
use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::Float;

use crate::rounding::{RoundedLayer, network};

/// The networks.
#[derive(Clone, Debug, PartialEq)]
pub struct Networks {
    /// The first network of chapter 1: 784-30-10, seed 7.
    pub first: Net,
    /// The final network of chapter 3: 784-800-10, seed 1.
    pub last: Net,
    /// The sum Σ e^z of the final network's ten outputs, before softmax divides by it, is rarely less than e to this power
    /// for a digit.
    pub limit: Float,
}

/// A file that is not of networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("networks.bin: expected two networks of two layers, found something else")
    }
}

impl std::error::Error for Broken {}

/// The layers of each network.
const LAYERS: usize = 2;

impl Networks {
    /// From their rounded layers.
    pub fn new(first: &[RoundedLayer], last: &[RoundedLayer], limit: f32) -> Networks {
        let last =
            Net { layers: network(last), hidden: Unit::Relu, objective: Objective::SOFTMAX };
        Networks { first: Net::from(network(first)), last, limit: Float::from(limit) }
    }

    /// From a file's bytes.
    ///
    /// # Errors
    /// [`Broken`] if the file is not what [`write()`] makes.
    pub fn read(bytes: &[u8]) -> Result<Networks, Broken> {
        let mut bytes = Bytes(bytes);
        let mut layers = || (0..LAYERS).map(|_| bytes.layer()).collect::<Result<Vec<_>, _>>();
        let (first, last) = (layers()?, layers()?);
        let limit = bytes.real()?;
        let fits = |layers: &[RoundedLayer]| {
            let sides: Vec<_> = layers.iter().map(|layer| layer.weights.dim()).collect();
            sides[0].0 == sides[1].1 && sides[0].1 == mnist::PIXELS && sides[1].0 == CLASSES
        };
        if !bytes.0.is_empty() || !fits(&first) || !fits(&last) {
            return Err(Broken);
        }
        Ok(Networks::new(&first, &last, limit))
    }
}

/// The file: of each layer rows, columns, step, weights column by column, biases; then the limit.
pub fn write(first: &[RoundedLayer], last: &[RoundedLayer], limit: f32) -> Vec<u8> {
    let mut file = vec![];
    for RoundedLayer { step, weights, biases } in first.iter().chain(last) {
        for side in weights.shape() {
            file.extend((*side as u16).to_le_bytes());
        }
        file.extend(step.to_le_bytes());
        file.extend(weights.t().iter().flat_map(|weight| weight.to_le_bytes()));
        file.extend(biases.iter().flat_map(|bias| bias.to_le_bytes()));
    }
    file.extend(limit.to_le_bytes());
    file
}

/// What is left of a file.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take(&mut self, count: usize) -> Result<&[u8], Broken> {
        let (taken, left) = self.0.split_at_checked(count).ok_or(Broken)?;
        self.0 = left;
        Ok(taken)
    }

    fn side(&mut self) -> Result<usize, Broken> {
        let bytes = self.take(2)?.first_chunk().copied().ok_or(Broken)?;
        Ok(usize::from(u16::from_le_bytes(bytes)))
    }

    fn real(&mut self) -> Result<f32, Broken> {
        let bytes = self.take(4)?.first_chunk().copied().ok_or(Broken)?;
        Ok(f32::from_le_bytes(bytes))
    }

    fn layer(&mut self) -> Result<RoundedLayer, Broken> {
        let (rows, columns, step) = (self.side()?, self.side()?, self.real()?);
        let weights =
            self.take(rows * columns)?.iter().map(|&byte| byte.cast_signed()).collect();
        let weights =
            Array2::from_shape_vec((rows, columns).f(), weights).map_err(|_| Broken)?;
        let biases = (0..rows).map(|_| self.real()).collect::<Result<Array1<_>, _>>()?;
        Ok(RoundedLayer { step, weights, biases })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layers(sizes: [usize; 3]) -> Vec<RoundedLayer> {
        let layer = |pair: &[usize]| RoundedLayer {
            step: 0.25,
            weights: Array2::from_shape_fn((pair[1], pair[0]), |(j, k)| (j * 7 + k) as i8),
            biases: Array1::from_elem(pair[1], 0.5),
        };
        sizes.windows(2).map(layer).collect()
    }

    #[test]
    fn a_file_gives_back_the_networks_that_it_was_made_of() {
        let (first, last) = (layers([784, 3, 10]), layers([784, 5, 10]));
        let read = Networks::read(&write(&first, &last, 6.5)).unwrap();
        assert_eq!(read, Networks::new(&first, &last, 6.5));
        assert_eq!(read.last.layers.weights[0][[2, 783]], 0.25 * f64::from(797_u32 as i8));
    }

    #[test]
    fn a_file_that_is_cut_or_of_other_networks_is_refused() {
        let file = write(&layers([784, 3, 10]), &layers([784, 5, 10]), 6.5);
        for length in [0, 3, file.len() / 2, file.len() - 1] {
            assert_eq!(Networks::read(&file[..length]), Err(Broken), "{length}");
        }
        let small = write(&layers([100, 3, 10]), &layers([784, 5, 10]), 6.5);
        assert_eq!(Networks::read(&small), Err(Broken));
    }
}
