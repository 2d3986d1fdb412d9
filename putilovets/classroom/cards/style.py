"""How pseudonyms look: a list with lines, and cards with lines to cut along."""

CARDS = """
.names { list-style: none; padding: 0; margin: 1rem 0; }
.names li { display: grid; grid-template-columns: 2.2rem 14rem 1fr; gap: .6rem;
  align-items: end; margin: 0; height: 2rem; break-inside: avoid; }
.names .number { color: var(--faint); text-align: right; }
.names b, .cards b { font: 600 1rem/1.2 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas,
  monospace; }
.names i { border-bottom: 1px solid var(--ink); height: 1.4rem; }
.cards { display: grid; grid-template-columns: 1fr 1fr; margin-top: 3rem; }
.cards p { margin: 0; padding: 1.1rem .8rem; border: 1px dashed var(--faint);
  text-align: center; break-inside: avoid; margin: 0 -1px -1px 0; }
.cards b { display: block; font-size: 1.2rem; margin-bottom: .5rem; }
.cards span { font-size: .85rem; color: var(--faint); }
@media (max-width: 40rem) {
  .names li { grid-template-columns: 1.8rem 1fr; height: auto; margin-bottom: .8rem; }
  .names i { grid-column: 2; }
  .cards { grid-template-columns: 1fr; }
}
@media print {
  .names { margin: 3mm 0; }
  .names li { height: 7.4mm; grid-template-columns: 9mm 62mm 1fr; }
  .cards { margin-top: 0; }
  .cards p { height: 33mm; padding: 7mm 5mm 0; }
  .cards b { font-size: 15pt; }
}
"""
