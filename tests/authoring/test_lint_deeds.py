"""Which choices are violence, which are accusations, and which are what a player may do."""

from pathlib import Path

from putilovets.authoring.lint.deeds import accusations, violence
from tests.authoring.looks import marked, page, said
from tests.packs import CHAPTER, choice, scene

VIOLENCE = """
Arrest Lukina
Have Kirov beat Lukina
Have the watchman beat him
Arrest Lukina's husband
Shoot them all
Have Kirov arrested
Ask that the engineer be arrested
Go and beat him
Hang the storemen
Order his arrest
Call for the execution of the wreckers
Agree to interrogate Lukina
Say nothing, and arrest him tomorrow
"Arrest him!"
Interrogate the old storeman in his own store
Demand that Lukina be shot
Help them arrest him
Vote for his execution
Stand by, then beat the man
Deport the family
Lock Lukina in the store
Open fire
Slap the old storeman
""".splitlines()[1:]

ACCUSATIONS = """
Denounce Lukina to the OGPU
Denounce Agrafena Lukina
Openly denounce the engineer
Inform on your neighbour
Sign nothing, and inform on them
Agree to inform on him
Report Lukina to the NKVD
Report him as a saboteur
Accuse him before the meeting
Stand up and accuse Lukina of sabotage
Unmask her as an enemy
Name Lukina as an enemy of the people
Name the wreckers
Call Lukina a wrecker
Put Lukina down as a spy
"He is a wrecker," you say
"Lukina is an enemy."
Write a denunciation
Draft a denunciation of the director
Write to the OGPU about him
Hand him over to the police
Give the names of the storemen to the special section
Point the finger at Lukina
Testify against Lukina
Betray her
Brand him a traitor
Tell the OGPU about Lukina
Let the OGPU know what Lukina said
Pass his name on to the OGPU
Write down Lukina's name for the special section
Give the NKVD her name
Collect material against the engineer
Build a case against Lukina
Give the OGPU's man nothing, but denounce Lukina
""".splitlines()[1:]

ALLOWED = """
Refuse to denounce him
Refuse to sign or denounce anybody
Neither sign nor denounce him
Promise not to inform on him
Ask him not to denounce Lukina
Do not denounce Lukina
Go home instead of accusing him
Ask who accuses him
Ask for evidence before anybody is arrested
Ask why he was arrested
Ask that nobody be arrested
Ask that the arrested man be heard
Ask whether he is an enemy
"Who says that he is a wrecker?"
"Is he a wrecker?"
Say that he is no wrecker
Say nothing about the arrest
Sign the paper
Abstain
Keep silent
Delay the vote on his arrest until there is evidence
Narrow the word: bad storage, not sabotage
Speak for Lukina
Warn Lukina that she will be denounced
Visit his wife after the arrest
Sit with the wife of the arrested man
Hear the accusation read
Take the accusation off the agenda
Tear the denunciation up
Name Lukina, by 10 May
Call Lukina a friend
Strike him: a year without a meeting is a year
Hang the sheet by the clock
Hang them by the clock
Hang Lukina's coat up
Beat the dust out of the rug
Beat Lukina at draughts
Shoot a look at her
Shoot Lukina a look
Kill the lamp
Lock the room at eight
Hit the bell
Say that she is an enemy of drink
Ask for evidence against Lukina
Execute the order
Expose Lukina to the draught
Betray Lukina's secret
Denounce bureaucratism
Denounce Lukina's sums
Accuse the office of waste
Expose the waste at the store
Report on the store to the collective
Report to the collective that Lukina is ill
Inform Lukina of the vote
Write to the paper about him
Go to the police about the window
Hand the list to the store
"Arrest me, then."
""".splitlines()[1:]


def test_steps_of_violence_are_found(tmp_path: Path) -> None:
    assert marked(tmp_path, violence, VIOLENCE, page(), "scene.choice") == VIOLENCE


def test_accusations_that_a_player_would_compose_are_found(tmp_path: Path) -> None:
    assert marked(tmp_path, accusations, ACCUSATIONS, page(), "scene.choice") == ACCUSATIONS


def test_what_he_may_do_is_left_alone(tmp_path: Path) -> None:
    first, second = ALLOWED[:30], ALLOWED[30:]
    for number, (look, texts) in enumerate(
        (look, texts) for look in (violence, accusations) for texts in (first, second)
    ):
        assert marked(tmp_path / str(number), look, texts, page(), "scene.choice") == []


def test_what_the_narrator_says_that_he_does_is_found(tmp_path: Path) -> None:
    texts = [
        "You denounce Lukina to the OGPU.",
        'They say: "You denounce Lukina."',
        "You do not denounce Lukina.",
        "Lukina denounces the engineer.",
    ]
    assert marked(tmp_path, accusations, texts, page(), "scene.paragraph") == texts[:1]


def test_the_words_are_placed_and_said(tmp_path: Path) -> None:
    chapter = scene(
        "bench", choice("go", "the-end").replace('"go"', '"Go, and denounce Lukina"', 2)
    )
    chapter = chapter.replace('id = "Go, and denounce Lukina"', 'id = "go"')
    assert said(tmp_path, accusations, {CHAPTER: chapter}) == [
        f"{CHAPTER}:10:17: PU152 «denounce Lukina»: the player composes no accusation of anybody"
    ]
