"""The figures of `/metrics`: counts and times, never words, names or ids."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from app.advisors.spending import Prices
from app.events import Advised

SLOW = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.5, 5.0, 15.0, 60.0)
FAST = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)


class Figures:
    """One server's figures, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self.interviews = Gauge("bascule_interviews", "Interviews in memory", registry=registry)
        self.sockets = Gauge("bascule_sockets", "Open sockets", ["door"], registry=registry)
        self.log_failing = Gauge(
            "bascule_log_failing", "1 while the log cannot be written", registry=registry
        )
        self.frames = Counter("bascule_frames", "Frames received", ["door"], registry=registry)
        self.bad_frames = Counter(
            "bascule_bad_frames", "Frames refused", ["door"], registry=registry
        )
        self.closed = Counter(
            "bascule_sockets_closed", "Sockets closed by the server", ["code"], registry=registry
        )
        self.commit = Histogram(
            "bascule_commit_seconds",
            "Time of one commit of the log",
            buckets=FAST,
            registry=registry,
        )
        self.written = Counter("bascule_log_entries", "Entries made durable", registry=registry)
        self.heard = Histogram(
            "bascule_hear_seconds", "Time to hear one fact", buckets=FAST, registry=registry
        )
        self.requests = Counter(
            "bascule_http_requests", "HTTP requests", ["method", "status"], registry=registry
        )

        self.advice = Counter(
            "bascule_advice", "Answers of the advisor", ["task", "verdict"], registry=registry
        )
        self.advice_tokens = Counter(
            "bascule_advice_tokens", "Tokens sent and received", ["task", "way"], registry=registry
        )
        self.prices = Prices()
        """What a million tokens cost; without it no cost is counted."""
        self.advice_cost = Counter(
            "bascule_advice_cost", "Cost in the account's own currency", ["task"], registry=registry
        )
        self.advice_spent = Counter(
            "bascule_advice_budgets_spent",
            "Interviews in which the advisor rests, its budget used up",
            registry=registry,
        )
        self.advice_seconds = Histogram(
            "bascule_advice_seconds",
            "Time of one answer",
            ["task"],
            buckets=SLOW,
            registry=registry,
        )

    def advised(self, answer: Advised) -> None:
        """Count what an advisor answered, or did not."""
        self.advice.labels(answer.task, answer.verdict).inc()
        self.advice_seconds.labels(answer.task).observe(answer.latency)
        for way, tokens in zip(("in", "out"), answer.tokens, strict=True):
            self.advice_tokens.labels(answer.task, way).inc(tokens)
        if cost := self.prices.of(answer.tokens):
            self.advice_cost.labels(answer.task).inc(cost)

    def text(self) -> bytes:
        """The figures in Prometheus' text format."""
        return generate_latest(self.registry)
