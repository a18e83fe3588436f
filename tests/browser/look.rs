//! What is seen.

use crate::book::with_browser;

const THEMES: [&str; 2] = ["light", "navy"];

/// Figures and formulas that have no size, with everything unfolded.
const FLAT: &str = "
    document.querySelectorAll('details').forEach(it => it.open = true);
    document.querySelectorAll('main [hidden]').forEach(it => it.hidden = false);
    return [...document.querySelectorAll('figure > svg, main math')]
        .filter(it => { const box = it.getBoundingClientRect(); return !box.width || !box.height; })
        .map(it => it.outerHTML.slice(0, 200));";

#[test]
fn figures_and_formulas_have_a_size() {
    with_browser(|browser, book| {
        let (mut figures, mut formulas) = (0, 0);
        for page in &book.pages {
            browser.open(&book.at(page));
            assert_eq!(browser.list(FLAT), [""; 0], "{page}");
            let count = |what| {
                browser.list(&format!(
                    "return [...document.querySelectorAll('{what}')].map(_ => '')"
                ))
            };
            figures += count("figure > svg").len();
            formulas += count("main math").len();
        }
        assert!(figures > 0 && formulas > 0, "{figures} figures, {formulas} formulas");
    });
}

/// What stands wider than the page and is in no box that scrolls.
const WIDE: &str = "
    const scrolls = it => it && it !== document.body &&
        (getComputedStyle(it).overflowX !== 'visible' || scrolls(it.parentElement));
    return [...document.querySelectorAll('main *, header *, nav.nav-wrapper *')]
        .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
        .filter(it => !it.closest('svg svg, math') && !scrolls(it.parentElement.closest(
            'pre, .equation, .table-wrapper, .preview, summary, code')))
        .map(it => it.outerHTML.slice(0, 160));";

#[test]
fn a_phone_shows_every_page_without_sideways_scrolling() {
    with_browser(|browser, book| {
        for width in [390, 320] {
            browser.narrow(width);
            for page in &book.pages {
                browser.open(&book.at(page));
                assert_eq!(browser.list(WIDE), [""; 0], "{page} at {width} pixels");
                let page_width = browser.ask("return document.documentElement.scrollWidth");
                assert!(page_width.as_u64() <= Some(width.into()), "{page}: {page_width}");
            }
        }
    });
}

/// Text and lines of figures that do not stand out from the page.
const PALE: &str = "
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    const light = colour => {
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = light(getComputedStyle(document.documentElement).backgroundColor) + 0.05;
    const contrast = colour => {
        const ink = light(colour) + 0.05;
        return Math.max(ink, ground) / Math.min(ink, ground);
    };
    // Grid, paper and the shades of depth stand back on purpose.
    const quiet = /--fig-(grid|paper|depth)/;
    const pale = [];
    for (const it of document.querySelectorAll('figure > svg *')) {
        const style = getComputedStyle(it);
        for (const key of ['fill', 'stroke']) {
            const given = it.getAttribute(key);
            if (!given || given === 'none' || quiet.test(given)) continue;
            const least = it.tagName === 'text' && key === 'fill' ? 4.5 : 3;
            if (contrast(style[key]) < least) pale.push(key + ' ' + it.outerHTML.slice(0, 160));
        }
    }
    return pale;";

#[test]
fn figures_stand_out_in_light_and_dark() {
    with_browser(|browser, book| {
        browser.open(&book.at("index.html"));
        for theme in THEMES {
            browser.ask(&format!("localStorage.setItem('mdbook-theme', '{theme}')"));
            for page in &book.pages {
                browser.open(&book.at(page));
                assert_eq!(browser.list(PALE), [""; 0], "{page} in {theme}");
            }
        }
    });
}

/// Code whose text is not the one that came from the server.
const CHANGED: &str = "
    return fetch(location.href).then(answer => answer.text()).then(html => {
        const codes = page => [...page.querySelectorAll('main pre > code')].map(it => it.textContent);
        const sent = codes(new DOMParser().parseFromString(html, 'text/html'));
        return codes(document).filter((text, at) => text !== sent[at]).map(text => text || '(nothing)');
    });";

/// Marked lines that do not begin where their listing begins.
const ASIDE: &str = "
    return [...document.querySelectorAll('.listing .new, .diff ins, .diff del')]
        .filter(it => it.getBoundingClientRect().left > it.closest('pre').getBoundingClientRect().left + 2)
        .map(it => it.textContent);";

#[test]
fn highlighting_changes_no_code() {
    with_browser(|browser, book| {
        for page in &book.pages {
            browser.open(&book.at(page));
            assert_eq!(browser.list(CHANGED), [""; 0], "{page}");
            assert_eq!(browser.list(ASIDE), [""; 0], "{page}");
        }
    });
}
