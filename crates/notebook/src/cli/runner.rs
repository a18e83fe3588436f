//! Runs several cells at once. Every worker takes the next cell from a queue and sends what
//! happens to the caller's thread, which alone decides what is shown. So there is nothing to
//! lock, and the order in which cells happen to finish is seen nowhere.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, OnceLock};
use std::thread;

use mnist::Mnist;
use record::{TEST_LABELS, Times};

use super::beginning::Beginning;
use super::order::InOrder;
use crate::{Cell, CellResult, Data, Host, Progress, Record, Settings, Stop};

/// A cell to run and the parameters to run it with.
#[derive(Debug, Clone)]
pub struct Task {
    /// The cell.
    pub cell: &'static Cell,
    /// Its parameters.
    pub settings: Settings,
    /// Whether it ends after its first steps.
    pub begin: bool,
}

/// What a run left: its record, or why there is none.
pub type Outcome = Result<Record, Stop>;

/// What happens to a cell.
#[derive(Debug)]
pub enum Event {
    /// It starts.
    Started,
    /// Its transcript grows by this text.
    Wrote(String),
    /// It has done another step.
    Progressed(Progress),
    /// It has ended.
    Finished {
        /// How.
        outcome: Outcome,
        /// After which time.
        times: Times,
    },
}

/// How cells are run.
pub struct Options {
    /// How many at once.
    pub jobs: usize,
    /// Where the MNIST images come from.
    pub data: Data,
    /// Set to `true` to stop: running cells end at their next step, and no other starts.
    pub stop: Arc<AtomicBool>,
}

impl Task {
    /// A cell as the book runs it.
    pub fn with_defaults(cell: &'static Cell) -> Self {
        Self { cell, settings: cell.defaults(), begin: false }
    }

    /// The first steps of a cell, as the book runs it.
    pub fn beginning_of(cell: &'static Cell) -> Self {
        Self { begin: true, ..Self::with_defaults(cell) }
    }
}

impl Options {
    /// Options with one job for every core.
    pub fn new(data: Data) -> Self {
        let jobs = thread::available_parallelism().map_or(1, usize::from);
        Self { jobs, data, stop: Arc::default() }
    }
}

/// Runs the tasks and returns their outcomes, both in the order given. If the run is stopped,
/// the tasks that have not started are missing at the end.
///
/// `listen` hears of all events on the caller's thread: of progress at once, of everything else
/// in the order of the tasks, as if they ran one after the other.
pub fn run(
    tasks: &[Task],
    options: &Options,
    mut listen: impl FnMut(&Task, &Event),
) -> Vec<(&'static Cell, Outcome)> {
    let (sender, inbox) = mpsc::channel();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..options.jobs.clamp(1, tasks.len().max(1)) {
            let (next, sender) = (&next, sender.clone());
            scope.spawn(move || work(tasks, next, options, &sender));
        }
        drop(sender);
        hear(tasks, &inbox, &mut listen)
    })
}

/// A worker: takes task after task until none is left, or until it is stopped.
fn work(
    tasks: &[Task],
    next: &AtomicUsize,
    options: &Options,
    sender: &Sender<(usize, Event)>,
) {
    while !options.stop.load(Ordering::Relaxed) {
        let place = next.fetch_add(1, Ordering::Relaxed);
        let Some(task) = tasks.get(place) else { break };
        let (beginning, images) = (Beginning::now(), OnceLock::new());
        let desk = Desk { place, begin: task.begin, beginning, images, options, sender };
        desk.send(Event::Started);
        let outcome =
            catch_unwind(AssertUnwindSafe(|| task.cell.record(&task.settings, &desk)))
                .unwrap_or_else(|panic| Err(Stop::from(panic_message(&*panic))));
        let times = desk.beginning.times();
        let outcome = outcome.map(|record| desk.add_looks(record));
        let outcome = desk.beginning.add_to(task, outcome);
        sender.send((place, Event::Finished { outcome, times })).ok();
    }
}

/// The caller's side: passes events on and collects the outcomes.
fn hear(
    tasks: &[Task],
    inbox: &Receiver<(usize, Event)>,
    listen: &mut impl FnMut(&Task, &Event),
) -> Vec<(&'static Cell, Outcome)> {
    let mut outcomes = Vec::new();
    let mut order = InOrder::default();
    for (place, event) in inbox {
        if let Event::Progressed(_) = event {
            listen(&tasks[place], &event);
            continue;
        }
        let last = matches!(event, Event::Finished { .. });
        order.put(place, event, last);
        while let Some((place, event)) = order.take() {
            listen(&tasks[place], &event);
            if let Event::Finished { outcome, .. } = event {
                outcomes.push((tasks[place].cell, outcome));
            }
        }
    }
    outcomes
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("the cell panicked: {}", text.unwrap_or("without a message"))
}

