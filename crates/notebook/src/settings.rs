//! The values chosen for the parameters of one run.

use crate::{BadValue, Parameter, Value};

/// One value for every parameter of a cell, in the order of their declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings(Vec<(Parameter, Value)>);

impl Settings {
    /// Every parameter at its default.
    pub fn defaults(parameters: &[Parameter]) -> Self {
        Self(parameters.iter().map(|parameter| (*parameter, parameter.default())).collect())
    }

    /// Changes one parameter to what a reader typed.
    ///
    /// # Errors
    /// [`BadValue`] if the parameter does not take this value.
    ///
    /// # Panics
    /// If there is no such parameter.
    pub fn set(&mut self, name: &str, text: &str) -> Result<(), BadValue> {
        let Some((parameter, value)) = self.0.iter_mut().find(|(known, _)| known.name == name)
        else {
            panic!("there is no parameter `{name}`; there are: {}", self.names());
        };
        *value = parameter.parse(text)?;
        Ok(())
    }

    /// The value of a parameter.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(parameter, _)| parameter.name == name).map(|(_, value)| value)
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(parameter, value)| (parameter.name, value))
    }

    /// The parameters that differ from their defaults: `epochs 3, seed 8`.
    pub fn changes(&self) -> String {
        let changed = self.0.iter().filter(|(parameter, value)| parameter.default() != *value);
        let words = changed.map(|(parameter, value)| format!("{} {value}", parameter.name));
        words.collect::<Vec<_>>().join(", ")
    }

    /// The names of all parameters, for messages.
    pub(crate) fn names(&self) -> String {
        let names: Vec<_> = self.iter().map(|(name, _)| name).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::PARAMETERS;

    #[test]
    fn only_what_differs_from_the_book_is_a_change() {
        let mut settings = Settings::defaults(PARAMETERS);
        assert_eq!(settings.changes(), "");
        settings.set("epochs", "30").unwrap();
        assert_eq!(settings.changes(), "");
        settings.set("eta", "0.5").unwrap();
        settings.set("seed", "8").unwrap();
        assert_eq!(settings.changes(), "eta 0.5, seed 8");
    }

    #[test]
    fn a_refused_value_changes_nothing() {
        let mut settings = Settings::defaults(PARAMETERS);
        settings.set("epochs", "0").unwrap_err();
        assert_eq!(settings.get("epochs"), Some(&Value::Count(30)));
    }
}
