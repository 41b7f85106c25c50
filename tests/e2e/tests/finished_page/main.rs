//! What a reader of the finished page can count on, in the words of the names of the tests.

mod address;
mod axe;
mod compare;
mod cursor;
mod expected;
mod from_disk;
mod keyboard;
mod looks;
mod map;
mod network;
mod play;
mod rest;
mod selection;
mod sources;
mod standings;
mod start;
mod stopped;
mod touch;
mod views;
mod window;
mod without_program;
