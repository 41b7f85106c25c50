//! Heights and widths of the parts of the timeline, by the room that there is.

/// How much room there is. Desktop begins at 1200 px of container, so that an embed is given the
/// arrangement for its own width and not for that of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Density {
    Phone,
    Tablet,
    Desktop,
    Wide,
}

/// Sizes of the timeline in px, for one density.
#[derive(Debug, PartialEq)]
pub struct Sizes {
    pub density: Density,
    /// Narrowest container that has these sizes.
    pub from_container_px: f64,
    /// The column of names left of the plot.
    pub gutter_width_px: f64,
    /// The block of the count line.
    pub count_height_px: f64,
    pub lane_height_px: f64,
    /// Bar of a state in its lane.
    pub bar_height_px: f64,
    /// Between groups of lanes.
    pub group_gap_px: f64,
    /// Between blocks: count, lanes, offices, events.
    pub block_gap_px: f64,
    pub office_lane_height_px: f64,
    pub office_bar_height_px: f64,
    /// "On this day".
    pub strip_height_px: f64,
    pub event_row_height_px: f64,
    pub axis_height_px: f64,
    pub minimap_gap_px: f64,
    pub minimap_height_px: f64,
}

/// Side of an event mark.
pub const GLYPH_PX: f64 = 10.0;
/// Height of a pill.
pub const CLUSTER_HEIGHT_PX: f64 = 13.0;

const DESKTOP: Sizes = Sizes {
    density: Density::Desktop,
    from_container_px: 1200.0,
    gutter_width_px: 148.0,
    count_height_px: 48.0,
    lane_height_px: 14.0,
    bar_height_px: 9.0,
    group_gap_px: 4.0,
    block_gap_px: 6.0,
    office_lane_height_px: 16.0,
    office_bar_height_px: 13.0,
    strip_height_px: 17.0,
    event_row_height_px: 14.0,
    axis_height_px: 24.0,
    minimap_gap_px: 6.0,
    minimap_height_px: 22.0,
};

const PHONE: Sizes = Sizes {
    density: Density::Phone,
    from_container_px: 0.0,
    gutter_width_px: 86.0,
    lane_height_px: 24.0,
    bar_height_px: 13.0,
    block_gap_px: 10.0,
    office_lane_height_px: 26.0,
    event_row_height_px: 24.0,
    ..DESKTOP
};

const TABLET: Sizes = Sizes {
    density: Density::Tablet,
    from_container_px: 600.0,
    gutter_width_px: 132.0,
    lane_height_px: 18.0,
    bar_height_px: 11.0,
    block_gap_px: 8.0,
    office_lane_height_px: 20.0,
    event_row_height_px: 18.0,
    ..DESKTOP
};

const WIDE: Sizes = Sizes {
    density: Density::Wide,
    from_container_px: 1920.0,
    gutter_width_px: 180.0,
    lane_height_px: 20.0,
    bar_height_px: 12.0,
    block_gap_px: 8.0,
    office_lane_height_px: 22.0,
    event_row_height_px: 20.0,
    ..DESKTOP
};

/// One row a density, from the narrowest container to the widest.
static TABLE: [Sizes; 4] = [PHONE, TABLET, DESKTOP, WIDE];

impl Sizes {
    /// The sizes for a container of this width.
    pub fn for_container(width_px: f64) -> &'static Sizes {
        TABLE
            .iter()
            .rev()
            .find(|sizes| sizes.from_container_px <= width_px)
            .unwrap_or(&PHONE)
    }

    /// The sizes of a density, whatever the width: print and picture exports.
    pub const fn for_density(density: Density) -> &'static Sizes {
        match density {
            Density::Phone => &PHONE,
            Density::Tablet => &TABLET,
            Density::Desktop => &DESKTOP,
            Density::Wide => &WIDE,
        }
    }
}

/// What points at the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pointer {
    Fine,
    Touch,
}

impl Pointer {
    /// Marks of a row closer than this join in a pill.
    pub const fn cluster_within_px(self) -> f64 {
        match self {
            Pointer::Fine => 8.5,
            Pointer::Touch => 11.0,
        }
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test that fails should stop")]
mod tests {
    use super::*;

    #[track_caller]
    fn check(width_px: f64, density: Density) {
        assert_eq!(Sizes::for_container(width_px).density, density);
    }

    #[test]
    fn density_follows_the_width_of_the_container() {
        check(320.0, Density::Phone);
        check(599.9, Density::Phone);
        check(600.0, Density::Tablet);
        check(1199.0, Density::Tablet);
        check(1200.0, Density::Desktop);
        check(1919.0, Density::Desktop);
        check(1920.0, Density::Wide);
        check(2560.0, Density::Wide);
    }

    #[test]
    fn a_container_without_a_width_has_the_sizes_of_a_phone() {
        check(0.0, Density::Phone);
        check(-1.0, Density::Phone);
        check(f64::NAN, Density::Phone);
    }

    #[test]
    fn the_table_is_in_the_order_of_the_widths() {
        for sizes in &TABLE {
            assert_eq!(Sizes::for_density(sizes.density), sizes);
        }
        assert!(
            TABLE
                .windows(2)
                .all(|pair| pair[0].from_container_px < pair[1].from_container_px)
        );
    }

    #[test]
    fn bars_fit_their_lanes() {
        for sizes in &TABLE {
            assert!(
                sizes.bar_height_px + 3.0 <= sizes.lane_height_px,
                "{sizes:?}"
            );
            assert!(sizes.office_bar_height_px < sizes.office_lane_height_px);
            assert!(CLUSTER_HEIGHT_PX < sizes.event_row_height_px);
        }
    }
}
