//! The network as safetensors, the file that other frameworks read: the length of a header in eight
//! bytes, the header (JSON: of each tensor its type, shape and place), the numbers.
//! Page: *The whole program: save, stop, resume*.

use serde_json::{Map, Value, json};

use super::Checkpoint;

impl Checkpoint {
    /// The network as safetensors, in 64-bit numbers: `layers.0.weight`, `layers.0.bias`, and so on.
    pub fn to_safetensors(&self) -> Vec<u8> {
        let (mut header, mut numbers) = (Map::new(), vec![]);
        header.insert("__metadata__".to_owned(), self.metadata());
        let mut add = |name: String,
                       shape: &[usize],
                       tensor: &mut dyn Iterator<Item = &f64>| {
            let begin = numbers.len();
            numbers.extend(tensor.flat_map(|number| number.to_le_bytes()));
            let place = [begin, numbers.len()];
            header
                .insert(name, json!({ "dtype": "F64", "shape": shape, "data_offsets": place }));
        };
        for (l, (w, b)) in
            self.net.layers.weights.iter().zip(&self.net.layers.biases).enumerate()
        {
            add(format!("layers.{l}.weight"), w.shape(), &mut w.iter());
            add(format!("layers.{l}.bias"), b.shape(), &mut b.iter());
        }
        let mut header = Value::from(header).to_string();
        header += &" ".repeat(header.len().next_multiple_of(8) - header.len());
        let length = (header.len() as u64).to_le_bytes();
        [&length[..], header.as_bytes(), &numbers].concat()
    }

    /// What the numbers do not say.
    fn metadata(&self) -> Value {
        json!({
            "activation": self.net.hidden,
            "output": self.net.objective.output(),
            "cost": self.net.objective.loss(),
            "sha256": self.hash(),
        })
    }
}
