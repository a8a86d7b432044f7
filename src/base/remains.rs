//! What is left of a piece of work once all is told of it.

use std::any::Any;

/// Values that nobody needs any more. To give back what thousands of texts took, piece by piece, is a tenth of a small
/// build: a program that ends now need not do it at all, and one that goes on can drop them beside its work.
#[derive(Debug, Default)]
pub struct Remains(Vec<Box<dyn Any + Send>>);

impl Remains {
    /// Adds something that is done with.
    pub fn add(&mut self, value: impl Any + Send) {
        self.0.push(Box::new(value));
    }

    /// Leaves all of it to the system, for the program ends.
    pub fn leave(self) {
        std::mem::forget(self.0);
    }
}
