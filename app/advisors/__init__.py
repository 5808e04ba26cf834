"""The language model as advisor: asked only where one is configured, guarded, never waited for."""
