//! Whether both files of a program fit together: a browser finds out only when a reader asks for the second.

use super::{FIRST, odd, parse};
use crate::failure::Result;
use walrus::{ExportItem, FunctionId, ImportKind, Module, ValType};

/// Fails if the first file does not export all that the rest takes from it, or exports a function of another type.
pub fn check(first: &[u8], rest: &[u8]) -> Result<()> {
    let (first, rest) = (parse(first)?, parse(rest)?);
    for import in rest.imports.iter() {
        let export = first
            .exports
            .iter()
            .find(|export| export.name == import.name);
        let fits = match (&import.kind, export.map(|export| &export.item)) {
            (ImportKind::Function(wanted), Some(ExportItem::Function(found))) => {
                kind(&rest, *wanted) == kind(&first, *found)
            }
            (ImportKind::Table(_), Some(ExportItem::Table(_)))
            | (ImportKind::Memory(_), Some(ExportItem::Memory(_)))
            | (ImportKind::Global(_), Some(ExportItem::Global(_))) => true,
            _ => false,
        };
        if import.module != FIRST || !fits {
            let name = &import.name;
            return Err(odd(&format!(
                "the second file takes `{name}` from the first, which has nothing of the kind"
            )));
        }
    }
    Ok(())
}

fn kind(of: &Module, function: FunctionId) -> (&[ValType], &[ValType]) {
    let ty = of.types.get(of.funcs.get(function).ty());
    (ty.params(), ty.results())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(name: &str, params: &[ValType]) -> Vec<u8> {
        let mut module = Module::default();
        let ty = module.types.add(params, &[]);
        let (function, _) = module.add_import_func("glue", "given", ty);
        module.exports.add(name, function);
        module.emit_wasm()
    }

    fn rest(file: &str) -> Vec<u8> {
        let mut module = Module::default();
        let ty = module.types.add(&[ValType::I32], &[]);
        module.add_import_func(file, "f1", ty);
        module.emit_wasm()
    }

    #[test]
    fn what_one_takes_the_other_has() {
        check(&first("f1", &[ValType::I32]), &rest(FIRST)).unwrap();
        for (first, rest) in [
            (first("f2", &[ValType::I32]), rest(FIRST)),
            (first("f1", &[ValType::I64]), rest(FIRST)),
            (first("f1", &[ValType::I32]), rest("other")),
        ] {
            let failure = check(&first, &rest).unwrap_err().to_string();
            assert!(failure.contains("takes `f1` from the first"), "{failure}");
        }
    }
}
