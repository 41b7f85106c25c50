//! The program stops in the middle.

use e2e::{Visit, visit};

#[test]
fn a_panic_leaves_the_text_and_says_that_the_picture_stopped() {
    let traps = Visit {
        expected_complaints: &["RuntimeError"],
        ..Visit::default()
    };
    visit(traps, async |page| {
        page.open("").await?;
        assert!(
            !page.is(NOTICE_SHOWN).await?,
            "nothing is said while the picture runs"
        );
        // A panic is compiled to a trap. So is what a program does whose memory is spoiled.
        page.ask(
            "const script = document.querySelector('script[data-js]');
             const address = new URL(script.getAttribute('data-js'), script.src).href;
             return import(address)
                 .then(glue => glue.default())
                 .then(program => Object.values(program).find(it => it instanceof WebAssembly.Memory))
                 .then(memory => { new Uint8Array(memory.buffer).fill(255); })",
            &[],
        )
        .await?;
        page.press(&["a"]).await?;
        page.until("the picture is taken away", GONE).await?;
        assert!(page.is(NOTICE_SHOWN).await?, "the notice is shown");
        let said = page
            .text_of("return document.getElementById('notice').innerText")
            .await?;
        assert!(said.starts_with("The picture stopped."), "{said}");
        assert!(
            page.is("return document.getElementById('events').checkVisibility()")
                .await?
        );
        Ok(())
    });
}

#[test]
fn an_error_of_somebody_else_does_not_stop_the_picture() {
    visit(Visit::default(), async |page| {
        page.open("").await?;
        page.ask(
            "dispatchEvent(new ErrorEvent('error', { error: new Error('an extension') }))",
            &[],
        )
        .await?;
        assert!(!page.is(GONE).await?);
        Ok(())
    });
}

const NOTICE_SHOWN: &str = "return document.getElementById('notice').checkVisibility()";
const GONE: &str = "return document.documentElement.classList.contains('is-stopped')
    && !document.getElementById('app').checkVisibility()";
