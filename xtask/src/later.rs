//! The program in two files: what the first sight needs, and the rest, which the page fetches when it is asked for.
//!
//! What is left for later are the functions of the module `later` of the page (src/later) and all that only they
//! call. In the first file each of them that is called from it is a stub that calls through the table of functions,
//! at a place that stays empty until the second file fills it. The second file has the memory, the table and every
//! function that both need from the first.
//!
//! A linker knows nothing of this, so it is done to the finished program, by the names of its functions; constants
//! stay in the first file.

use crate::failure::{Failure, Result};
use std::collections::BTreeSet;
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportId, ExportItem, Function, FunctionBuilder,
    FunctionId, FunctionKind, GlobalKind, ImportKind, ImportedFunction, Module, ModuleConfig,
    RefType, TableId, passes,
};

/// What the functions of the module are called, and what else stands in such names.
const LATER: &str = "csto_timeline::later::";

/// The name that the second file has for the first.
pub const FIRST: &str = "f";

/// Both files.
pub struct Parts {
    pub first: Vec<u8>,
    pub rest: Vec<u8>,
}

/// Splits a program as wasm-bindgen made it, with the names of its functions; `None` if it leaves nothing for later.
pub fn split(program: &[u8]) -> Result<Option<Parts>> {
    let mut first = parse(program)?;
    let entries: Vec<FunctionId> = first
        .funcs
        .iter()
        .filter(|it| is_entry(it))
        .map(Function::id)
        .collect();
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
    let places = leave_stubs(&mut first, table, &entries);
    let held = hold_imports(&mut first);
    passes::gc::run(&mut first);
    let kept: BTreeSet<usize> = first.funcs.iter().map(|it| it.id().index()).collect();

    let mut rest = parse(program)?;
    take_from_first(&mut rest, &kept, &places);
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
        "the program could not be split: {error}; mend xtask/src/later.rs, or build without wasm-opt on the PATH, which leaves it whole"
    ))
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

/// Where a function of the rest will be in the table.
struct Place {
    function: usize,
    index: u64,
}

