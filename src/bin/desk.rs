//! The entry of the tools that are fetched when somebody asks for them.

fn main() {
    workshop_timeline::desk::start();
}
