"""How the papers of a class look: by day, by night, on a phone and on paper."""

from putilovets.view.html_look import DAY as HOUSE
from putilovets.view.html_look import NIGHT, Palette, style_sheet

DAY: Palette = {**HOUSE, "rule": "#cfc5b2"}
PRINT: Palette = {**DAY, "paper": "#ffffff", "faint": "#4a433a", "rule": "#8d8577"}
READ_ON = tuple(
    (words, ground) for words in ("ink", "faint", "mark") for ground in ("paper", "card")
)
"""Which colour is read on which ground."""


def style(more: str = "") -> str:
    """Return the style sheet, with what one kind of paper adds to it."""
    return f"{style_sheet(DAY, NIGHT, PRINT, _SHEET + _NARROW, _PRINT)}\n{more}"


_SHEET = """
@page { size: A4; margin: 13mm 16mm 14mm; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 50rem; padding: 1.2rem 1.25rem 4rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Georgia, "DejaVu Serif", "Times New Roman", serif; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; }
h1 { font-size: 1.9rem; margin: .6rem 0 .4rem; }
h2 { font-size: 1.35rem; margin: 2.6rem 0 .6rem; border-top: 2px solid var(--ink);
  padding-top: .5rem; }
h3 { font-size: 1.05rem; margin: 0 0 .4rem; }
p { margin: .3rem 0 .7rem; }
a { color: var(--mark); }
ul, ol { margin: .3rem 0 .8rem; padding-left: 1.4rem; }
li { margin: .15rem 0; }
nav { columns: 2; margin: 1.2rem 0; }
nav a { display: block; padding: .12rem 0; break-inside: avoid; }
.running p { margin: 0; padding-bottom: .25rem; border-bottom: 1px solid var(--rule);
  font-size: .8rem; }
.running, .faint, .options .open, .options .closed, th { color: var(--faint); }
.faint { font-size: .88rem; }
.said { border-left: .25rem solid var(--mark); padding-left: .8rem; }
.stamp { display: inline-block; border: 2px solid var(--mark); color: var(--mark);
  padding: .1rem .5rem; font-weight: 600; }
.box { background: var(--card); border: 1px solid var(--rule); padding: .7rem .9rem .3rem;
  margin: .8rem 0; }
.options { list-style: none; padding: 0; }
.options li { padding-left: 1.2rem; text-indent: -1.2rem; overflow-wrap: anywhere; }
.options li::before { content: "\\25cb"; display: inline-block; width: 1.2rem; text-indent: 0; }
.options .chosen::before { content: "\\25cf"; }
.options .closed::before { content: "\\00d7"; }
.options b { margin-right: .45rem; font-size: .82rem; font-weight: 400; font-style: italic; }
.options .chosen span { font-weight: 600; }
.scroll { overflow-x: auto; margin: .4rem 0 .9rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--rule);
  vertical-align: top; }
th { font-weight: 600; font-size: .88rem; }
.glance td, .glance th { border: 0; padding-bottom: 0; }
.times td:first-child { white-space: nowrap; }
.marking td:nth-child(n+3), .marking th:nth-child(n+3) { text-align: center; }
.marking td { border: 1px solid var(--rule); padding: .1rem .4rem; height: 1.75rem; }
.marking td:nth-child(2) { width: 32%; }
"""
_NARROW = """
@media (max-width: 40rem) {
  body { padding: .8rem .8rem 3rem; }
  nav { columns: 1; }
  .box { padding: .6rem .6rem .2rem; }
}
"""
_PRINT = """
body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.34; }
nav { columns: 3; }
a { color: inherit; text-decoration: none; }
.book { display: table; width: 100%; }
.running { display: table-header-group; break-inside: avoid; }
.running p { font-size: 7.5pt; margin-bottom: 3mm; }
h1 { font-size: 19pt; }
h2 { font-size: 13pt; margin-top: 6mm; break-after: avoid; }
h3 { font-size: 10.5pt; break-after: avoid; }
.faint { font-size: 8.5pt; }
.apart { break-before: page; }
.apart h2 { margin-top: 0; }
.box, li, tr { break-inside: avoid; }
.source, .step { break-inside: auto; }
.source ul { columns: 2; column-gap: 6mm; font-size: 8.2pt; }
.source li { margin: .3mm 0; }
.decision { border-width: 1px 0 0; padding: 1.5mm 0 0; margin: 1.5mm 0; }
.decision ul, .decision p { margin: .5mm 0 1mm; }
.box { padding: 2mm 3mm .5mm; margin: 2.5mm 0; }
p { orphans: 3; widows: 3; }
.scroll { overflow: visible; }
.marking td { height: 6.6mm; border-color: var(--ink); }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""
