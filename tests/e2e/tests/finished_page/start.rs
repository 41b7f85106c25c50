//! The first sight of the page.

use crate::expected::{ON_DAYS, expected};
use e2e::{Visit, visit};

#[test]
fn the_page_answers_the_day_it_was_last_checked() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        let answer = page.answer().await?;
        for part in ["six members", "Armenia", "frozen"] {
            assert!(answer.contains(part), "{part} in: {answer}");
        }
        let [.., last] = &ON_DAYS;
        assert_eq!(page.standings_on_map().await?, expected(last.standings));
        assert_eq!(
            page.query().await?,
            "",
            "the plain page has the plain address"
        );
        Ok(())
    });
}
