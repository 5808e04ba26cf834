"""Who writes the sections: knows the report, its language, and every turn it has cited so far."""

from app.events import Role
from app.reports.model import Report, Spoken
from app.reports.outline import Block, Cite, Heading, Hung, Line, Out, Own, Para, Points, Said
from app.reports.told import Doubt, Quote, Sentence
from app.reports.words import Words, capital, clock


class Scribe:
    """Writes pieces of one report. Used once, from the first section to the last."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.say = Words(report.lang)
        self.blocks: list[Block] = []
        self.cited: dict[int, list[int]] = {}
        self._turns: dict[int, Spoken] = {one.turn: one for one in report.turns}
        self._cites = 0

    # ---------------------------------------------------------------- pieces

    def part(self, name: str, key: str) -> None:
        """The heading of a part."""
        self.blocks.append(Heading(1, name, self.say(key)))

    def section(self, name: str, key: str) -> None:
        """The heading of a section."""
        self.blocks.append(Heading(2, name, self.say(key)))

    def piece(self, name: str, text: str) -> None:
        """The heading of a piece of a section; `text` is already set."""
        self.blocks.append(Heading(3, name, text))

    def para(self, *runs: Own | Said | Cite | Out) -> None:
        """A paragraph."""
        self.blocks.append(Para(runs))

    def soft(self, text: str) -> None:
        """A paragraph that stands back."""
        self.blocks.append(Para((Own(text),), "soft"))

    def unknown(self, key: str = "unknown") -> None:
        """Nobody told, and the report says so."""
        self.blocks.append(Para((Own(self.say(key)),), "unknown"))

    def points(self, lines: list[Line]) -> None:
        """A list, where there is something to list."""
        if lines:
            self.blocks.append(Points(tuple(lines)))

    def hung(
        self,
        quote: Quote,
        *notes: Line,
        head: Line = (),
        tail: str = "",
        doubt: Doubt | None = None,
    ) -> None:
        """A quote, with the question that drew it out where it is doubtful."""
        cite = self.cite(quote.turn)
        below = (self.doubted(doubt), *notes) if doubt else notes
        beside = (Own(f" · {tail}", "soft"),) if tail else ()
        self.blocks.append(Hung(quote.quote, cite, head, beside, below, doubt is not None))

    def quotes(self, quotes: tuple[Quote, ...]) -> None:
        """Quotes one below the other, or that nobody told."""
        for quote in quotes:
            self.hung(quote)
        if not quotes:
            self.unknown()

    # ---------------------------------------------------------------- lines

    def words(self, key: str, **said: object) -> Own:
        """A sentence of the report."""
        return Own(self.say(key, **said))

    def strong(self, text: str) -> Own:
        """Words of the report that stand out; `text` may come from the model."""
        return Own(self.say.own(text), "strong")

    def title(self, text: str) -> Own:
        """A title that the model carries, at the head of something."""
        return Own(capital(self.say.own(text)), "strong")

    def own(self, text: str) -> Own:
        """A sentence that the model carries."""
        return Own(self.say.own(text))

    def question(self, text: str) -> Said:
        """A question that the report proposes: it stands between quotation marks too."""
        return Said(self.say.own(text), ours=True)

    def cite(self, turn: int) -> Cite:
        """A link to a turn: its number and, where there are times, its place in the interview."""
        self._cites += 1
        spoken = self._turns.get(turn)
        if spoken:
            self.cited.setdefault(turn, []).append(self._cites)
        at = f" · {clock(spoken.start)}" if spoken and spoken.start is not None else ""
        return Cite(
            turn if spoken else -1,
            (self.say("turn", turn=turn) + at).replace(" ", "\u00a0"),
            self._cites,
        )

    def cites(self, turns: tuple[int, ...]) -> Line:
        """Links to several turns, one after the other."""
        runs: list[Own | Said | Cite | Out] = []
        for turn in turns:
            runs += [Own(" "), self.cite(turn)]
        return tuple(runs)

    def sentence(self, sentence: Sentence) -> Line:
        """A sentence of the report and the turns it stands on."""
        return (self.own(sentence.text), *self.cites(sentence.turns))

    def doubted(self, doubt: Doubt) -> Line:
        """What drew a doubtful quote out."""
        return (
            self.words("doubtful", finding=self.say.own(doubt.title)),
            Own(" "),
            Said(doubt.asked.quote),
            Own(" "),
            self.cite(doubt.asked.turn),
        )

    def labelled(self, key: str, *runs: Own | Said | Cite | Out) -> Line:
        """A label, a colon, and what it labels."""
        return (Own(self.say(key) + self.say("colon"), "soft"), *runs)

    def quoting(self, key: str, quote: Quote) -> Line:
        """A label and a quote in the line."""
        return self.labelled(key, Said(quote.quote), Own(" "), self.cite(quote.turn))

    def role(self, role: Role, speaker: str | None) -> str:
        """Who spoke, as the transcript calls them."""
        name = self.say(f"role.{role}")
        return f"{name} ({speaker})" if speaker else name
