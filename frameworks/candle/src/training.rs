//! The same training with both programs: the same start, the same order of the images, the same
//! settings. What differs is who computes.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use candle_core::{DType, Device, Tensor};
use candle_nn::{Activation, Optimizer, SGD, VarBuilder, VarMap, loss};
use ch3::{Checkpoint, Recipe, Trainer};
use mnist::Mnist;
use numerics::{permutation, stream};

use crate::network::{Examples, Network};

/// A training, as the command line describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// `ours`, `f32` or `f64`: our library, or candle with numbers of so many bits.
    pub who: String,
    /// The neurons of each layer.
    pub sizes: Vec<usize>,
    /// The examples of a mini-batch.
    pub batch: usize,
    /// The learning rate.
    pub eta: f64,
    /// How long it trains.
    pub epochs: u64,
    /// From which the start and the order of the images follow.
    pub seed: u64,
    /// Where the network is saved in the end, as safetensors.
    pub save: Option<PathBuf>,
}

/// What an epoch brought: test images read, of 10,000, and the seconds that it took to train.
pub type Epoch = (usize, f64);

impl Job {
    /// Trains; `told` hears of each epoch.
    ///
    /// # Errors
    /// If the images cannot be read, candle refuses something, or a weight is no longer finite.
    pub fn run(&self, told: impl FnMut(Epoch)) -> Result<(), Box<dyn Error>> {
        let mnist = Mnist::load()?;
        match self.who.as_str() {
            "ours" => self.ours(&mnist, told),
            "f32" => self.candle(&mnist, DType::F32, told),
            "f64" => self.candle(&mnist, DType::F64, told),
            other => Err(format!("ours, f32 or f64, not {other}").into()),
        }
    }

    /// The same for our library: sigmoid neurons, softmax, plain descent.
    fn recipe(&self) -> Recipe {
        let Job { sizes, batch, eta, epochs, seed, .. } = self.clone();
        Recipe { sizes, batch, eta, epochs: epochs as usize, seed, ..Recipe::default() }
    }

    fn ours(&self, mnist: &Mnist, mut told: impl FnMut(Epoch)) -> Result<(), Box<dyn Error>> {
        let [training, test] = [&mnist.training, &mnist.test].map(ch3::Examples::from);
        let mut trainer = Trainer::new(&self.recipe(), &training)?;
        for _ in 0..self.epochs {
            let clock = Instant::now();
            trainer.next().ok_or("a training goes on")??;
            let seconds = clock.elapsed().as_secs_f64();
            told((trainer.score(&test).correct, seconds));
        }
        if let Some(path) = &self.save {
            std::fs::write(path, Checkpoint::from(trainer.into_best()).to_safetensors())?;
        }
        Ok(())
    }

    fn candle(
        &self,
        mnist: &Mnist,
        numbers: DType,
        mut told: impl FnMut(Epoch),
    ) -> Result<(), Box<dyn Error>> {
        let training = Examples::new(&mnist.training, numbers)?;
        let test = Examples::new(&mnist.test, numbers)?;
        let mut variables = VarMap::new();
        let weights = VarBuilder::from_varmap(&variables, numbers, &Device::Cpu);
        let network = Network::new(&self.sizes, Activation::Sigmoid, &weights)?;
        let start = Checkpoint::from(self.recipe().start()).to_safetensors();
        for (name, tensor) in candle_core::safetensors::load_buffer(&start, &Device::Cpu)? {
            variables.set_one(name, tensor.to_dtype(numbers)?)?;
        }
        let mut optimizer = SGD::new(variables.all_vars(), self.eta)?;
        for epoch in 1..=self.epochs {
            let clock = Instant::now();
            // ANCHOR: epoch
            let order = permutation(&mut stream(self.seed, "shuffle", epoch), training.len());
            let order: Vec<u32> = order.into_iter().map(|i| i as u32).collect();
            for examples in order.chunks(self.batch) {
                let examples = Tensor::new(examples, &Device::Cpu)?;
                let inputs = training.inputs.index_select(&examples, 0)?; // m × 784
                let labels = training.labels.index_select(&examples, 0)?; // m
                let logits = network.forward(&inputs)?; // m × 10
                let cost = loss::cross_entropy(&logits, &labels)?;
                optimizer.backward_step(&cost)?;
            }
            // ANCHOR_END: epoch
            let seconds = clock.elapsed().as_secs_f64();
            told((network.correct(&test)?, seconds));
        }
        if let Some(path) = &self.save {
            variables.save(path)?;
        }
        Ok(())
    }
}
