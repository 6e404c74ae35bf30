"""Data, model, training and export of sayso's tagger. Meets the TypeScript only through the files it exports."""
