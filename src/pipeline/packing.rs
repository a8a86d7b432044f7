//! Texts are packed once they are made: a packed file is an output like any other, beside its original.
//!
//! It is not read for what is held. It is made of the bytes of its original and of nothing else, and those were read;
//! where the original is kept, so is what was packed of it.

use super::Order;
use super::Packing::Never;
use std::sync::Arc;

use crate::base::{Digest, OutputPath};
use crate::output::packed::is_worth_packing;
use crate::output::{Fate, Manifest, Packed, Plan, Shelf, Trace};
use crate::render::packed;

/// What stands in for the engine in what packed files are made from: it changes when their writer does.
const WRITER: &str = "packed 1";

/// The packing of a plan's texts.
#[derive(Clone, Copy)]
pub struct Packer<'a> {
    plan: &'a Plan,
    ways: &'a [Packed],
    /// What stands packed already; none where all is made anew.
    standing: Option<&'a Manifest>,
    shelf: &'a dyn Shelf,
}

/// A packed file.
pub struct Sibling {
    /// Where it lies.
    pub path: OutputPath,
    /// What becomes of it.
    pub fate: Fate,
    /// What it was made from.
    pub trace: Arc<Trace>,
}

impl<'a> Packer<'a> {
    /// A packer of a plan's texts, as the order has it.
    pub fn new(plan: &'a Plan, order: &Order, standing: &'a Manifest, shelf: &'a dyn Shelf) -> Self {
        Self {
            plan,
            ways: if order.packing == Never { &[] } else { &plan.packed },
            standing: (!order.clean).then_some(standing),
            shelf,
        }
    }

    /// What lies packed beside a file. Its bytes are asked for only where something must be packed anew.
    pub fn pack(&self, path: &OutputPath, trace: &Trace, bytes: impl Fn() -> Option<Vec<u8>>) -> Vec<Sibling> {
        if self.ways.is_empty() || !is_worth_packing(path, trace.length) {
            return Vec::new();
        }
        // Where a text of the site folder has that name, it is the author's.
        let free = self
            .ways
            .iter()
            .map(|how| (*how, how.beside(path)))
            .filter(|(_, sibling)| !self.plan.holds(sibling));
        free.filter_map(|(how, sibling)| self.sibling(how, sibling, trace, &bytes))
            .collect()
    }

    fn sibling(
        &self,
        how: Packed,
        path: OutputPath,
        original: &Trace,
        bytes: impl Fn() -> Option<Vec<u8>>,
    ) -> Option<Sibling> {
        let made_from = Digest::of(&(WRITER, how, original.bytes));
        let known = self.standing.and_then(|standing| standing.files.get(&path));
        if let Some(trace) = known.filter(|known| known.made_from == made_from) {
            let (fate, trace) = (Fate::Kept, trace.clone());
            return Some(Sibling { path, fate, trace });
        }
        let packed = packed::write(how, &bytes()?)?;
        let trace = Arc::new(Trace::bare(made_from, Digest::of_bytes(&packed), packed.len() as u64));
        self.shelf.put(&path, packed);
        let fate = Fate::Made;
        Some(Sibling { path, fate, trace })
    }
}
