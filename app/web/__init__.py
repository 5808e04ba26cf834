"""The doors to the outside: HTTP, sockets, the panel's files. Translation only."""
