//! What the page asks: quick checks, forecasts, and the list of them.

use crate::book::{Book, with_browser};
use crate::webdriver::Browser;

/// Pages on which there is such a box.
fn pages_with(book: &Book, class: &str) -> Vec<String> {
    let text = |page: &String| std::fs::read_to_string(book.folder.join(page)).unwrap();
    let of_chapter = |page: &&String| page.starts_with("ch");
    let has = |page: &&String| text(page).contains(&format!("<div class=\"{class}\""));
    book.pages.iter().filter(of_chapter).filter(has).cloned().collect()
}

/// Writes an answer into the first box of this kind and sends it; what the page says to it, and whether the answer
/// lies open then.
fn reply(browser: &Browser, class: &str, text: &str) -> (String, bool) {
    let said = browser.list(&format!(
        "const box = document.querySelector('main .{class}');
         const [input, form] = [box.querySelector('input'), box.querySelector('form')];
         input.value = '{text}';
         form.requestSubmit();
         return [form.querySelector('[role=status]').textContent,
                 String(box.querySelector(':scope > details').open)];"
    ));
    (said[0].trim().to_owned(), said[1] == "true")
}

/// An attribute of the first box of this kind.
fn data(browser: &Browser, class: &str, name: &str) -> String {
    let script = format!("return [document.querySelector('main .{class}').dataset.{name}]");
    browser.list(&script).remove(0)
}

#[test]
fn every_check_knows_right_from_wrong_and_explains_the_wrong_that_it_knows() {
    with_browser(|browser, book| {
        let pages = pages_with(book, "check");
        assert!(pages.len() >= 30, "{} pages have a quick check", pages.len());
        for page in pages {
            browser.open(&book.at(&page));
            let (said, open) = reply(browser, "check", "12345.678");
            assert_eq!(
                (&*said, open),
                ("Not that. Try again, or unfold the answer.", false),
                "{page}"
            );
            let (said, _) = reply(browser, "check", "many");
            assert_eq!(said, "A number, please.", "{page}");
            let wrong = browser.list(
                "const wrong = document.querySelector('main .check > .wrong');
                 return wrong ? [wrong.dataset.answer, wrong.textContent] : []",
            );
            if let [answer, why] = &wrong[..] {
                assert_eq!(
                    reply(browser, "check", answer),
                    (why.trim().to_owned(), false),
                    "{page}"
                );
            }
            let right = data(browser, "check", "answer");
            assert_eq!(reply(browser, "check", &right), ("Right.".to_owned(), true), "{page}");
        }
    });
}

#[test]
fn a_forecast_is_remembered_and_listed_in_the_summary() {
    with_browser(|browser, book| {
        let pages = pages_with(book, "guess");
        let page = pages
            .iter()
            .find(|page| page.starts_with("ch1/"))
            .expect("a forecast in chapter 1");
        browser.open(&book.at(page));
        let truth = data(browser, "guess", "shown");
        let (said, open) = reply(browser, "guess", "42.5");
        assert_eq!((said, open), (format!("You said 42.5. It was {truth}."), true));
        browser.open(&book.at("index.html"));
        browser.open(&book.at(page));
        let again = browser.list("return [document.querySelector('main .guess input').value]");
        assert_eq!(again, ["42.5"]);
        browser.open(&book.at("ch1/summary.html"));
        let yours = browser.list(
            "return [...document.querySelectorAll('main .guesses .yours')].map(it => it.textContent)",
        );
        assert!(yours.contains(&"42.5".to_owned()), "{yours:?}");
    });
}

#[test]
fn arrows_in_an_answer_turn_no_page() {
    with_browser(|browser, book| {
        let page = &pages_with(book, "check")[0];
        browser.open(&book.at(page));
        browser.ask("document.querySelector('main .check input').focus()");
        browser.press("\u{e014}"); // to the right
        let address = browser.list("return [location.href]").remove(0);
        assert_eq!(address, book.at(page));
    });
}

#[test]
fn what_was_done_is_kept_and_goes_to_a_file_and_comes_from_one() {
    with_browser(|browser, book| {
        browser.open(&book.at("ch1/perceptrons.html"));
        let right = data(browser, "check", "answer");
        reply(browser, "check", &right);
        browser.ask("document.querySelector('main .exercise .done').click()");
        browser.open(&book.at("ch1/perceptrons.html"));
        let kept = browser.list(
            "return [document.querySelector('main .check [role=status]').textContent,
                 document.querySelector('main .exercise .done').getAttribute('aria-pressed')]",
        );
        assert_eq!(kept, ["You have answered this one.", "true"]);

        browser.open(&book.at("how-to-read.html"));
        let counted = "return [...document.querySelectorAll('.progress-here li')].map(line => line.textContent)";
        let [none, one] = [0, 1].map(|count| {
            vec![
                format!("quick checks answered: {count}"),
                "forecasts made: 0".to_owned(),
                format!("exercises done: {count}"),
            ]
        });
        assert_eq!(browser.list(counted), one);
        let carried = browser.ask(
            "return (async () => {
                 let saved;
                 URL.createObjectURL = blob => (saved = blob, '#saved');
                 document.querySelector('.progress-here button').click();
                 const text = await saved.text();
                 localStorage.clear();
                 return text;
             })()",
        );
        browser.open(&book.at("how-to-read.html"));
        assert_eq!(browser.list(counted), none);
        let said = browser.call(
            "const input = document.querySelector('.progress-here input');
             const [status, said] = [document.querySelector('.progress-here > [role=status]'), []];
             for (const text of ['{}', arguments[0]]) {
                 const files = new DataTransfer();
                 files.items.add(new File([text], 'some.json'));
                 input.files = files.files;
                 status.textContent = '';
                 input.dispatchEvent(new Event('change'));
                 while (!status.textContent) await new Promise(resolve => setTimeout(resolve, 20));
                 said.push(status.textContent);
             }
             return said;",
            &serde_json::json!([carried]),
        );
        assert!(
            said[0].as_str().unwrap().starts_with("some.json is no file of this page's"),
            "{said}"
        );
        assert_eq!(said[1], "2 entries were taken over.");
        assert_eq!(browser.list(counted), one);
    });
}
