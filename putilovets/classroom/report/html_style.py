"""How a class report looks: by day, by night, on a phone and on paper."""

from putilovets.view.html_look import DAY as HOUSE
from putilovets.view.html_look import NIGHT, Palette, style_sheet

DAY: Palette = {**HOUSE, "card": "#fffdf8"}
READ_ON = tuple(
    (ink, ground) for ink in ("ink", "faint", "mark", "line") for ground in ("paper", "card")
)
"""Which colour is read on which ground."""


def sheet() -> str:
    """Return the style sheet."""
    white = {**DAY, "paper": "#ffffff", "card": "#ffffff"}
    return style_sheet(DAY, NIGHT, white, _SHEET + _NARROW, _PRINT)


_SHEET = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
  overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: Georgia, "Times New Roman", serif; line-height: 1.2;
  font-weight: 600; }
header { border-top: 5px double var(--ink); border-bottom: 5px double var(--ink);
  padding: .9rem 0 .6rem; }
.eyebrow { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem; margin: 0;
  color: var(--faint); font-variant: small-caps; letter-spacing: .06em; }
.code { border: 2px solid var(--mark); color: var(--mark); padding: 0 .5rem;
  font: 600 .95rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  font-variant: normal; letter-spacing: 0; }
h1 { font-size: 2rem; margin: .6rem 0 .4rem; }
h2 { font-size: 1.4rem; margin: 2.6rem 0 .5rem; border-top: 2px solid var(--ink);
  padding-top: .6rem; }
h3 { font-size: 1.15rem; margin: 0 0 .7rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .3rem 0 .7rem; }
a { color: var(--mark); }
nav { columns: 2; column-gap: 2rem; margin: .8rem 0 1.4rem; }
nav a { display: block; }
code { font: .85em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
ul { margin: .2rem 0 .6rem; padding-left: 1.2rem; }
.faint, .day { color: var(--faint); }
h4 .faint, .day { font-family: system-ui, sans-serif; font-weight: 400; font-size: .9rem; }
.warning { border-left: .3rem solid var(--mark); padding: .4rem .8rem; background: var(--card);
  margin-top: 1.5rem; }
article { margin: 1.4rem 0 2rem; padding: 1rem 1.1rem; background: var(--card);
  border: 1px solid var(--rule); }
main > section:first-child h2 { border-top: 0; margin-top: 1rem; }
article h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 1rem; }
.bars, .said, .cited, .left { list-style: none; margin: .4rem 0 .8rem; padding: 0; }
.bars > li { display: grid; grid-template-columns: 20rem 1fr; gap: .2rem 1rem;
  align-items: center; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
.bars > .merged { grid-template-columns: 1fr; }
.merged .drawn { margin-left: 21rem; }
.bars > li:last-child { border-bottom: 0; }
.opening { font-family: Georgia, serif; font-style: italic; margin: -.3rem 0 .8rem; }
.nobody { color: var(--faint); font-size: .9rem; }
.words { font-size: .95rem; line-height: 1.35; }
.merged .words, .away .words { color: var(--faint); }
.attested { display: table; margin-top: .2rem; border: 1px solid var(--line); color: var(--line);
  padding: 0 .4rem; font-size: .8rem; }
.drawn { display: grid; grid-template-columns: 1fr 4.4rem; gap: .6rem; align-items: center; }
.drawn svg { width: 100%; height: 1.05rem; display: block; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.box { fill: var(--line); }
.merged .box, .away .box { fill: var(--card); stroke: var(--line); stroke-width: 1px;
  vector-effect: non-scaling-stroke; }
.ground { fill: var(--rule); }
.known p { margin: .2rem 0 .4rem; }
.known { border-left: .25rem solid var(--line); padding: .1rem 0 .1rem .9rem; margin: 1rem 0; }
.known h4 { margin-top: 0; }
.stamp { display: inline-block; border: 1px solid var(--ink); padding: 0 .45rem;
  font: 600 .78rem/1.5 system-ui, sans-serif; }
.documented { border-style: solid; border-width: 2px; }
.inferred { border-style: dashed; }
.invented { border-style: dotted; }
.cited { font-size: .88rem; }
.cited li { padding: .15rem 0; }
.question { color: var(--faint); font-style: italic; }
.said li { margin: .5rem 0; }
blockquote { margin: 0; padding-left: .9rem; border-left: .2rem solid var(--rule);
  font-family: Georgia, serif; }
blockquote span { display: block; }
.said .faint { margin: .1rem 0 0 1.1rem; font-size: .85rem; }
.left li { padding: .3rem 0; border-bottom: 1px solid var(--rule); }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--rule); }
thead th { color: var(--faint); font-size: .88rem; }
.count { text-align: right; font-variant-numeric: tabular-nums; }
"""
_NARROW = """
@media (max-width: 44rem) {
  body { padding: 1rem .8rem 3rem; }
  h1 { font-size: 1.6rem; }
  nav { columns: 1; }
  article { padding: .8rem .8rem; }
  .bars > li { grid-template-columns: 1fr; }
  .merged .drawn { margin-left: 0; }
}
"""
_PRINT = """
@page { size: A4; margin: 14mm 15mm; }
html { font-size: 9pt; }
body { max-width: none; padding: 0; line-height: 1.4; }
.bars > li { grid-template-columns: 20rem 1fr; padding: .2rem 0; }
.merged .drawn { margin-left: 21rem; }
a { color: inherit; text-decoration: none; }
nav { display: none; }
h2, h3, h4, .question, .opening { break-after: avoid; }
article { border: 0; border-top: 1px solid var(--rule); padding: .6rem 0; margin: .8rem 0; }
.bars > li, .said li, .cited li, .left li { break-inside: avoid; }
.known { break-inside: avoid; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""
