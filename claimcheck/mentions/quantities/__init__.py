"""Numbers with what they count: amounts, rates, measures, ages, scores, fractions, ordinals."""

from claimcheck.mentions.quantities.finding import find_quantities

__all__ = ["find_quantities"]
