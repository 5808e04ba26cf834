"""What only a reader can judge, judged by a language model: suggestions, repairs, customers, notes."""
