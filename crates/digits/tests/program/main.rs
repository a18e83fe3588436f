//! The program from outside: what it prints and writes, what it refuses, and a training that was killed goes
//! on as if nothing had happened.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

mod evaluated;
mod final_network;
#[cfg(unix)]
mod interrupted;
mod pictures;
mod refused;
mod small;
mod transcripts;
