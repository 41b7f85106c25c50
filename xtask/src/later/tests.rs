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
