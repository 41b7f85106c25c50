//! Values that the page follows: [`Live`], which is set, and [`Derived`], which is worked out from
//! others.
//!
//! They are Leptos's triggers and memos underneath, with one difference: what Leptos keeps is a
//! number that grows with each change, the same type for all of them, and the value lies beside it.
//! Signals and memos of a dozen types, read in a hundred places, made a third of the program
//! (ARCHITECTURE.md has the figures).
//!
//! All of them live as long as the page, so they are leaked, and cheap to copy.

use leptos::prelude::{ArcMemo, ArcTrigger, GetUntracked, Notify, Track};
use send_wrapper::SendWrapper;
use std::{cell::RefCell, rc::Rc};

/// A value that is set from outside.
pub struct Live<T: 'static> {
    value: &'static RefCell<Rc<T>>,
    changed: &'static ArcTrigger,
}

/// A value that is worked out from others: when it is first read, and again when it is read after
/// one of them has changed. Who reads it is told only if it has become another value.
pub struct Derived<T: 'static> {
    inner: &'static Inner<T>,
    version: &'static ArcMemo<u32>,
}

struct Inner<T> {
    value: RefCell<Option<Rc<T>>>,
    work_out: Box<dyn Fn() -> T>,
}

impl<T> Live<T> {
    pub fn new(value: T) -> Live<T> {
        Live {
            value: Box::leak(Box::new(RefCell::new(Rc::new(value)))),
            changed: Box::leak(Box::new(ArcTrigger::new())),
        }
    }

    /// Sets it, and tells everyone who reads it.
    pub fn set(self, value: T) {
        self.value.replace(Rc::new(value));
        notify(self.changed);
    }

    /// Is told when it is set, without reading it.
    pub fn track(self) {
        track(self.changed);
    }

    /// Reads it, and reads it again whenever it changes.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        track(self.changed);
        read(&self.value())
    }

    /// Reads it once.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.value())
    }

    #[inline(never)]
    fn value(self) -> Rc<T> {
        self.value.borrow().clone()
    }
}

impl<T: Clone> Live<T> {
    /// As [`Live::with`], a copy.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// As [`Live::with_untracked`], a copy.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq> Live<T> {
    /// As [`Live::set`], if it is another value: nobody is told of the same again.
    pub fn put(self, value: T) {
        if self.with_untracked(|old| *old != value) {
            self.set(value);
        }
    }
}

impl<T: PartialEq> Derived<T> {
    pub fn new(work_out: impl Fn() -> T + 'static) -> Derived<T> {
        let inner = Inner::leaked(work_out);
        Derived {
            inner,
            version: version(Box::new(|| inner.update())),
        }
    }
}

impl<T> Derived<T> {
    /// A value that counts as another one whenever it is worked out: for what is long to compare,
    /// and follows only values that have been compared.
    pub fn uncompared(work_out: impl Fn() -> T + 'static) -> Derived<T> {
        let inner = Inner::leaked(work_out);
        Derived {
            inner,
            version: version(Box::new(|| {
                inner.value.replace(Some(Rc::new((inner.work_out)())));
                true
            })),
        }
    }

    /// Is told when it changes, without reading it.
    pub fn track(self) {
        follow(self.version);
    }

    /// Reads it, and reads it again whenever it changes.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        follow(self.version);
        read(&self.inner.value())
    }

    /// Reads it once.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        refresh(self.version);
        read(&self.inner.value())
    }

    /// Reads it, and again whenever it changes only if it is followed.
    pub fn with_while<R>(self, is_followed: bool, read: impl FnOnce(&T) -> R) -> R {
        if is_followed {
            follow(self.version);
        } else {
            refresh(self.version);
        }
        read(&self.inner.value())
    }
}

impl<T: Clone> Derived<T> {
    /// As [`Derived::with`], a copy.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// As [`Derived::with_untracked`], a copy.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T> Inner<T> {
    fn leaked(work_out: impl Fn() -> T + 'static) -> &'static Inner<T> {
        Box::leak(Box::new(Inner {
            value: RefCell::new(None),
            work_out: Box::new(work_out),
        }))
    }

    /// The value as it was last worked out, or worked out now if it never was.
    #[inline(never)]
    fn value(&self) -> Rc<T> {
        let known = self.value.borrow().clone();
        known.unwrap_or_else(|| Rc::new((self.work_out)()))
    }
}

impl<T: PartialEq> Inner<T> {
    /// Works the value out anew; whether it is another one.
    fn update(&self) -> bool {
        let now = (self.work_out)();
        let is_new = self.value.borrow().as_deref() != Some(&now);
        if is_new {
            self.value.replace(Some(Rc::new(now)));
        }
        is_new
    }
}

// What follows is the same for every type, and each is called, not copied, where a value is read.

fn version(update: Box<dyn Fn() -> bool>) -> &'static ArcMemo<u32> {
    // The page has one thread, but a memo asks for what any thread could run.
    let update = SendWrapper::new(update);
    Box::leak(Box::new(ArcMemo::new_owning(move |before| {
        let is_new = (*update)();
        (before.unwrap_or(0) + u32::from(is_new), is_new)
    })))
}

#[inline(never)]
fn follow(version: &ArcMemo<u32>) {
    version.track();
    version.get_untracked();
}

#[inline(never)]
fn refresh(version: &ArcMemo<u32>) {
    version.get_untracked();
}

#[inline(never)]
fn track(changed: &ArcTrigger) {
    changed.track();
}

#[inline(never)]
fn notify(changed: &ArcTrigger) {
    changed.notify();
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;
    use std::cell::Cell;

    #[test]
    fn a_derived_value_follows_what_it_reads_and_is_worked_out_only_when_needed() {
        let owner = Owner::new();
        owner.set();
        let runs: &'static Cell<u32> = Box::leak(Box::new(Cell::new(0)));
        let base = Live::new(3);
        let double = Derived::new(move || {
            runs.set(runs.get() + 1);
            base.get() * 2
        });
        assert_eq!((double.get(), double.get(), runs.get()), (6, 6, 1));
        base.set(5);
        assert_eq!((double.get_untracked(), runs.get()), (10, 2));
    }

    #[test]
    fn nobody_is_told_of_a_value_that_is_put_again() {
        let owner = Owner::new();
        owner.set();
        let runs: &'static Cell<u32> = Box::leak(Box::new(Cell::new(0)));
        let base = Live::new(3);
        let seen = Derived::new(move || {
            runs.set(runs.get() + 1);
            base.get()
        });
        assert_eq!((seen.get(), runs.get()), (3, 1));
        base.put(3);
        assert_eq!((seen.get(), runs.get()), (3, 1));
        base.put(4);
        assert_eq!((seen.get(), runs.get()), (4, 2));
    }

    #[test]
    fn who_reads_a_derived_value_is_told_only_of_another_one() {
        let owner = Owner::new();
        owner.set();
        let runs: &'static Cell<u32> = Box::leak(Box::new(Cell::new(0)));
        let base = Live::new(3);
        let is_large = Derived::new(move || 10 < base.get());
        let word = Derived::new(move || {
            runs.set(runs.get() + 1);
            if is_large.get() { "large" } else { "small" }
        });
        assert_eq!(word.get(), "small");
        base.set(4);
        assert_eq!((word.get(), runs.get()), ("small", 1));
        base.set(40);
        assert_eq!((word.get(), runs.get()), ("large", 2));
    }
}
