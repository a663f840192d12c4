"""Two aligned claims, or the accounts of two sources -> in what they are the same, and in what they differ.

What the rules judge and the findings ask, one question a module: none of them knows whether a difference is worth
telling. `pairs.py` has what is compared.
"""
