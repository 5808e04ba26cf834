"""What a good interviewer knows: one idea is one file, and its examples are its tests."""
