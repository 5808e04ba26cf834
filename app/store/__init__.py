"""The log: every fact and what was shown, in SQLite or another database."""
