"""Line and column are those an editor shows, whatever the file is made of."""

from pathlib import Path

import pytest

from tests.packs import CHAPTER, based, choice, problems, scene, without_hints

WHEN = "when = \"told == 'kopeck' and flor > 2\""
TOLD = f"{CHAPTER}:12:30: PU011 flor is not declared (did you mean floor?)"


@pytest.mark.parametrize(
    ("ending", "mark"), [("\n", ""), ("\r\n", ""), ("\n", "\ufeff"), ("\r\n", "\ufeff")]
)
def test_line_endings_and_a_byte_order_mark_move_nothing(
    tmp_path: Path, ending: str, mark: str
) -> None:
    chapter = scene("hall", choice("go", "the-end", WHEN), "# шапка")
    raw = (mark + chapter.replace("\n", ending)).encode()
    assert problems(based(tmp_path, {CHAPTER: raw})) == [TOLD]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("effects = [{ set = 'told', to = 'цех' }, { set = 'tolb' }]",
         [":12:33: PU012 told is one of nothing, kopeck, ventilator, not 'цех'",
          ":12:50: PU011 tolb is not declared (did you mean told?)"]),
        ("when = \"told == 'цех' or flor > 2\"",
         [":12:17: PU012 told is never 'цех'; it is one of nothing, kopeck, ventilator",
          ":12:26: PU011 flor is not declared (did you mean floor?)"]),
        ("when = \"told == \\\"kopeck\\\" or flor > 2\"",
         [":12:31: PU011 flor is not declared (did you mean floor?)"]),
        ("'цена' = 1", [":12:1: PU002 цена is not a key of this table"]),
        ("cost = '𝒳' \n  'цена' = 1", [":13:3: PU002 цена is not a key of this table"]),
    ],
)  # fmt: skip
def test_columns_count_characters(tmp_path: Path, line: str, told: list[str]) -> None:
    chapter = scene("hall", choice("go", "the-end", line))
    assert problems(based(tmp_path, {CHAPTER: chapter})) == [CHAPTER + each for each in told]


def test_a_condition_over_several_lines_is_told_at_the_line_of_the_mistake(tmp_path: Path) -> None:
    when = 'when = """\n(met_lukina\n and flor > 2)"""'
    chapter = scene("hall", choice("go", "the-end", when))
    assert problems(based(tmp_path, {CHAPTER: chapter})) == [
        f"{CHAPTER}:14:6: PU011 flor is not declared (did you mean floor?)"
    ]


def test_lines_of_a_long_text_are_counted(tmp_path: Path) -> None:
    text = '"""\nПервая строка.\n\nВторая.\\\n  Третья."""'
    chapter = scene("hall", choice("go", "nowhere")).replace('"Here."', text)
    assert problems(based(tmp_path, {CHAPTER: chapter})) == [
        f"{CHAPTER}:15:6: PU010 there is no place nowhere"
    ]


def test_a_mistake_of_the_parser_counts_characters_too(tmp_path: Path) -> None:
    for ending in ("\n", "\r\n"):
        raw = f'# Шапка{ending}"цех" = "завод" "цех"{ending}'.encode()
        assert without_hints(problems(based(tmp_path, {CHAPTER: raw}))) == [
            f"{CHAPTER}:2:17: PU001 expected newline or end of document after a statement"
        ]
