"""How the page of a playtest looks: by day, by night, on a phone and on paper."""

from putilovets.view.html_look import DAY as HOUSE
from putilovets.view.html_look import NIGHT as HOUSE_BY_NIGHT
from putilovets.view.html_look import Palette, style_sheet

DAY: Palette = {
    **HOUSE,
    "band": "#c3d5dd",
    "step-0": "#fff3ec",
    "step-1": "#f1efe4",
    "step-2": "#d5e0e2",
    "step-3": "#a3bfca",
    "step-4": "#3d6478",
    "on-0": "#9a2a10",
    "on-1": "#221d18",
    "on-2": "#221d18",
    "on-3": "#221d18",
    "on-4": "#ffffff",
}
NIGHT: Palette = {
    **HOUSE_BY_NIGHT,
    "band": "#35505d",
    "step-0": "#2a1712",
    "step-1": "#24262a",
    "step-2": "#2c3d47",
    "step-3": "#3f6173",
    "step-4": "#9cc3d4",
    "on-0": "#f4a184",
    "on-1": "#ece5d9",
    "on-2": "#ece5d9",
    "on-3": "#ffffff",
    "on-4": "#161514",
}
READ_ON = (
    *(("ink", ground) for ground in ("paper", "card")),
    *(("faint", ground) for ground in ("paper", "card")),
    *(("mark", ground) for ground in ("paper", "card")),
    *((f"on-{step}", f"step-{step}") for step in range(5)),
)
"""Which colour is read on which ground."""


def sheet() -> str:
    """Return the style sheet."""
    steps = "".join(
        f".step-{step} {{ background: var(--step-{step}); color: var(--on-{step}); }}\n"
        for step in range(5)
    )
    white = {**DAY, "paper": "#ffffff"}
    return style_sheet(DAY, NIGHT, white, f"{_SHEET}{steps}{_NARROW}", _PRINT)


_SHEET = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1, h2, h3 { font-family: Georgia, "Times New Roman", serif; line-height: 1.2; font-weight: 600; }
h1 { font-size: 2rem; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 .3rem; border-top: 2px solid var(--ink);
  padding-top: .6rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0 .8rem; max-width: 46rem; }
a { color: var(--mark); }
nav a { margin-right: 1rem; white-space: nowrap; }
code, .spot { font: .85em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
  overflow-wrap: anywhere; }
.faint, .spot, figcaption, th { color: var(--faint); }
.warning { border-left: .3rem solid var(--mark); padding: .4rem .8rem; background: var(--card); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem;
  margin: 1.2rem 0; padding: 0; list-style: none; }
.figures li { background: var(--card); border: 1px solid var(--rule); padding: .6rem .8rem; }
.figures b { display: block; font: 600 1.5rem/1.2 Georgia, serif;
  font-variant-numeric: tabular-nums lining-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; }
.legend li { padding: .15rem .6rem; border: 1px solid var(--rule); }
.month { display: grid; grid-template-columns: 5.5rem 1fr; gap: .5rem; margin: .3rem 0; }
.month > span { font-variant-numeric: tabular-nums; color: var(--faint); padding-top: .3rem; }
.rooms { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.4rem, 1fr)); gap: 3px;
  list-style: none; margin: 0; padding: 0; }
.rooms li { border: 1px solid var(--rule); padding: .2rem .35rem .25rem; min-height: 3.1rem;
  font-size: .72rem; line-height: 1.2; overflow-wrap: anywhere; }
.rooms b { display: block; font-size: 1.05rem; font-variant-numeric: tabular-nums; }
.step-0 { border: 2px dashed var(--mark) !important; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr));
  gap: .8rem; }
.several { grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); }
figure { margin: 0; background: var(--card); border: 1px solid var(--rule); padding: .6rem .8rem; }
figure svg { width: 100%; height: auto; display: block; }
figcaption { font-size: .85rem; }
figcaption b { color: var(--ink); }
svg text { fill: var(--faint); font-size: 11px; font-family: inherit; }
.band { fill: var(--band); }
.half { fill: none; stroke: var(--line); stroke-width: 2; }
.grid { stroke: var(--rule); stroke-width: 1; }
.bar { fill: var(--line); }
.trough { fill: var(--rule); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--rule);
  vertical-align: top; }
th { font-weight: 600; }
th:first-child, td:first-child { text-align: left; }
.bars { list-style: none; margin: 0; padding: 0; }
.bars li { display: grid; grid-template-columns: 12rem 1fr 8rem; gap: .6rem; align-items: center; }
.bars svg { width: 100%; height: .9rem; display: block; }
.bars span:last-child { font-variant-numeric: tabular-nums; }
.rows { list-style: none; margin: 0 0 1rem; padding: 0; }
.rows li { display: grid; grid-template-columns: minmax(0, 1fr) 12rem minmax(0, 21rem);
  gap: .1rem .9rem; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
ol.way { margin: .2rem 0 0; padding-left: 1.6rem; }
"""
_NARROW = """
@media (max-width: 44rem) {
  body { padding: 1rem .8rem 3rem; }
  .month { grid-template-columns: 1fr; gap: .1rem; }
  .rooms { grid-template-columns: repeat(auto-fill, minmax(5.2rem, 1fr)); }
  .bars li { grid-template-columns: 1fr auto; }
  .bars svg { grid-column: 1 / -1; grid-row: 2; }
  .rows li { grid-template-columns: 1fr; }
}
"""
_PRINT = """
body { max-width: none; padding: 0 2px; font-size: 9pt; }
nav { display: none; }
h2 { break-after: avoid; margin-top: 1.6rem; }
h3 { break-after: avoid; }
figure, .month, .rows li, .figures li { break-inside: avoid; }
.rooms { grid-template-columns: repeat(auto-fill, minmax(4.6rem, 1fr)); }
.rooms li { min-height: 0; font-size: 6.5pt; }
.charts { grid-template-columns: repeat(3, 1fr); }
figcaption { font-size: 8pt; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""
