//! Where each row of the timeline lies from top to bottom.

use std::cmp::Ordering;

use super::Sizes;
use crate::domain::{Family, Office, Record, Standing, State, StateId};
use crate::time::Day;

/// A level strip of the scene, in px from its top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    pub y: f64,
    pub height: f64,
}

impl Band {
    /// The lower edge.
    pub const fn end(self) -> f64 {
        self.y + self.height
    }

    pub const fn centre(self) -> f64 {
        self.y + self.height / 2.0
    }

    /// The strip of a height about the same centre.
    pub const fn inner(self, height: f64) -> Band {
        Band {
            y: self.centre() - height / 2.0,
            height,
        }
    }

    /// Whether a px lies on it; its lower edge does not.
    pub fn contains(self, y_px: f64) -> bool {
        self.y <= y_px && y_px < self.end()
    }
}

/// The group that the lane of a state stands in, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneGroup {
    /// In the treaty to the end: a suspended member was not let go.
    Staying,
    Left,
    Observing,
}

/// The lane of one state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    pub state: StateId,
    pub group: LaneGroup,
    pub band: Band,
}

/// The lane of one office.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeLane {
    /// Indices into [`Record::offices`], of one post after the other.
    pub offices: Vec<usize>,
    pub band: Band,
}

/// The row of one family of events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventRow {
    pub family: Family,
    pub band: Band,
}

/// All rows, in scene space: y = 0 at the top of the count block.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    pub count: Band,
    pub lanes: Vec<Lane>,
    pub offices: Vec<OfficeLane>,
    /// "On this day".
    pub strip: Band,
    /// In the order of [`Family::ALL`].
    pub events: [EventRow; 5],
    pub axis: Band,
    pub minimap: Band,
    /// Down to the lower edge of the minimap.
    pub height: f64,
}

/// Posts that have a lane, from top to bottom: those that the answer line tells. The one that was there before
/// another is in the lane of that one.
const OFFICE_LANES: [&[&str]; 2] = [
    &[Office::SECRETARY_OF_COUNCIL, Office::SECRETARY_GENERAL],
    &[Office::CHAIR],
];

/// The offices with these slugs that the record has.
fn offices_of(record: &Record, slugs: &[&str]) -> Vec<usize> {
    let position = |slug: &&str| record.offices.iter().position(|it| it.slug == *slug);
    slugs.iter().filter_map(position).collect()
}

impl Rows {
    /// Lays out the rows. States stand in their groups, and inside each in the order of `compare`; those
    /// that are not shown have no lane.
    pub fn new(
        sizes: &Sizes,
        record: &Record,
        compare: impl Fn(&State, &State) -> Ordering,
        is_shown: impl Fn(StateId, LaneGroup) -> bool,
    ) -> Rows {
        let mut stack = Stack { y: 0.0 };
        let count = stack.put(sizes.count_height_px);
        stack.skip(sizes.block_gap_px);
        let lanes = lanes(&mut stack, sizes, record, compare, is_shown);
        stack.skip(sizes.block_gap_px);
        let offices = OFFICE_LANES
            .iter()
            .map(|slugs| offices_of(record, slugs))
            .filter(|offices| !offices.is_empty())
            .map(|offices| OfficeLane {
                offices,
                band: stack.put(sizes.office_lane_height_px),
            })
            .collect();
        stack.skip(sizes.block_gap_px);
        let strip = stack.put(sizes.strip_height_px);
        let events = Family::ALL.map(|family| EventRow {
            family,
            band: stack.put(sizes.event_row_height_px),
        });
        let axis = stack.put(sizes.axis_height_px);
        stack.skip(sizes.minimap_gap_px);
        let minimap = stack.put(sizes.minimap_height_px);
        Rows {
            count,
            lanes,
            offices,
            strip,
            events,
            axis,
            minimap,
            height: stack.y,
        }
    }

    /// The lane of a state.
    pub fn lane(&self, state: StateId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.state == state)
    }

    /// The lane under a px.
    pub fn lane_at(&self, y_px: f64) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.band.contains(y_px))
    }

    /// The row of a family.
    pub const fn event_row(&self, family: Family) -> &EventRow {
        let [treaty, membership, council, forces, around] = &self.events;
        match family {
            Family::TreatyAndCharter => treaty,
            Family::Membership => membership,
            Family::CouncilAndOffices => council,
            Family::Forces => forces,
            Family::AroundIt => around,
        }
    }

    /// The row of events under a px.
    pub fn event_row_at(&self, y_px: f64) -> Option<&EventRow> {
        self.events.iter().find(|row| row.band.contains(y_px))
    }
}

/// The group of a state: what its standing is on the last day checked.
pub fn lane_group(state: &State, last_checked: Day) -> LaneGroup {
    match state.standing_on(last_checked) {
        Standing::Signatory
        | Standing::Party
        | Standing::Member
        | Standing::Frozen
        | Standing::Suspended => LaneGroup::Staying,
        Standing::Former => LaneGroup::Left,
        Standing::Observer | Standing::ObserverUnclear => LaneGroup::Observing,
        // Gone without trace: what it was before says whom it stands with.
        Standing::None => {
            if state.spells.iter().any(|spell| spell.standing.is_in()) {
                LaneGroup::Left
            } else {
                LaneGroup::Observing
            }
        }
    }
}

