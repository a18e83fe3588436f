//! Page: *The learning slowdown*.
