"""The linter as a command: a question, a guide or a transcript in, findings with their places out.

`targets` says what was handed in, `markdown` and `transcript` find the questions and where they stand,
`looking` asks the method, `guide` says what a guide lacks, `formats` and `sarif` write it down.
"""
