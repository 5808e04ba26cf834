"""Simulated customers: people who have lived one switch, to practise on. No model, no key, no network."""
