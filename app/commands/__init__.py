"""The commands of `bascule`, by what they serve. None imports anything heavy before it is called."""
