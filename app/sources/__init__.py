"""Where a transcript comes from: files read whole, and the sample interviews that ship with it."""
