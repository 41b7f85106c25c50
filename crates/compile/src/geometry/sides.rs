//! Who is on which side of an arc: a state of the record, another country, or the sea.

use std::collections::BTreeMap;

use model::domain::StateId;

use super::topology::{Topology, arc_index};

/// An owner of land: a state of the record with all its parts, or another country by its place in
/// the atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    State(StateId),
    Other(usize),
}

/// The atlas with its land handed out.
pub struct Sides {
    /// The arcs of each owner, as in [`super::topology::Country::arcs`].
    pub arcs: BTreeMap<Owner, Vec<i32>>,
    /// The owners on the sides of each arc: none, one (a coast or an inner line) or two.
    pub owners: Vec<Vec<Owner>>,
}

/// What an arc is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With a state of the record on at least one side.
    StateBoundary,
    /// Between two others.
    LandBoundary,
    Coast,
}

impl Sides {
    /// Hands out every country; `owner_of` says who owns the one at a place of the atlas.
    pub fn new(atlas: &Topology, owner_of: impl Fn(usize) -> Owner) -> Sides {
        let mut arcs: BTreeMap<Owner, Vec<i32>> = BTreeMap::new();
        let mut owners: Vec<Vec<Owner>> = vec![Vec::new(); atlas.arcs.len()];
        for (place, country) in atlas.countries.iter().enumerate() {
            let owner = owner_of(place);
            arcs.entry(owner).or_default().extend(&country.arcs);
            for &reference in &country.arcs {
                let beside = &mut owners[arc_index(reference)];
                if !beside.contains(&owner) {
                    beside.push(owner);
                }
            }
        }
        Sides { arcs, owners }
    }

    pub fn kind(&self, arc: usize) -> Kind {
        match self.owners[arc].as_slice() {
            [_, _, ..] if self.touches_state(arc) => Kind::StateBoundary,
            [_, _, ..] => Kind::LandBoundary,
            _ => Kind::Coast,
        }
    }

    pub fn touches_state(&self, arc: usize) -> bool {
        self.owners[arc]
            .iter()
            .any(|owner| matches!(owner, Owner::State(_)))
    }

    /// All arcs of the countries without a standing.
    pub fn land(&self) -> Vec<i32> {
        let others = self
            .arcs
            .iter()
            .filter(|(owner, _)| matches!(owner, Owner::Other(_)));
        others.flat_map(|(_, arcs)| arcs.iter().copied()).collect()
    }
}
