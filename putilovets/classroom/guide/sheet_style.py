"""How the page of sources looks: on a screen, and on exactly one sheet of A4."""

from putilovets.classroom.guide.fitting import SIZES, WRITTEN

A4 = (
    """
.a4 { margin-bottom: 3rem; }
.a4 h1 { font-size: 1.35rem; margin: .3rem 0; }
.a4 .who { display: flex; justify-content: space-between; gap: 1rem; font-size: .9rem; }
.a4 article { display: grid; grid-template-columns: 84fr 88fr; gap: 0 5mm; padding: .5rem 0;
  border-top: 1px solid var(--rule); }
.a4 article p { margin: 0 0 .2rem; }
.a4 .ask { display: flex; flex-direction: column; border-left: 1px solid var(--rule);
  padding-left: 4mm; }
.a4 .ask p { font-style: italic; }
.a4 .lines { flex: 1 1 0; height: 6rem; overflow: hidden; }
.a4 .lines div { height: 1.9rem; border-bottom: 1px solid var(--faint); }
.a4 footer { border-top: 1px solid var(--rule); padding-top: .3rem; font-size: .8rem;
  color: var(--faint); }
.a4 footer p { margin: 0; }
@media (max-width: 40rem) {
  .a4 article { grid-template-columns: 1fr; }
  .a4 .ask { border-left: 0; padding-left: 0; margin-top: .4rem; }
}
@media print {
  .a4 { height: 268mm; margin: 0; break-after: page; break-inside: avoid; display: flex;
    flex-direction: column; line-height: 1.3; }
  .a4:last-child { break-after: auto; }
  .over { height: auto; break-inside: auto; font-size: 8pt; }
  .a4 h1 { font-size: 1.4em; }
  .a4 p { margin: 0 0 .5mm; orphans: 1; widows: 1; }
  .a4 article { flex: 1 1 auto; padding: 1.4mm 0 2.4mm; gap: 0 4mm; }
  .a4.key article { flex: 0 0 auto; padding-bottom: 2mm; }
  .a4 .lines { min-height: __TWO__mm; height: __TWO__mm; }
  .a4 .lines div { height: __ONE__mm; }
  .a4 .faint, .a4 footer, .a4 .who { font-size: .8em; }
  .a4.key .faint { font-size: .9em; }
  __FITS__
}
""".replace("__TWO__", f"{2 * WRITTEN:g}")
    .replace("__ONE__", f"{WRITTEN:g}")
    .replace(
        "__FITS__",
        "\n  ".join(f".fit-{at} {{ font-size: {size}pt; }}" for at, size in enumerate(SIZES)),
    )
)
