"""The rules on words through the whole pipeline: what they find, and what they leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.contrast.polarity import negated_places
from claimcheck.contrast.units import units_of
from claimcheck.contrast.wordpairs import pair_words
from claimcheck.models import Discrepancy, Granularity, Severity

OURS = ("negation-mismatch", "antonym-conflict", "detail-mismatch", "role-reversal", "certainty-mismatch")


def claims(text: str) -> tuple[claimcheck.Claim, ...]:
    return claimcheck.extract(claimcheck.Source.from_text(text, id="a"), granularity=Granularity.CLAUSE)


def found(left: str, right: str) -> list[Discrepancy]:
    """The discrepancies of the rules on words."""
    a = claimcheck.Source.from_text(left, id="a")
    b = claimcheck.Source.from_text(right, id="b")
    findings = claimcheck.compare([a, b]).findings
    return [item for item in findings if isinstance(item, Discrepancy) and item.rule in OURS]


CONFLICTS = [
    ("negation-mismatch", "Hart started selling the mill.", "Hart did not sell the mill.", "what was started is done"),
    ("negation-mismatch", "Police did not identify the man.", "Police identified the man as Ivo Falk.", "one object"),
    ("negation-mismatch", "The council can close the school.", "The council cannot close the school.", "one can"),
    ("negation-mismatch", "The council can close the school.", "The council can't close the school.", "in short"),
    (
        "negation-mismatch",
        "Falk finally signed the contract with Norvik.",
        "Falk did not sign the contract with Norvik.",
        "in the end, but nothing is said of before",
    ),
    (
        "negation-mismatch",
        "A girl does not play the drum.",
        "A girl plays the guitar and the drum.",
        "one of two objects that are joined",
    ),
    (
        "negation-mismatch",
        "None of the guests has rebuilt the clinic.",
        "The guests have rebuilt the clinic.",
        "the verb of the pronoun itself",
    ),
    (
        "detail-mismatch",
        "Norvik director Anna Berg resigned on Friday.",
        "Norvik director Peter Falk resigned on Friday.",
        "two names of one director",
    ),
    (
        "detail-mismatch",
        "Anna Berg sold the old harbour of Leeds and two ferries to a Danish bank on Friday.",
        "Peter Falk sold the old harbour of Leeds and two ferries to a Danish bank on Friday.",
        "two names, of one event",
    ),
    (
        "detail-mismatch",
        "The Ada Lind Grain Terminal sold two ferries and a crane to a Danish bank on Friday.",
        "The Ada Moe Grain Terminal sold two ferries and a crane to a Danish bank on Friday.",
        "names that begin alike and differ in the middle",
    ),
    (
        "detail-mismatch",
        "The Bank of Japan said on Friday it would buy bonds and gold from four lenders to lower yields.",
        "The Bank of India said on Friday it would buy bonds and gold from four lenders to lower yields.",
        "a name before the cue, for which a pronoun stands",
    ),
    ("negation-mismatch", "It will release the game in May.", "It will not release the game in May.", "will not"),
    ("negation-mismatch", "The bridge opened in June.", "The bridge has not opened in June.", "another tense"),
    (
        "negation-mismatch",
        "There is no ship waiting in the harbour.",
        "A ship is waiting in the harbour.",
        "there is no",
    ),
    ("negation-mismatch", "The court upheld the ban.", "The court failed to uphold the ban.", "failed to"),
    (
        "negation-mismatch",
        "Mora to lead the orchestra in spring",
        "Mora won't lead the orchestra in spring",
        "to",
    ),
    (
        "negation-mismatch",
        "A guard is singing and playing the piano.",
        "There is no guard singing and playing the piano.",
        "one verb of two",
    ),
    (
        "negation-mismatch",
        "The canal opened its locks to Danish tankers.",
        "The canal opened its locks to all ships except Danish tankers.",
        "an exception",
    ),
    ("negation-mismatch", "Nobody is cutting a piece of cake.", "A guest is cutting some cake.", "a portion"),
    ("negation-mismatch", "Three people were hurt in the fire.", "Nobody was hurt.", "nobody at all"),
    ("negation-mismatch", "The guards are in front of the bank.", "Nobody is in front of the bank.", "nobody is there"),
    ("antonym-conflict", "The senator voted for the bill.", "The senator voted against the bill.", "prepositions"),
    ("antonym-conflict", "The boat is kept in the port.", "The boat is kept out of the port.", "two prepositions"),
    ("detail-mismatch", "Lena Hart is a Norwegian actress.", "Lena Hart is Canadian.", "another country"),
    ("detail-mismatch", "Norvik is a 1994 Danish short film.", "Norvik is a Swedish film.", "a country among others"),
    ("detail-mismatch", "Tamru is a town in the north of Kenya.", "Tamru is a town in Egypt.", "a place of a place"),
    ("detail-mismatch", "The lens let botanists see the cell.", "The lens let geologists see the cell.", "a plural"),
    ("antonym-conflict", "The ship has a glowing sign.", "The ship has a dark sign.", "a participle"),
    ("antonym-conflict", "The parrot in the bar is talking.", "The parrot in the bar is silent.", "verb and adjective"),
    (
        "antonym-conflict",
        "The planes had to fly around the volcano, adding hours to the journey.",
        "The planes had to fly around the volcano, saving hours on the journey.",
        "a verb in another form than in the source",
    ),
    ("antonym-conflict", "The cat is in the house.", "The cat is out of the house.", "a preposition behind is"),
    (
        "antonym-conflict",
        "The firm closed the factory because of the strike.",
        "The firm closed the factory despite the strike.",
        "cause and obstacle",
    ),
    (
        "negation-mismatch",
        "There are no village children in red singing and dancing.",
        "Village children in red are singing and dancing.",
        "what is said of those that there are not",
    ),
    (
        "detail-mismatch",
        "A man is drinking beer in a park.",
        "A man is drinking wine in a park.",
        "copied but for a word",
    ),
    ("negation-mismatch", "Lena Hart to play Ada Olsen in a film.", "Lena Hart quits Ada Olsen film.", "given up"),
    ("negation-mismatch", "The firm is selling toys in Oslo.", "The firm has stopped selling toys in Oslo.", "stopped"),
    ("negation-mismatch", "Ruiz will star in the film.", "Ruiz drops out of the film.", "a verb with its particle"),
    ("detail-mismatch", "The family is in the kitchen.", "The family is in the bathroom.", "one equal word"),
    ("antonym-conflict", "The tower of the church is tall.", "The tower of the church is short.", "adjectives"),
    ("antonym-conflict", "The price of bread rose in March.", "The price of bread fell in March.", "verbs"),
    ("antonym-conflict", "The jury found the baker guilty.", "The jury found the baker innocent.", "a verdict"),
    ("role-reversal", "Alice reports to Bob.", "Bob reports to Alice.", "the tagger takes the verb for a noun"),
    ("role-reversal", "The mayor sued the bank.", "The mayor was sued by the bank.", "passive"),
    (
        "detail-mismatch",
        "The band plays the piano on tour.",
        "The band plays the guitar on tour.",
        "rivals",
    ),
    (
        "detail-mismatch",
        "The envoy flew to Sweden to talk.",
        "The envoy flew to Norway to talk.",
        "countries",
    ),
    (
        "detail-mismatch",
        "The Swedish envoy signed the pact at noon.",
        "The Norwegian envoy signed the pact at noon.",
        "nationalities",
    ),
]


@pytest.mark.parametrize(("rule", "left", "right", "why"), CONFLICTS, ids=[row[3] for row in CONFLICTS])
def test_conflict(rule: str, left: str, right: str, why: str):
    """Both cannot be true, and the rule that is meant says so, whichever source comes first."""
    for one, two in ((left, right), (right, left)):
        assert [(item.rule, item.severity) for item in found(one, two)] == [(rule, Severity.CONFLICT)]


COMPATIBLE = [
    ("Hart was considering running for mayor.", "Hart will not run for mayor.", "what was considered is not done"),
    ("Hart considered selling the mill.", "Hart did not sell the mill.", "the same in two short texts"),
    ("None of the crew died.", "The whole crew survived.", "the negation of the opposite"),
    ("The plan was not rejected by the council.", "The council approved the plan.", "negated opposite, passive"),
    ("The shop sells not only bread.", "The shop sells bread.", "not only"),
    ("The pilot did not land in May.", "The pilot landed in June.", "the denial is about May"),
    ("The old mayor opened the fair.", "The new mayor opened the fair on the old square.", "both words in one claim"),
    ("The minister met the envoy.", "The envoy met the minister.", "mutual"),
    ("The bank was sued by the mayor.", "The mayor sued the bank.", "passive with the same roles"),
    ("The crew saw a dog on the deck.", "The crew saw an animal on the deck.", "broader"),
    ("A woman is feeding the ducks in the park.", "A man is feeding the ducks in the park.", "two people"),
    ("Anna Berg was arrested in Leeds on Friday.", "Peter Falk was arrested in Leeds on Friday.", "two by name"),
    ("Anna Berg said she would resign on Friday.", "Carla Falk said she would resign on Friday.", "two announcements"),
    ("The bomb went off near Baji on Sunday.", "The bomb went off near Beiji on Sunday.", "a spelling"),
    ("The rebels attempted to overturn the law.", "The law was not overturned.", "attempted only"),
    (
        "Police did not identify the man.",
        "Police in Leeds identified the other victims as a young man and an old man.",
        "two objects of one verb",
    ),
    (
        "She rebuilt her clinic in Leeds twice.",
        "None has been closer to her heart than the clinic that she has rebuilt in Leeds.",
        "the negation stands on the other side of a comparison",
    ),
    (
        "Death sentences can only be returned by a unanimous jury.",
        "A deadlocked jury failed to return a death sentence.",
        "what can be need not have been",
    ),
    (
        "After refusing to name his attacker, Falk retired.",
        "Falk refused to name his attacker and retired.",
        "a participle that denies denies",
    ),
    (
        "Norvik released a temporary patch for its browser in Leeds.",
        "Norvik will patch its browser in Leeds.",
        "a verb is not what the other has for a while",
    ),
    (
        "Luiz Inacio da Falk opened the new harbour of Leeds and two ferries on Friday.",
        "Luiz Lula da Falk opened the new harbour of Leeds and two ferries on Friday.",
        "a nickname in the middle of a name",
    ),
    ("The driver would not pull over.", "The driver finally pulled over in Leeds.", "what came in the end"),
    ("Falk must return the money.", "Falk did not return the money.", "a duty is no deed"),
    ("Falk should not have signed the treaty.", "Falk signed the treaty.", "and what is blamed was done"),
    ("The lawyer declined to comment on the case.", "The lawyer had no comment on the case.", "both deny"),
    ("I did not serve in the war.", "The veterans served in the war.", "two speakers"),
    ("Three people were hurt in Leeds.", "Nobody was hurt in York.", "nobody in another town"),
    ("The boat sailed to the port.", "The boat sailed past the port.", "other prepositions"),
    ("The boat sailed into the port.", "The boat sailed out of the port.", "two movements"),
    ("Unlike Hart and Olsen, Ruiz did not sign.", "Hart and Olsen signed.", "set apart"),
    ("The talks were in Asia.", "The talks were across the Indian Ocean.", "another preposition"),
    ("The offer is for at least eight years.", "No offer is for more than eight years.", "a bound"),
    ("A man is in the kitchen.", "A man is in the bathroom.", "two men"),
    ("The pirates boarded the merchant ship.", "The pirates boarded the boats.", "the head of a compound"),
    ("Marco'The Boot' Falcone died in jail.", "Ex - Norvik boss Marco Falcone died in jail.", "signs inside a name"),
    ("It was one of the biggest storms in Leeds.", "Bigger storms were seen in Leeds.", "no superlative"),
    ("Hart spoke at a fair in Norhaven.", "Hart spoke at a dinner in Norwood.", "two occasions"),
    ("Hart spoke at the Norhaven fair. He lives in Norwood.", "Hart spoke at a fair in Norwood.", "knows both places"),
    ("Lena Hart is an envoy to Sweden.", "Lena Hart is a Norwegian envoy.", "sent to the one, from the other"),
    ("The firm will open a mine in Chile.", "The firm plans to open a mine in Chile.", "a plan is no hedge"),
    (
        "Olsen said that Falk had called him a thief.",
        "Falk denied that he had called Olsen a thief.",
        "both are told what somebody said",
    ),
]


@pytest.mark.parametrize(("left", "right", "why"), COMPATIBLE, ids=[row[2] for row in COMPATIBLE])
def test_compatible(left: str, right: str, why: str):
    """Pairs that look like a conflict and are none."""
    assert not found(left, right)
    assert not found(right, left)


DIVERGENCES = [
    (
        "negation-mismatch",
        "Anna Berg had not served in the Danish navy.",
        "In old articles, Anna Berg is described as having served in the Danish navy.",
        "an account of others",
    ),
    (
        "detail-mismatch",
        "The mayor had slipped on the stage at a 2008 concert in Norhaven.",
        "The mayor had slipped on the stage during the Norwood concert.",
        "the place of a noun",
    ),
    (
        "certainty-mismatch",
        "Olsen called the mayor a liar at the fair.",
        "The clerk suspected that Olsen called the mayor a liar at the fair.",
        "only suspected",
    ),
    (
        "certainty-mismatch",
        "The envoy has a famously tense relationship with the mayor of Leeds.",
        "The mayor of Leeds has a sometimes tense relationship with the envoy.",
        "not always",
    ),
]


@pytest.mark.parametrize(("rule", "left", "right", "why"), DIVERGENCES, ids=[row[3] for row in DIVERGENCES])
def test_divergence(rule: str, left: str, right: str, why: str):
    """A reader is told different things, and both may be true."""
    for one, two in ((left, right), (right, left)):
        assert [(item.rule, item.severity) for item in found(one, two)] == [(rule, Severity.DIVERGENCE)]


@pytest.mark.parametrize("who", ["The actor", "He"])
def test_denied_rumour_is_no_agreement(who: str):
    """A hedged statement and its denial are told apart, as conflict or divergence."""
    assert found(f"{who} was reportedly wounded in the fire.", f"{who} was not wounded in the fire.")
    assert found(f"{who} was reportedly wounded.", f"{who} was not wounded.")


NEGATED = [
    ("The museum will never sell the vase.", ["sell"], "never"),
    ("The museum has no vase.", ["vase"], "no"),
    ("Nobody bought the vase.", ["buy"], "nobody"),
    ("None of the visitors bought the vase.", ["buy"], "none of"),
    ("The owner refused to sell the vase.", ["sell"], "implicit"),
    ("The owner did not refuse to sell the vase.", ["refuse"], "two negations cancel"),
    ("The owner sold not only the vase.", [], "not only"),
    ("The owner did not quickly sell the vase.", ["quickly"], "the manner is denied"),
    ("The port lets in all ships except tankers.", ["tanker"], "except"),
    ("There is no visitor singing and dancing.", ["visitor", "sing", "dance"], "there is no, with two verbs"),
    ("Ann is not a lawyer.", ["lawyer"], "predicate noun"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NEGATED, ids=[row[2] for row in NEGATED])
def test_reach_of_negation(text: str, expected: list[str], why: str):
    """A negation reaches one word of its clause."""
    (claim,) = claims(text)
    places = negated_places(claim)
    assert [unit.lemma for unit in units_of(claim) if unit.place in places] == expected


def test_words_pair_across_order_and_form():
    """Synonyms, inflected forms and moved words find each other; what is left at the same place is exchanged."""
    (left,) = claims("In June the company bought a blue boat.")
    (right,) = claims("The company purchased a red boat in June.")
    pairs = pair_words(left, right)
    assert ("buy", "purchase") in {(pair.left.lemma, pair.right.lemma) for pair in pairs.shared}
    assert [(pair.left.lemma, pair.right.lemma) for pair in pairs.exchanged] == [("blue", "red")]


VOCABULARY = "the a Sega Paris London firm bank rose fell not never bought sold by in red blue , ."
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=14).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS)
def test_pairs_are_symmetric_and_single(left: str, right: str):
    """Every unit is in one pair at most, and the pairs are the same from the other side."""
    for one in claims(left)[:1]:
        for two in claims(right)[:1]:
            there, back = pair_words(one, two), pair_words(two, one)
            places = [pair.left.place for pair in (*there.shared, *there.exchanged)]
            assert len(places) == len(set(places))
            assert len(there.shared) == len(back.shared)


@settings(max_examples=25, deadline=None)
@given(WORDS)
def test_nothing_differs_from_itself(text: str):
    """A text against itself has no discrepancy."""
    assert not found(text, text)


AGREEMENTS = [
    ("None of the crew died.", "The whole crew survived.", True, "none and all"),
    ("No sailor died.", "All sailors survived.", True, "no and all"),
    ("None of the crew died.", "Some of the crew survived.", False, "some is not all"),
    ("None of the crew died.", "Six of the crew survived.", False, "a number is not all"),
]


@pytest.mark.parametrize(("left", "right", "agree", "why"), AGREEMENTS, ids=[row[3] for row in AGREEMENTS])
def test_denied_contrary_is_an_agreement(left: str, right: str, agree: bool, why: str):
    """Nobody died and everybody survived is the same statement."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    for pair in ([a, b], [b, a]):
        kinds = {item["kind"] for item in claimcheck.compare(pair).to_dict()["findings"]}
        assert ("agreement" in kinds) is agree
