"""The report after an interview: one model, drawn in every format."""
