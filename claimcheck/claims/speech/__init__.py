"""Quotation marks, reporting cues, sources of speech -> who says what; `claims.attribution` is the entry."""
