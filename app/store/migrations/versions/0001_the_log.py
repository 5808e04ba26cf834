"""The log: interviews, what came in, what was shown."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "interviews",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("opened_at", sa.Float, nullable=False),
        sa.Column("opening", sa.Text, nullable=False),
        sa.Column("ingest_hash", sa.String(64), nullable=False),
        sa.Column("panel_hash", sa.String(64), nullable=False),
        sa.Column("closed_at", sa.Float),
    )
    op.create_table(
        "facts",
        sa.Column("interview", sa.String(40), sa.ForeignKey("interviews.id"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_table(
        "receipts",
        sa.Column("interview", sa.String(40), sa.ForeignKey("interviews.id"), nullable=False),
        sa.Column("cursor", sa.Integer, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("receipts_of", "receipts", ["interview", "cursor"])


def downgrade() -> None:
    op.drop_index("receipts_of", "receipts")
    op.drop_table("receipts")
    op.drop_table("facts")
    op.drop_table("interviews")
