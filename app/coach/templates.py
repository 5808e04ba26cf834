"""The questions that belong to no idea: what fits any thread, dating, recap, following, closing, silence.

`{x}` and `{y}` are the customer's own words. Every question here is held to our own law by a test.
"""

from collections.abc import Iterator

from app.method.cues import ALL as CUES
from app.method.forces import ALL as FORCES
from app.method.kit import Probe, Say
from app.method.phases import ALL as PHASES

# A table: it keeps its shape.
# fmt: off
# What fits any thread, so that the same template is never offered twice in a row.
ON_ANY: tuple[Probe, ...] = (
    Probe("then_after", Say(en="“{x}”: and what happened next?", fr="« {x} » : et après, que s'est-il passé ?"), "open"),
    Probe("right_before", Say(en="“{x}”: what happened right before?", fr="« {x} » : que s'est-il passé juste avant ?"), "open"),
    Probe("that_moment", Say(en="You said “{x}”: tell me about that.", fr="Vous disiez « {x} » : racontez-moi."), "invitation"),
    Probe("mirror", Say(en="“{x}”?", fr="« {x} » ?"), "echo"),
)
# What fits the customer's own words where no cue says more about them.
ON_WORDS: tuple[Probe, ...] = (
    Probe("tell_me_more", Say(en="“{x}”: tell me more.", fr="« {x} » : dites-m'en un peu plus."), "invitation"),
    Probe("stay_with", Say(en="Let's stay with “{x}”. What was going on?", fr="Restons sur « {x} ». Que se passait-il ?"), "open"),
    Probe("go_on", Say(en="You were at “{x}”: go on.", fr="Vous en étiez à « {x} » : racontez-moi la suite."), "invitation"),
)
FROM_THE_START = Probe("from_the_start", Say(en="“{x}”: tell me about that day, from the beginning.", fr="« {x} » : racontez-moi cette journée, depuis le début."), "invitation")
WENT_ON = Probe("went_on", Say(en="“{x}”: what did you do next?", fr="« {x} » : qu'avez-vous fait ensuite ?"), "open")
DATING = Probe("pin_date", Say(en="When was that, roughly?", fr="C'était quand ?"), "fact")
DATING_QUOTED = Probe("pin_date_quoted", Say(en="“{x}”: when was that, roughly?", fr="« {x} » : c'était quand ?"), "fact")
OPENING = Probe("open_story", Say(en="Let's go to the day you said yes. What was going on?", fr="Revenons au jour où vous avez dit oui. Que se passait-il ?"), "invitation")
RECAP = Probe("recap", Say(en="I have “{x}”, then “{y}”. What did I get wrong?", fr="J'ai noté « {x} », puis « {y} ». Qu'est-ce que j'ai mal compris ?"), "recap")
FOLLOW: tuple[Probe, ...] = (
    Probe("what_next", Say(en="And then, what did you do?", fr="Et après, qu'avez-vous fait ?"), "open"),
    Probe("just_before", Say(en="And before that, what had happened?", fr="Et avant ça, que s'était-il passé ?"), "open"),
    Probe("what_else", Say(en="What else was going on at the time?", fr="Que se passait-il d'autre à ce moment-là ?"), "open"),
)
LAST_ONE = Probe("last_one", Say(en="Tell me about the last time that happened.", fr="Racontez-moi la dernière fois que c'est arrivé."), "invitation")
CLOSING = Probe("should_have_asked", Say(en="What have my questions passed by?", fr="Qu'est-ce que mes questions ont laissé de côté ?"), "open")
SILENCE = Probe("silence", Say(en="Let it come. Count to four.", fr="Laissez venir. Comptez jusqu'à quatre."), "silence")
# fmt: on


def every_template() -> Iterator[Probe]:
    """Every question the method can suggest, for the tests that hold it to its own law."""
    for cue in CUES:
        yield Probe(cue.id, cue.probe)
        yield Probe(f"{cue.id}_plain", cue.plain)
    for force in FORCES:
        yield from force.probes
    for phase in PHASES:
        yield from phase.opening
        for slot in phase.slots:
            yield from slot.probes
    yield from (*ON_ANY, *ON_WORDS, FROM_THE_START, WENT_ON, DATING, DATING_QUOTED, OPENING, RECAP, LAST_ONE, CLOSING, *FOLLOW)