/// The host of a cell that runs on a worker's thread.
struct Desk<'o> {
    place: usize,
    begin: bool,
    beginning: Beginning,
    /// The cell's own copy, so that the labels that it looks at are counted for it alone.
    images: OnceLock<Mnist>,
    options: &'o Options,
    sender: &'o Sender<(usize, Event)>,
}

impl Desk<'_> {
    /// Nobody listens only when the program is about to end, and then nothing is lost.
    fn send(&self, event: Event) {
        self.sender.send((self.place, event)).ok();
    }

    /// Adds to a record how many labels of test images its cell has looked at, as the value `test_labels`.
    fn add_looks(&self, mut record: Record) -> Record {
        let looks = self.images.get().map_or(0, |mnist| mnist.test.looks().count());
        if looks > 0 {
            record.values.insert(TEST_LABELS.to_owned(), looks.into());
        }
        record
    }
}

impl Host for Desk<'_> {
    fn data(&self) -> Result<&Mnist, Stop> {
        let all = self.options.data.data()?;
        Ok(self.images.get_or_init(|| all.unseen()))
    }

    fn wrote(&self, text: &str) {
        self.send(Event::Wrote(text.to_owned()));
    }

    fn progress(&self, progress: Progress) -> CellResult {
        self.beginning.hear(&progress);
        self.send(Event::Progressed(progress));
        let enough = self.begin && self.beginning.is_complete();
        let stop = enough || self.options.stop.load(Ordering::Relaxed);
        if stop { Err(Stop::Interrupted) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::say;
    use crate::testing::{cell, no_data};

    /// The first cells are the slowest, so that several jobs finish them in the wrong order.
    static CELLS: [Cell; 4] = [
        cell("a", |nb| steps(nb, "a", 4)),
        cell("b", |nb| steps(nb, "b", 3)),
        cell("c", |nb| steps(nb, "c", 2)),
        cell("d", |nb| steps(nb, "d", 1)),
    ];

    fn steps(nb: &mut crate::Notebook, name: &str, count: usize) -> CellResult {
        for step in 0..count {
            say!(nb, "{name}{step}");
            nb.progress(step, count, "")?;
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    fn options(jobs: usize) -> Options {
        Options { jobs, ..Options::new(no_data()) }
    }

    fn tasks(cells: &'static [Cell]) -> Vec<Task> {
        cells.iter().map(Task::with_defaults).collect()
    }

    #[test]
    fn the_number_of_jobs_is_seen_nowhere() {
        let [alone, together] = [1, 4].map(|jobs| {
            let mut heard = String::new();
            let outcomes = run(&tasks(&CELLS), &options(jobs), |task, event| match event {
                Event::Started => heard += task.cell.name,
                Event::Wrote(text) => heard += text,
                Event::Progressed(_) => {}
                Event::Finished { .. } => heard += ".",
            });
            let records: Vec<_> =
                outcomes.into_iter().map(|(c, o)| (c.name, o.unwrap())).collect();
            (heard, records)
        });
        assert_eq!(alone, together);
        assert_eq!(alone.0, "aa0\na1\na2\na3\n.bb0\nb1\nb2\n.cc0\nc1\n.dd0\n.");
    }

    #[test]
    fn a_stop_ends_running_cells_at_their_next_step_and_starts_no_others() {
        static CELLS: [Cell; 3] = [
            cell("a", |nb| steps(nb, "a", 1_000)),
            cell("b", |nb| steps(nb, "b", 1_000)),
            cell("c", |nb| steps(nb, "c", 1_000)),
        ];
        for jobs in [1, 2] {
            let options = options(jobs);
            let outcomes = run(&tasks(&CELLS), &options, |_, event| {
                if matches!(event, Event::Progressed(_)) {
                    options.stop.store(true, Ordering::Relaxed);
                }
            });
            assert!(matches!(outcomes[0], (_, Err(Stop::Interrupted))));
            assert!(outcomes.len() <= jobs, "{} cells started", outcomes.len());
        }
    }

    #[test]
    fn a_cell_that_panics_or_fails_leaves_the_others_alone() {
        static CELLS: [Cell; 3] = [
            cell("panics", |_| panic!("shapes {}x{}", 2, 3)),
            cell("fails", |_| Err("no luck")?),
            cell("works", |_| Ok(())),
        ];
        let outcomes = run(&tasks(&CELLS), &options(2), |_, _| {});
        let words: Vec<_> = outcomes
            .into_iter()
            .map(|(_, outcome)| {
                outcome.map_or_else(|stop| stop.to_string(), |_| "fine".to_owned())
            })
            .collect();
        assert_eq!(words, ["the cell panicked: shapes 2x3", "no luck", "fine"]);
    }
}
