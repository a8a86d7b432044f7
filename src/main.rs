//! Arguments in, exit code out.

use std::process::ExitCode;

/// A build makes and drops many small texts on every core; the allocator of the system takes twice as long over it.
/// It asks for no huge pages: a small site uses a tenth of each, and the system clears them whole.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    pressroom::cli::run()
}
