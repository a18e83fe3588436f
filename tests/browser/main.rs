//! The book in a real, headless Chromium, and a sample of the same in Firefox: `cargo test -p browser`.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![allow(clippy::print_stdout, reason = "`cargo xtask bench` listens to what some tests tell")]

mod access;
mod book;
mod engine;
mod firefox;
mod live;
mod look;
mod pace;
mod pad;
mod pages;
mod paths;
mod questions;
mod redirects;
mod training;
mod webdriver;
