//! The program in two files: what the first sight needs, and the rest, which the page fetches when it is asked for.
//!
//! What is left for later are the functions of the module `later` of the page (src/later) and all that only they
//! call. In the first file each of them that is called from it is a stub that calls through the table of functions,
//! at a place that stays empty until the second file fills it. The second file has the memory, the table and every
//! function that both need from the first.
//!
//! A linker knows nothing of this, so it is done to the finished program, by the names of its functions; constants
//! stay in the first file.

mod fit;

pub use fit::check as check_fit;

use crate::failure::{Failure, Result};
use std::collections::{BTreeSet, HashMap};
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportId, ExportItem, Function, FunctionBuilder,
    FunctionId, FunctionKind, GlobalKind, ImportKind, ImportedFunction, Module, ModuleConfig,
    RefType, TableId, passes,
};

/// How the names of the functions of the module begin.
const LATER: &str = "csto_timeline::later::";

/// The name that the second file has for the first.
const FIRST: &str = "f";

/// Both files.
pub struct Parts {
    pub first: Vec<u8>,
    pub rest: Vec<u8>,
}

/// Splits a program as wasm-bindgen made it, with the names of its functions; `None` if it leaves nothing for later.
pub fn split(program: &[u8]) -> Result<Option<Parts>> {
    let mut first = parse(program)?;
    let entries = entries(&first);
    let Some(table) = first
        .tables
        .main_function_table()
        .map_err(|error| odd(&error))?
    else {
        return Ok(None);
    };
    if entries.is_empty() {
        return Ok(None);
    }
    let start = leave_stubs(&mut first, table, &entries);
    let held = hold_imports(&mut first);
    passes::gc::run(&mut first);
    let kept: BTreeSet<usize> = first.funcs.iter().map(|it| it.id().index()).collect();

    let mut rest = parse(program)?;
    take_from_first(&mut rest, &kept, start);
    passes::gc::run(&mut rest);
    hand_over(&mut first, &rest);
    held.into_iter()
        .for_each(|export| first.exports.delete(export));
    passes::gc::run(&mut first);
    Ok(Some(Parts {
        first: first.emit_wasm(),
        rest: rest.emit_wasm(),
    }))
}

/// Gives what a file takes from the first the names that the first file has for it now.
pub fn rename(rest: &[u8], name: impl Fn(&str) -> Option<String>) -> Result<Vec<u8>> {
    let mut module = parse(rest)?;
    for import in module.imports.iter_mut() {
        if let Some(name) = name(&import.name) {
            import.name = name;
        }
    }
    Ok(module.emit_wasm())
}

fn parse(program: &[u8]) -> Result<Module> {
    // What made the program need not stand in both files.
    ModuleConfig::new()
        .generate_producers_section(false)
        .parse(program)
        .map_err(|error| odd(&error))
}

fn odd(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!(
        "it could not be split ({error}); mend xtask/src/later"
    ))
}

/// The functions at which a program is parted, in the same order each time it is read.
fn entries(program: &Module) -> Vec<FunctionId> {
    let functions = program.funcs.iter().filter(|it| is_entry(it));
    functions.map(Function::id).collect()
}

/// Whether this is a function of the module itself, or a closure in one. Some compilers write hashes into names, in
/// square brackets, and set types apart in angle ones; others do neither. So the module may have no types of its own:
/// their functions would be entries for some compilers only.
fn is_entry(function: &Function) -> bool {
    let Some(name) = &function.name else {
        return false;
    };
    let mut plain = String::new();
    let mut depth = 0;
    for letter in name.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain.starts_with(LATER)
}

/// Keeps what the page gives to the program, since the rest may be the only one to use it.
fn hold_imports(first: &mut Module) -> Vec<ExportId> {
    let given: Vec<FunctionId> = first
        .imports
        .iter()
        .filter_map(|import| match import.kind {
            ImportKind::Function(id) => Some(id),
            _ => None,
        })
        .collect();
    given
        .into_iter()
        .map(|id| first.exports.add(&format!("held{}", id.index()), id))
        .collect()
}

