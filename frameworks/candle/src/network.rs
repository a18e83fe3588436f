//! The network in candle: layers of weights and biases, and the way forward. There is no way back:
//! candle remembers what was computed from what, and finds it.

use std::collections::HashMap;
use std::error::Error;

use candle_core::{DType, Device, Result, Tensor};
use candle_nn::{Activation, Linear, Module, VarBuilder, linear};
use mnist::{Dataset, PIXELS};

// ANCHOR: network
/// A feed-forward network with softmax outputs.
pub struct Network {
    layers: Vec<Linear>,
    hidden: Activation,
}

impl Network {
    /// A network with so many neurons in each layer; `weights` has or draws the numbers.
    pub fn new(sizes: &[usize], hidden: Activation, weights: &VarBuilder) -> Result<Network> {
        let layer = |(l, ends): (usize, &[usize])| {
            linear(ends[0], ends[1], weights.pp(format!("layers.{l}")))
        };
        let layers = sizes.windows(2).enumerate().map(layer).collect::<Result<_>>()?;
        Ok(Network { layers, hidden })
    }
}
// ANCHOR_END: network

impl Network {
    // ANCHOR: forward
    /// The weighted inputs of the output layer, m × outputs.
    pub fn forward(&self, inputs: &Tensor) -> Result<Tensor> {
        let mut a = inputs.clone();
        for (l, layer) in self.layers.iter().enumerate() {
            let z = layer.forward(&a)?; // m × neurons
            let last = l + 1 == self.layers.len();
            a = if last { z } else { self.hidden.forward(&z)? };
        }
        Ok(a)
    }
    // ANCHOR_END: forward

    /// How many of the examples have their largest output in the right place.
    pub fn correct(&self, examples: &Examples) -> Result<usize> {
        let mut correct = 0;
        for start in (0..examples.len()).step_by(1000) {
            let some = 1000.min(examples.len() - start);
            let inputs = examples.inputs.narrow(0, start, some)?;
            let read = self.forward(&inputs)?.argmax(1)?.to_vec1::<u32>()?;
            let labels = examples.labels.narrow(0, start, some)?.to_vec1::<u32>()?;
            correct += read.iter().zip(&labels).filter(|(a, y)| a == y).count();
        }
        Ok(correct)
    }

    // ANCHOR: load
    /// The network of a safetensors file that `cargo run -p digits -- export` has written.
    pub fn load(file: &[u8], numbers: DType) -> std::result::Result<Network, Box<dyn Error>> {
        let hidden = match metadata(file, "activation")?.as_str() {
            "sigmoid" => Activation::Sigmoid,
            "relu" => Activation::Relu,
            other => return Err(format!("hidden neurons: sigmoid or relu, not {other}").into()),
        };
        let tensors = candle_core::safetensors::load_buffer(file, &Device::Cpu)?;
        let weights = VarBuilder::from_tensors(tensors.clone(), numbers, &Device::Cpu);
        Ok(Network::new(&sizes(&tensors)?, hidden, &weights)?)
    }
    // ANCHOR_END: load
}

/// The neurons of each layer, from the shapes of the weights (receiving × sending neurons).
fn sizes(tensors: &HashMap<String, Tensor>) -> Result<Vec<usize>> {
    let mut sizes = vec![];
    for l in 0..tensors.len() / 2 {
        let Some(w) = tensors.get(&format!("layers.{l}.weight")) else {
            candle_core::bail!("there is no layers.{l}.weight");
        };
        let (receiving, sending) = w.dims2()?;
        if l == 0 {
            sizes.push(sending);
        }
        sizes.push(receiving);
    }
    Ok(sizes)
}

/// What the header of a safetensors file says beside the shapes, which candle passes over.
fn metadata(file: &[u8], key: &str) -> std::result::Result<String, Box<dyn Error>> {
    let (length, rest) = file.split_first_chunk().ok_or("the file is too short")?;
    let length = usize::try_from(u64::from_le_bytes(*length))?;
    let header = rest.get(..length).ok_or("the file is shorter than its header")?;
    let header: serde_json::Value = serde_json::from_slice(header)?;
    let found = header["__metadata__"][key].as_str();
    Ok(found.ok_or(format!("the header says nothing of the {key}"))?.to_owned())
}

/// Images and labels as tensors.
pub struct Examples {
    /// n × 784, from 0 to 1.
    pub inputs: Tensor,
    /// n, from 0 to 9.
    pub labels: Tensor,
}

impl Examples {
    /// The images of a data set in numbers of 32 or 64 bits.
    pub fn new(images: &Dataset, numbers: DType) -> Result<Examples> {
        let (n, cpu) = (images.len(), &Device::Cpu);
        let pixels = Tensor::from_slice(images.all_pixels(), (n, PIXELS), cpu)?;
        let labels: Vec<u32> = images.labels().iter().map(|&label| label.into()).collect();
        Ok(Examples {
            inputs: (pixels.to_dtype(numbers)? / 255.0)?,
            labels: Tensor::from_vec(labels, n, cpu)?,
        })
    }

    /// How many examples there are.
    pub fn len(&self) -> usize {
        self.labels.elem_count()
    }
}
