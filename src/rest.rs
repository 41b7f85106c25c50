//! The rest of the program: asked for once, and what becomes of it.

use crate::{dom, live::Live};
use std::cell::{Cell, RefCell};

/// Whether the rest of the program is here; cheap to copy.
#[derive(Clone, Copy)]
pub struct Rest {
    found: Live<Option<bool>>,
    is_asked: &'static Cell<bool>,
    /// What is to be done when it is here.
    waiting: &'static RefCell<Vec<Task>>,
}

type Task = Box<dyn FnOnce(Here)>;

/// Says that the rest of the program is here.
#[derive(Clone, Copy)]
pub struct Here(());

/// The same of a rest that may be on its way.
#[derive(Clone, Copy)]
pub enum Found {
    Here(Here),
    /// Not yet: what reads this is told when it is there.
    Awaited,
    /// It could not be fetched.
    Missing,
}

impl Rest {
    /// Asks for nothing yet.
    pub fn of_this_page() -> Rest {
        let rest = Rest {
            found: Live::new(None),
            is_asked: Box::leak(Box::default()),
            waiting: Box::leak(Box::default()),
        };
        dom::on_rest(move |is_here| {
            rest.found.set(Some(is_here));
            rest.work_off();
        });
        rest
    }

    /// Does something as soon as it is here. If it never comes, a line says so ([`Rest::is_missing`]).
    pub fn then(self, act: impl FnOnce(Here) + 'static) {
        self.when_here(Box::new(act));
        self.ask();
        self.work_off();
    }

    /// Does something when it comes, and does not ask for it.
    #[inline(never)]
    pub fn when_here(self, act: Task) {
        self.waiting.borrow_mut().push(act);
    }

    fn work_off(self) {
        let Some(is_here) = self.found.get_untracked() else {
            return;
        };
        for act in self.waiting.take() {
            if is_here {
                act(Here(()));
            }
        }
    }

    /// Asks for it: it will be needed soon.
    pub fn ask(self) {
        if !self.is_asked.replace(true) {
            dom::ask_for_rest();
        }
    }

    /// Reads whether it was asked for in vain.
    pub fn is_missing(self) -> bool {
        self.found.get() == Some(false)
    }

    /// Reads whether it is here, and asks for it the first time.
    pub fn find(self) -> Found {
        self.ask();
        match self.found.get() {
            Some(true) => Found::Here(Here(())),
            Some(false) => Found::Missing,
            None => Found::Awaited,
        }
    }
}