/// Makes each entry a stub, and the table longer.
fn leave_stubs(first: &mut Module, table: TableId, entries: &[FunctionId]) -> Vec<Place> {
    let start = first.tables.get(table).initial;
    let places: Vec<Place> = entries
        .iter()
        .zip(start..)
        .map(|(entry, index)| Place {
            function: entry.index(),
            index,
        })
        .collect();
    for (entry, place) in entries.iter().zip(&places) {
        let kind = first.funcs.get(*entry).ty();
        let ty = first.types.get(kind);
        let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
        let arguments: Vec<_> = params.iter().map(|kind| first.locals.add(*kind)).collect();
        let mut builder = FunctionBuilder::new(&mut first.types, &params, &results);
        let mut body = builder.func_body();
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(place.index as i32)
            .call_indirect(kind, table);
        first.funcs.get_mut(*entry).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    let table = first.tables.get_mut(table);
    table.initial += places.len() as u64;
    table.maximum = table.maximum.map(|most| most.max(table.initial));
    places
}

/// Leaves only the entries and what they need; what the first file keeps becomes something taken from it.
fn take_from_first(rest: &mut Module, kept: &BTreeSet<usize>, places: &[Place]) {
    rest.start = None;
    for export in rest.exports.iter().map(|it| it.id()).collect::<Vec<_>>() {
        rest.exports.delete(export);
    }
    for data in rest.data.iter().map(|it| it.id()).collect::<Vec<_>>() {
        rest.data.delete(data);
    }
    for segment in rest.elements.iter().map(|it| it.id()).collect::<Vec<_>>() {
        rest.elements.delete(segment);
    }
    let is_place = |id: FunctionId| places.iter().any(|place| place.function == id.index());
    let functions: Vec<FunctionId> = rest.funcs.iter().map(Function::id).collect();
    for id in functions
        .iter()
        .copied()
        .filter(|id| kept.contains(&id.index()) && !is_place(*id))
    {
        let ty = rest.funcs.get(id).ty();
        match &rest.funcs.get(id).kind {
            // Of what the first file is given, it can hand on what it uses itself.
            FunctionKind::Import(of) => {
                let import = rest.imports.get_mut(of.import);
                import.module = FIRST.to_owned();
                import.name = format!("f{}", id.index());
            }
            _ => {
                let import = rest.imports.add(FIRST, &format!("f{}", id.index()), id);
                rest.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
            }
        }
    }
    for id in rest.memories.iter().map(|it| it.id()).collect::<Vec<_>>() {
        let import = rest.imports.add(FIRST, &format!("m{}", id.index()), id);
        let memory = rest.memories.get_mut(id);
        memory.import = Some(import);
        memory.maximum = None;
        memory.data_segments.clear();
    }
    for id in rest.globals.iter().map(|it| it.id()).collect::<Vec<_>>() {
        let import = rest.imports.add(FIRST, &format!("g{}", id.index()), id);
        rest.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    for id in rest.tables.iter().map(|it| it.id()).collect::<Vec<_>>() {
        let import = rest.imports.add(FIRST, &format!("t{}", id.index()), id);
        let table = rest.tables.get_mut(id);
        table.import = Some(import);
        // It is as large as the first file says.
        (table.initial, table.maximum) = (0, None);
        table.elem_segments.clear();
        if table.element_ty != RefType::FUNCREF {
            continue;
        }
        for place in places.iter().filter(|place| kept.contains(&place.function)) {
            let items: Vec<FunctionId> = functions
                .iter()
                .copied()
                .filter(|it| it.index() == place.function)
                .collect();
            let offset = ConstExpr::Value(Value::I32(place.index as i32));
            let segment = rest.elements.add(
                ElementKind::Active { table: id, offset },
                ElementItems::Functions(items),
            );
            rest.tables.get_mut(id).elem_segments.insert(segment);
        }
    }
}

/// Lets the first file export what the rest takes from it.
fn hand_over(first: &mut Module, rest: &Module) {
    let taken: Vec<(&str, ImportKind)> = rest
        .imports
        .iter()
        .filter(|it| it.module == FIRST)
        .map(|it| (it.name.as_str(), it.kind.clone()))
        .collect();
    for (name, kind) in taken {
        let item = match kind {
            ImportKind::Function(id) => first
                .funcs
                .iter()
                .find(|it| it.id().index() == id.index())
                .map(|it| ExportItem::Function(it.id())),
            ImportKind::Table(id) => first
                .tables
                .iter()
                .find(|it| it.id().index() == id.index())
                .map(|it| ExportItem::Table(it.id())),
            ImportKind::Memory(id) => first
                .memories
                .iter()
                .find(|it| it.id().index() == id.index())
                .map(|it| ExportItem::Memory(it.id())),
            ImportKind::Global(id) => first
                .globals
                .iter()
                .find(|it| it.id().index() == id.index())
                .map(|it| ExportItem::Global(it.id())),
            ImportKind::Tag(_) => None,
        };
        if let Some(item) = item {
            first.exports.add(name, item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A function without parameters that calls others.
    fn function(module: &mut Module, name: &str, calls: &[FunctionId]) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.name(name.to_owned());
        for callee in calls {
            builder.func_body().call(*callee);
        }
        builder.finish(Vec::new(), &mut module.funcs)
    }

    fn program(of_later: &str) -> Vec<u8> {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        let (given, _) = module.add_import_func("glue", "given", ty);
        module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
        let both = function(&mut module, "page[12]::both", &[]);
        let only_later = function(&mut module, "page::only_later", &[given]);
        let later = function(&mut module, of_later, &[both, only_later]);
        let shown = function(&mut module, "page::shown", &[both, later]);
        module.exports.add("shown", shown);
        module.emit_wasm()
    }

    fn names(module: &Module) -> Vec<&str> {
        let local = module.funcs.iter_local();
        let names = local.filter_map(|(id, _)| module.funcs.get(id).name.as_deref());
        let mut names: Vec<&str> = names.collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn the_rest_has_what_only_it_calls_and_takes_what_both_call() {
        let of_later = "csto_timeline[1a2b]::later::tell";
        let parts = split(&program(of_later)).unwrap().unwrap();
        let (first, rest) = (parse(&parts.first).unwrap(), parse(&parts.rest).unwrap());
        // In the first file it is a stub.
        assert_eq!(names(&first), [of_later, "page::shown", "page[12]::both"]);
        assert_eq!(names(&rest), [of_later, "page::only_later"]);
        let table = first.tables.main_function_table().unwrap().unwrap();
        let table = first.tables.get(table);
        assert_eq!((table.initial, table.maximum), (2, Some(2)));
        // All that the rest imports, the first file exports.
        for import in rest.imports.iter() {
            let is_there = first
                .exports
                .iter()
                .any(|export| export.name == import.name);
            assert!(import.module == FIRST && is_there, "{import:?}");
        }
        // Its one entry is the second of the table.
        let segment = rest.elements.iter().next().unwrap();
        let offset = ConstExpr::Value(Value::I32(1));
        assert!(
            matches!(&segment.kind, ElementKind::Active { offset: found, .. } if format!("{found:?}") == format!("{offset:?}"))
        );
        // The names that the first file gets are those that the rest asks for.
        let renamed = rename(&parts.rest, |long| Some(["new-", long].concat())).unwrap();
        let renamed = parse(&renamed).unwrap();
        assert!(
            renamed
                .imports
                .iter()
                .all(|import| import.name.starts_with("new-"))
        );
    }

    #[test]
    fn entries_are_known_by_the_names_of_either_kind_of_compiler() {
        for (name, expected) in [
            ("csto_timeline::later::play::begin", true),
            ("csto_timeline[1a2b]::later::play::go::{closure#0}", true),
            ("csto_timeline::later::play::go::{{closure}}::h12ab", true),
            ("csto_timeline::rest::Rest::ask", false),
            ("<csto_timeline[1a2b]::rest::Rest>::ask", false),
        ] {
            let mut module = Module::default();
            let id = function(&mut module, name, &[]);
            assert_eq!(is_entry(module.funcs.get(id)), expected, "{name}");
        }
    }

    #[test]
    fn a_program_with_nothing_for_later_stays_whole() {
        assert!(split(&program("page::later::tell")).unwrap().is_none());
        assert!(split(b"no program").is_err());
    }
}
