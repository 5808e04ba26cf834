"""The tables of the log. Payloads are JSON texts made by the models of `app.events`."""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)  # fmt: skip

metadata = MetaData()

interviews = Table(
    "interviews", metadata,
    Column("id", String(40), primary_key=True),
    Column("opened_at", Float, nullable=False),
    Column("opening", Text, nullable=False),
    Column("ingest_hash", String(64), nullable=False),
    Column("panel_hash", String(64), nullable=False),
    Column("closed_at", Float),
)  # fmt: skip
"""`opened_at` and `closed_at` are seconds since 1970; tokens are kept as SHA-256 alone."""

facts = Table(
    "facts", metadata,
    Column("interview", String(40), ForeignKey("interviews.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Float, nullable=False),
    Column("type", String(20), nullable=False),
    Column("payload", Text, nullable=False),
)  # fmt: skip
"""What came in. `(interview, seq)` is unique and `seq` starts at 1; `at` is the interview's clock."""

receipts = Table(
    "receipts", metadata,
    Column("interview", String(40), ForeignKey("interviews.id"), nullable=False),
    Column("cursor", Integer, nullable=False),
    Column("at", Float, nullable=False),
    Column("type", String(20), nullable=False),
    Column("payload", Text, nullable=False),
    Index("receipts_of", "interview", "cursor"),
)  # fmt: skip
"""What was shown. A cursor may stand twice when it was shown again after a restart."""
