//! The book in a real, headless Chromium: `cargo test -p browser`.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![allow(clippy::print_stdout, reason = "`cargo xtask bench` listens to what some tests tell")]

mod access;
mod book;
mod live;
mod look;
mod pace;
mod pad;
mod pages;
mod questions;
mod redirects;
mod training;
mod webdriver;
