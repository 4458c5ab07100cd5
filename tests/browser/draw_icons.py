"""Draws the icons and the picture for links, which stay in the repository as they were drawn.

Usage: draw_icons.py FOLDER. A picture is drawn once, not at each build: another Chromium may smooth
its edges otherwise, and the site is the same to the byte everywhere.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.browser.conftest import ARGUMENTS, find_chromium

_MARK = (
    '<rect width="32" height="32" rx="{round}" fill="#1f4b5c"/>'
    '<path d="M8 10h16M8 16h16M8 22h9" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>'
)
# Lines of text of which one is quoted, and one marked.
_CARD = f"""<rect width="1200" height="630" fill="#fcfbf8"/>
<rect width="1200" height="14" fill="#1f4b5c"/>
<g transform="translate(96 207) scale(6.75)">{_MARK.format(round=6)}</g>
<g fill="none" stroke-linecap="round" stroke-width="26">
<path d="M420 230H1090M420 315H1090M420 400H810" stroke="#d9d5cb"/>
<path d="M420 315H760" stroke="#fbeec2"/><path d="M870 400h34" stroke="#a23b1e"/></g>"""

# Name, width and height in pixels, the drawing, and the width and height of its own units.
_PICTURES = (
    ("icon-32", (32, 32), _MARK.format(round=6), (32, 32)),
    ("icon-180", (180, 180), _MARK.format(round=0), (32, 32)),
    ("card", (1200, 630), _CARD, (1200, 630)),
)


def main() -> None:
    """Draw each picture into the folder."""
    folder = Path(sys.argv[1])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for name, (width, height), drawing, (across, down) in _PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(
                f'<body style="margin:0"><svg style="display:block" viewBox="0 0 {across} {down}" '
                f'width="{width}" height="{height}">{drawing}</svg>'
            )
            page.screenshot(path=folder / f"{name}.png", omit_background=True)
        browser.close()


if __name__ == "__main__":
    main()
