"""What is looked for of history and of hard matters; docs/authors/history.md says why."""

from putilovets.authoring.lint.dated import dated_words, named_early
from putilovets.authoring.lint.deeds import accusations, violence
from putilovets.authoring.lint.gains import gains
from putilovets.authoring.lint.heavy import prepared
from putilovets.authoring.lint.lives import lives, offices
from putilovets.authoring.lint.mouths import put_into_mouths
from putilovets.authoring.lint.narrowing import sharpened
from putilovets.authoring.lint.still import stands_still
from putilovets.authoring.lint.unmarked import unmarked
from putilovets.authoring.lint.unused import uncited, unmet, unsaid
from putilovets.authoring.lint.worth import worth

ETHICS = (
    *(uncited, unmet, unsaid, dated_words, named_early, lives, offices),
    *(put_into_mouths, violence, accusations, sharpened, worth),
    *(prepared, unmarked, stands_still, gains),
)
