"""The small tree of what can go wrong: whose fault it is, whether it passes by itself, what to do.

BasculeError
├── BadInput          what was handed in cannot be used (the sender's to mend)
│   └── UnreadableFile    a transcript file that cannot be read
├── NotAllowed        a wrong or missing token, origin or role
├── NoSuchInterview   it never was, or it was forgotten
├── InterviewClosed   it is over; nothing more is taken
├── TooMuch           a bound was reached (frames, rate, interviews); passes by itself
└── LogFailed         the log could not be written; passes when the disk does
"""


class BasculeError(Exception):
    """Something a person should be told: what happened, whether it passes, what to do.

    `code` is stable and short, `passes` says whether waiting helps, `remedy` what to do now.
    Messages never hold what was said in an interview.
    """

    code = "error"
    passes = False

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class BadInput(BasculeError):
    """What was handed in cannot be used as it is."""

    code = "bad_input"


class UnreadableFile(BadInput):
    """A transcript file that cannot be read."""

    code = "unreadable_file"


class NotAllowed(BasculeError):
    """No token, a wrong one, or a page that may not speak to this server."""

    code = "not_allowed"


class NoSuchInterview(BasculeError):
    """There is no interview of this id: it never was, or it was forgotten."""

    code = "no_such_interview"


class InterviewClosed(BasculeError):
    """The interview is over and takes nothing more."""

    code = "interview_closed"


class TooMuch(BasculeError):
    """A bound was reached; it passes by itself."""

    code = "too_much"
    passes = True


class LogFailed(BasculeError):
    """The log could not be written. What was heard is kept in memory until it can."""

    code = "log_failed"
    passes = True