/// Makes each entry a stub, and the table longer by a place for each; where the first of them is.
fn leave_stubs(first: &mut Module, table: TableId, entries: &[FunctionId]) -> u64 {
    let start = first.tables.get(table).initial;
    for (entry, place) in entries.iter().zip(start..) {
        let kind = first.funcs.get(*entry).ty();
        let ty = first.types.get(kind);
        let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
        let arguments: Vec<_> = params.iter().map(|kind| first.locals.add(*kind)).collect();
        let mut builder = FunctionBuilder::new(&mut first.types, &params, &results);
        let mut body = builder.func_body();
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(place as i32).call_indirect(kind, table);
        first.funcs.get_mut(*entry).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    let table = first.tables.get_mut(table);
    table.initial += entries.len() as u64;
    table.maximum = table.maximum.map(|most| most.max(table.initial));
    start
}

/// Leaves only the entries, for their places in the table, and what they need; what the first file keeps is taken
/// from it.
fn take_from_first(rest: &mut Module, kept: &BTreeSet<usize>, start: u64) {
    rest.start = None;
    ids(rest.exports.iter().map(|it| it.id())).for_each(|id| rest.exports.delete(id));
    ids(rest.data.iter().map(|it| it.id())).for_each(|id| rest.data.delete(id));
    ids(rest.elements.iter().map(|it| it.id())).for_each(|id| rest.elements.delete(id));
    let entries = entries(rest);
    for id in ids(rest.funcs.iter().map(Function::id)) {
        if !kept.contains(&id.index()) || entries.contains(&id) {
            continue;
        }
        let (name, ty) = (name('f', id.index()), rest.funcs.get(id).ty());
        match &rest.funcs.get(id).kind {
            // Of what the first file is given, it can hand on what it uses itself.
            FunctionKind::Import(of) => {
                let import = rest.imports.get_mut(of.import);
                (import.module, import.name) = (FIRST.to_owned(), name);
            }
            _ => {
                let import = rest.imports.add(FIRST, &name, id);
                rest.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
            }
        }
    }
    for id in ids(rest.memories.iter().map(|it| it.id())) {
        let import = rest.imports.add(FIRST, &name('m', id.index()), id);
        let memory = rest.memories.get_mut(id);
        memory.import = Some(import);
        memory.maximum = None;
        memory.data_segments.clear();
    }
    for id in ids(rest.globals.iter().map(|it| it.id())) {
        let import = rest.imports.add(FIRST, &name('g', id.index()), id);
        rest.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    for id in ids(rest.tables.iter().map(|it| it.id())) {
        let import = rest.imports.add(FIRST, &name('t', id.index()), id);
        let table = rest.tables.get_mut(id);
        table.import = Some(import);
        // It is as large as the first file says.
        (table.initial, table.maximum) = (0, None);
        table.elem_segments.clear();
        if table.element_ty == RefType::FUNCREF {
            let offset = ConstExpr::Value(Value::I32(start as i32));
            let kind = ElementKind::Active { table: id, offset };
            let items = ElementItems::Functions(entries.clone());
            let segment = rest.elements.add(kind, items);
            rest.tables.get_mut(id).elem_segments.insert(segment);
        }
    }
}

/// Ids by themselves, so that what has them can be changed.
fn ids<Id>(of: impl Iterator<Item = Id>) -> std::vec::IntoIter<Id> {
    of.collect::<Vec<_>>().into_iter()
}

/// What the rest calls something of the first file: both are read of the same program, so the index says which.
fn name(kind: char, index: usize) -> String {
    format!("{kind}{index}")
}

/// Lets the first file export what the rest takes from it.
fn hand_over(first: &mut Module, rest: &Module) {
    let named = |kind, index, item: ExportItem| (name(kind, index), item);
    let functions = first
        .funcs
        .iter()
        .map(|it| named('f', it.id().index(), it.id().into()));
    let memories = first
        .memories
        .iter()
        .map(|it| named('m', it.id().index(), it.id().into()));
    let globals = first
        .globals
        .iter()
        .map(|it| named('g', it.id().index(), it.id().into()));
    let tables = first
        .tables
        .iter()
        .map(|it| named('t', it.id().index(), it.id().into()));
    let items: HashMap<String, ExportItem> = functions
        .chain(memories)
        .chain(globals)
        .chain(tables)
        .collect();
    for import in rest.imports.iter().filter(|it| it.module == FIRST) {
        if let Some(item) = items.get(&import.name) {
            first.exports.add(&import.name, *item);
        }
    }
}

#[cfg(test)]
mod tests;
