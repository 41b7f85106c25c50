//! What is expected on some days, written out by hand from the record.

use e2e::standings::{STATES, Standings};

/// A day on which a standing changed.
pub struct OnDay {
    pub day: &'static str,
    /// A stretch around it, in which a day is wide enough to tell bars apart.
    pub window: &'static str,
    /// How the answer line counts.
    pub count: &'static str,
    /// Whom it names.
    pub names: &'static [&'static str],
    /// The states that have a standing.
    pub standings: &'static [(&'static str, &'static [&'static str])],
}

const SIX: &[&str] = &["ARM", "KAZ", "KGZ", "RUS", "TJK", "UZB"];
const NINE: &[&str] = &[
    "ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "RUS", "TJK", "UZB",
];
const STAYING: &[&str] = &["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"];

const SIX_NAMES: &[&str] = &[
    "Armenia",
    "Kazakhstan",
    "Kyrgyzstan",
    "Russia",
    "Tajikistan",
    "Uzbekistan",
];
const NINE_NAMES: &[&str] = &[
    "Armenia",
    "Azerbaijan",
    "Belarus",
    "Georgia",
    "Kazakhstan",
    "Kyrgyzstan",
    "Russia",
    "Tajikistan",
    "Uzbekistan",
];
const STAYING_NAMES: &[&str] = &[
    "Armenia",
    "Belarus",
    "Kazakhstan",
    "Kyrgyzstan",
    "Russia",
    "Tajikistan",
];

/// The day before the first change, and every change: between two of them all stays as it is.
pub const ON_DAYS: [OnDay; 13] = [
    OnDay {
        day: "1992-05-14",
        window: "from=1992-05-01&to=1992-05-31",
        count: "no treaty yet",
        names: &[],
        standings: &[],
    },
    OnDay {
        day: "1992-05-15",
        window: "from=1992-05-01&to=1992-05-31",
        count: "six signatories",
        names: SIX_NAMES,
        standings: &[("signatory", SIX)],
    },
    OnDay {
        day: "1993-09-24",
        window: "from=1993-09-10&to=1993-10-10",
        count: "seven signatories",
        names: &[
            "Armenia",
            "Azerbaijan",
            "Kazakhstan",
            "Kyrgyzstan",
            "Russia",
            "Tajikistan",
            "Uzbekistan",
        ],
        standings: &[(
            "signatory",
            &["ARM", "AZE", "KAZ", "KGZ", "RUS", "TJK", "UZB"],
        )],
    },
    OnDay {
        day: "1993-12-09",
        window: "from=1993-11-25&to=1993-12-25",
        count: "eight signatories",
        names: &[
            "Armenia",
            "Azerbaijan",
            "Georgia",
            "Kazakhstan",
            "Kyrgyzstan",
            "Russia",
            "Tajikistan",
            "Uzbekistan",
        ],
        standings: &[(
            "signatory",
            &["ARM", "AZE", "GEO", "KAZ", "KGZ", "RUS", "TJK", "UZB"],
        )],
    },
    OnDay {
        day: "1993-12-31",
        window: "from=1993-12-15&to=1994-01-15",
        count: "nine signatories",
        names: NINE_NAMES,
        standings: &[("signatory", NINE)],
    },
    OnDay {
        day: "1994-04-20",
        window: "from=1994-04-05&to=1994-05-05",
        count: "nine parties",
        names: NINE_NAMES,
        standings: &[("party", NINE)],
    },
    OnDay {
        day: "1999-04-21",
        window: "from=1999-04-05&to=1999-05-05",
        count: "six parties",
        names: STAYING_NAMES,
        standings: &[("party", STAYING), ("former", &["AZE", "GEO", "UZB"])],
    },
    OnDay {
        day: "2003-09-18",
        window: "from=2003-09-05&to=2003-10-05",
        count: "six members",
        names: STAYING_NAMES,
        standings: &[("member", STAYING), ("former", &["AZE", "GEO", "UZB"])],
    },
    OnDay {
        day: "2006-06-23",
        window: "from=2006-06-10&to=2006-07-10",
        count: "seven members",
        names: &[
            "Armenia",
            "Belarus",
            "Kazakhstan",
            "Kyrgyzstan",
            "Russia",
            "Tajikistan",
            "Uzbekistan",
        ],
        standings: &[
            ("member", &["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "UZB"]),
            ("former", &["AZE", "GEO"]),
        ],
    },
    OnDay {
        day: "2012-12-19",
        window: "from=2012-12-05&to=2012-12-31",
        count: "six members",
        names: STAYING_NAMES,
        standings: &[
            ("member", STAYING),
            ("suspended", &["UZB"]),
            ("former", &["AZE", "GEO"]),
        ],
    },
    OnDay {
        day: "2013-01-01",
        window: "from=2012-12-20&to=2013-01-20",
        count: "six members",
        names: STAYING_NAMES,
        standings: &[
            ("member", STAYING),
            ("suspended", &["UZB"]),
            ("former", &["AZE", "GEO"]),
            ("observer", &["AFG", "SRB"]),
        ],
    },
    OnDay {
        day: "2021-08-15",
        window: "from=2021-08-01&to=2021-08-31",
        count: "six members",
        names: STAYING_NAMES,
        standings: &[
            ("member", STAYING),
            ("suspended", &["UZB"]),
            ("former", &["AZE", "GEO"]),
            ("observer", &["SRB"]),
            ("observer-unclear", &["AFG"]),
        ],
    },
    OnDay {
        day: "2024-02-22",
        window: "from=2024-02-10&to=2024-03-10",
        count: "six members",
        names: STAYING_NAMES,
        standings: &[
            ("frozen", &["ARM"]),
            ("member", &["BLR", "KAZ", "KGZ", "RUS", "TJK"]),
            ("suspended", &["UZB"]),
            ("former", &["AZE", "GEO"]),
            ("observer", &["SRB"]),
            ("observer-unclear", &["AFG"]),
        ],
    },
];

/// The standings of all states; those that are not given have none.
pub fn expected(given: &[(&str, &[&str])]) -> Standings {
    let standing_of = |code: &str| {
        given
            .iter()
            .find(|(_, codes)| codes.contains(&code))
            .map_or("none", |(standing, _)| standing)
    };
    STATES
        .iter()
        .map(|code| ((*code).to_owned(), standing_of(code).to_owned()))
        .collect()
}
