//! The rest of the program: asked for when it is first needed, and what becomes of it.

use crate::{dom, live::Live};
use std::cell::{Cell, RefCell};

/// Whether the rest of the program is here; cheap to copy.
#[derive(Clone, Copy)]
pub struct Rest {
    found: Live<Option<bool>>,
    /// What the reader is told if something that was wished for cannot be done ([`Rest::then`]).
    notice: Live<Notice>,
    own: &'static Own,
}

#[derive(Default)]
struct Own {
    is_asked: Cell<bool>,
    /// Whether the reader wished for something that is waiting.
    is_wished: Cell<bool>,
    /// What is to be done when it is here.
    waiting: RefCell<Vec<Task>>,
}

type Task = Box<dyn FnOnce(Here)>;

/// What went wrong and what to do, in a sentence each; empty where there is nothing to say.
pub type Notice = [&'static str; 2];

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

/// What is told where it did not come.
const MISSING: Notice = [
    "Part of the page did not load.",
    "Try again, or reload the page.",
];

impl Rest {
    /// Asks for nothing yet.
    pub fn of_this_page(notice: Live<Notice>) -> Rest {
        let rest = Rest {
            found: Live::new(None),
            notice,
            own: Box::leak(Box::default()),
        };
        dom::on_rest(move |is_here| {
            rest.found.set(Some(is_here));
            rest.work_off();
        });
        rest
    }

    /// Does what the reader wishes for as soon as it is here, and tells the reader if it does not come.
    pub fn then(self, act: impl FnOnce(Here) + 'static) {
        self.wish(Box::new(act));
    }

    // Once for all that is wished for, not once for each kind: the program is smaller.
    #[inline(never)]
    fn wish(self, act: Task) {
        self.try_again();
        self.own.is_wished.set(true);
        self.put(act);
    }

    /// Does something as soon as it is here, or not at all: what nobody misses.
    pub fn quietly(self, act: impl FnOnce(Here) + 'static) {
        self.put(Box::new(act));
    }

    #[inline(never)]
    fn put(self, act: Task) {
        if self.found.get_untracked() == Some(false) {
            return;
        }
        self.own.waiting.borrow_mut().push(act);
        self.ask();
        self.work_off();
    }

    fn work_off(self) {
        let Some(is_here) = self.found.get_untracked() else {
            return;
        };
        for act in self.own.waiting.take() {
            if is_here {
                act(Here(()));
            }
        }
        if self.own.is_wished.take() && !is_here {
            self.notice.set(MISSING);
        }
    }

    fn ask(self) {
        if !self.own.is_asked.replace(true) {
            dom::ask_for_rest();
        }
    }

    /// Asks for it the first time: what the reader sees waits for it.
    pub fn need(self) {
        if !self.own.is_asked.get() {
            self.own.is_wished.set(true);
            self.ask();
        }
    }

    /// Whether it is on its way.
    pub fn is_awaited(self) -> bool {
        self.own.is_asked.get() && self.found.get_untracked().is_none()
    }

    /// Forgets that it could not be fetched, so that what needs it next asks again.
    pub fn try_again(self) {
        if self.found.get_untracked() == Some(false) {
            self.own.is_asked.set(false);
            self.found.set(None);
        }
    }

    /// Reads whether it is here, and does not ask for it.
    pub fn here(self) -> Option<Here> {
        (self.found.get() == Some(true)).then_some(Here(()))
    }

    /// The same, for who need not be told when it comes.
    pub fn here_now(self) -> Option<Here> {
        (self.found.get_untracked() == Some(true)).then_some(Here(()))
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