/// All states with their groups, from the top: in their groups, and inside each in the order of `compare`.
pub fn lanes_in_order(
    record: &Record,
    compare: impl Fn(&State, &State) -> Ordering,
) -> Vec<(StateId, LaneGroup)> {
    let last_checked = record.last_checked_day();
    let ordered = record.states_ordered(&|one, other| {
        lane_group(one, last_checked)
            .cmp(&lane_group(other, last_checked))
            .then_with(|| compare(one, other))
    });
    ordered
        .into_iter()
        .map(|(id, state)| (id, lane_group(state, last_checked)))
        .collect()
}

/// The running lower edge of a column of bands.
struct Stack {
    y: f64,
}

impl Stack {
    fn put(&mut self, height: f64) -> Band {
        let band = Band { y: self.y, height };
        self.y += height;
        band
    }

    fn skip(&mut self, height: f64) {
        self.y += height;
    }
}

fn lanes(
    stack: &mut Stack,
    sizes: &Sizes,
    record: &Record,
    compare: impl Fn(&State, &State) -> Ordering,
    is_shown: impl Fn(StateId, LaneGroup) -> bool,
) -> Vec<Lane> {
    let mut above = None;
    lanes_in_order(record, compare)
        .into_iter()
        .filter(|&(id, group)| is_shown(id, group))
        .map(|(id, group)| {
            if above.is_some_and(|above| above != group) {
                stack.skip(sizes.group_gap_px);
            }
            above = Some(group);
            Lane {
                state: id,
                group,
                band: stack.put(sizes.lane_height_px),
            }
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;
    use crate::scene::Density;
    use crate::scene::fixture::RECORD;

    fn rows(density: Density) -> Rows {
        Rows::new(
            Sizes::for_density(density),
            &RECORD,
            |one, other| one.name.cmp(other.name),
            |_, _| true,
        )
    }

    fn codes(rows: &Rows, group: LaneGroup) -> Vec<&'static str> {
        rows.lanes
            .iter()
            .filter(|lane| lane.group == group)
            .map(|lane| RECORD.state(lane.state).code)
            .collect()
    }

    #[test]
    fn those_in_the_treaty_stand_first_then_those_that_left_then_observers() {
        let rows = rows(Density::Desktop);
        assert_eq!(codes(&rows, LaneGroup::Staying), ["ARM", "UZB"]);
        assert_eq!(codes(&rows, LaneGroup::Left), ["GEO"]);
        assert_eq!(codes(&rows, LaneGroup::Observing), ["AFG", "SRB"]);
        assert!(rows.lanes.is_sorted_by_key(|lane| lane.group));
    }

    #[test]
    fn the_language_shown_orders_the_states_of_a_group() {
        let rows = Rows::new(
            Sizes::for_density(Density::Phone),
            &RECORD,
            |one, other| other.name.cmp(one.name),
            |_, _| true,
        );
        assert_eq!(codes(&rows, LaneGroup::Staying), ["UZB", "ARM"]);
    }

    #[test]
    fn a_group_that_is_not_shown_takes_no_room() {
        let all = rows(Density::Desktop);
        let folded = Rows::new(
            Sizes::for_density(Density::Desktop),
            &RECORD,
            |one, other| one.name.cmp(other.name),
            |_, group| group == LaneGroup::Staying,
        );
        assert_eq!(codes(&folded, LaneGroup::Left), [""; 0]);
        assert_eq!(folded.lanes.len(), 2);
        // Three lanes and the gaps before two groups.
        assert_eq!(all.height - folded.height, 3.0 * 14.0 + 2.0 * 4.0);
    }

    #[test]
    fn rows_follow_one_another_without_overlap() {
        for density in [
            Density::Phone,
            Density::Tablet,
            Density::Desktop,
            Density::Wide,
        ] {
            let rows = rows(density);
            let mut bands = vec![rows.count];
            bands.extend(rows.lanes.iter().map(|lane| lane.band));
            bands.extend(rows.offices.iter().map(|lane| lane.band));
            bands.push(rows.strip);
            bands.extend(rows.events.iter().map(|row| row.band));
            bands.push(rows.axis);
            bands.push(rows.minimap);
            assert!(bands.windows(2).all(|pair| pair[0].end() <= pair[1].y));
            assert_eq!(rows.height, rows.minimap.end());
        }
    }

    #[test]
    fn a_desktop_is_as_high_as_its_parts() {
        let rows = rows(Density::Desktop);
        let lanes = 5.0 * 14.0 + 2.0 * 4.0;
        let gaps = 3.0 * 6.0;
        assert_eq!(
            rows.height,
            48.0 + lanes + 2.0 * 16.0 + 17.0 + 5.0 * 14.0 + 24.0 + gaps + 6.0 + 22.0
        );
    }

    #[test]
    fn the_lane_under_a_px_is_the_lane_drawn_there() {
        let rows = rows(Density::Tablet);
        for lane in &rows.lanes {
            assert_eq!(rows.lane_at(lane.band.centre()), Some(lane));
            assert_eq!(rows.lane(lane.state), Some(lane));
        }
        assert_eq!(rows.lane_at(rows.count.centre()), None);
        for row in &rows.events {
            assert_eq!(rows.event_row_at(row.band.y), Some(row));
            assert_eq!(rows.event_row(row.family), row);
        }
    }

    #[test]
    fn an_office_that_the_record_lacks_has_no_lane() {
        let rows = rows(Density::Desktop);
        let slugs: Vec<_> = rows
            .offices
            .iter()
            .map(|lane| RECORD.offices[lane.offices[0]].slug)
            .collect();
        assert_eq!(slugs, ["secretary-general", "chair"]);
    }
}
