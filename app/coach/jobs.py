"""What the new thing was hired for, and what would get it fired: hypotheses, each with its quote.

A job is functional (get something done), emotional (how one wants to feel) or social (how one wants to be
seen, and what it does between people). Nobody says their job; a hope held at the time comes nearest.
"""

from collections.abc import Iterator
from typing import Literal

from app.conversation import Turn
from app.method.hearing import Hit, Phrases
from app.method.quoting import Place, around, quote
from app.method.tenses import tells_of_now

JobKind = Literal["functional", "emotional", "social"]

# A table: it keeps its shape.
# fmt: off
FEELS = Phrases(
    en="sleep; slept; peace; calm; worry; worried; worrying; scared; afraid; ashamed; guilt*; allowed; relief; relieved; stress*; proud; feel; felt; alone; dread*; stop thinking; switch off; breathe; safe; trust; be a person; poorly; quiet; mad",
    fr="dormir; dors; dormait; coucher; tranquill*; calme; souci*; peur; honte; soulag*; coupab*; stress*; fier; fière; serein*; sentir; ressent*; seul*; respirer; confiance; souffler; angoiss*; tête; plus moi; vexer; arrêter d'y penser",
)
SEEN = Phrases(
    en="look like; looked like; look professional; what people; they'd think; in front of; everybody knows|knew; wave|waving; people see; reputation; negligent; good mother|father|parent; between us|them; the kids|children see; embarrass*; be seen; judge*; proper; see their faces; i wanted somebody to tell me",
    fr="l'air; l'image; devant tout|les|mes|nos; ce que les gens; on me prend; réputation; entre nous|eux|elles; l'une contre l'autre; les autres; honte; sérieux; vexer; regard des; passer pour; gêné*; avec les anciens; bonne mère; bon père",
)
WANTED = Phrases(
    en="i|we (just) wanted; i|we needed; i|we hoped; hoping; what i|we wanted; so i|we could; i could see; it had to; had to be able; that it 'd make; what mattered; the main thing; i was after; i|we were after; as long as; it was more the; i can see their; nothing over",
    fr="je|on voulais|voulait; j'espérais; on espérait; ce que je|on voulais|voulait|cherchait|cherchais; je cherchais; on cherchait; il me|nous fallait; j'avais|on avait besoin; pour pouvoir; ce qui comptait; ce qui m'a plu; que ce soit; fallait que|qu'; je me disais que; c'était surtout; pouvoir; l'essentiel; du moment que; que moi je puisse",
)
FIRED = Phrases(
    en="i'm off; i 'm off; we 're done; we're done; deal breaker; dealbreaker; no way; i 'd stop; i 'd cancel; i 'd go back; i 'd drop it; send it back; out of the question; i 'd leave; that 's it for; if i hate it; put me off; over my dead; i 'd bin it",
    fr="c'est mort; j'arrête; j'arrêtais; on arrête; je pouvais arrêter; on pouvait arrêter; rédhibitoire; hors de question; je rends; je le rends; je résilie; je pars; je partais; pas question; je reprends un|une|le|la; reprendre un|le; demi-tour; je le prenais pas; elle serait partie; il serait parti",
)
# fmt: on


def kind_of(turn: Turn, place: Place | Hit) -> JobKind:
    """Which kind of job these words speak for; getting something done where nothing else tells."""
    for kind, phrases in (("social", SEEN), ("emotional", FEELS)):
        if any(place.first <= one.first < place.last for one in phrases.in_(turn)):
            return "social" if kind == "social" else "emotional"
    return "functional"


def wanted(turn: Turn) -> Iterator[tuple[tuple[int, int], JobKind]]:
    """What was wanted then: the code points of the words, and the kind of job they speak for."""
    taken: list[Place] = []
    for hit in WANTED.in_(turn):
        place = around(turn.read, hit)
        if any(place.first < one.last and one.first < place.last for one in taken):
            continue
        if place.last - place.first < 4 or tells_of_now(turn, place):
            continue
        taken.append(place)
        yield quote(turn, hit), kind_of(turn, place)


def firing(turn: Turn) -> Iterator[tuple[int, int]]:
    """What would have made them give it up again, or leave."""
    seen: set[tuple[int, int]] = set()
    for hit in FIRED.in_(turn):
        found = quote(turn, hit)
        if found not in seen:
            seen.add(found)
            yield found
