//! A recipe, followed.

use ch2::examples::Examples;
use ch3::lessons::Lessons;
use ch3::recipe::Recipe;
use ch3::trainer::Trainer;
use mnist::Mnist;

/// How many of the 10,000 validation images the best network of a training reads, and what was read after each epoch,
/// in percent.
///
/// # Errors
/// Why the recipe cannot be followed to its end.
pub fn trained(recipe: &Recipe) -> Result<(usize, String), String> {
    let mnist = Mnist::load().map_err(|error| error.to_string())?;
    let judges = Examples::from(&mnist.validation);
    let lessons = Lessons::new(&mnist.training, recipe.expansion);
    let trainer = Trainer::new(recipe, lessons).map_err(|error| error.to_string())?;
    let mut trainer = trainer.judged_by(&judges);
    let mut diary = String::new();
    for epoch in &mut trainer {
        let epoch =
            epoch.map_err(|error| format!("{error}. After the epochs before:{diary}"))?;
        let read = epoch.score.map_or(0.0, |score| 100.0 * score.accuracy());
        diary += &format!(" {read:.2}");
    }
    Ok((trainer.best().score(&judges).correct, diary))
}
