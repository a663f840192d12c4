"""What counts as stating the same: two short sources with one sentence each."""

import pytest

import claimcheck

AGREEING = [
    pytest.param(
        "The bridge over the Tay was closed on Friday.",
        "Since Friday the bridge over the Tay has been closed.",
        id="other-order",
    ),
    pytest.param(
        "The airline bought the airport hotel.", "The airport hotel was purchased by the airline.", id="synonym"
    ),
    pytest.param("It sold 2.5 million units.", "It sold two and a half million units.", id="number-in-words"),
    pytest.param(
        "The orchestra of Lindale has hired Mara Oyelaran as its conductor.",
        "Mara Oyelaran was named conductor of the Lindale orchestra.",
        id="other-verb-and-the-rest-is-shared",
    ),
    pytest.param("None of the crew died.", "The whole crew survived.", id="the-opposite-is-denied"),
    pytest.param("Olsen resigned.", "Mr Olsen resigned.", id="one-name-in-two-forms"),
    pytest.param(
        "The minister Anna Olsen signed the treaty.", "Anna Olsen signed the treaty.", id="name-with-its-role"
    ),
    pytest.param("The United States approved the treaty.", "The US approved the treaty.", id="name-and-its-letters"),
    pytest.param("Norvik approved the plan.", "Norvik's board approved the plan.", id="who-stands-for-the-whole"),
    pytest.param("The road is 20 miles (32 km) long.", "The road is 32 km long.", id="number-in-two-units"),
    pytest.param(
        "Sales of the mill rose 5 percent in May.", "Sales of the mill rose by 5 percent in May.", id="by-is-left-out"
    ),
    pytest.param(
        "The explosion in the harbour happened at 9 p.m.",
        "The explosion in the harbour happened at 9:10 p.m.",
        id="an-hour-that-is-rounded",
    ),
    pytest.param("The mill was closed in May 2020.", "The mill was closed in 2020.", id="the-year-holds-the-month"),
    pytest.param("Many voters supported the plan.", "Most voters supported the plan.", id="more-than-few-and-not-all"),
    pytest.param("Norvik is larger than Orion.", "Norvik is bigger than Orion.", id="compared-in-the-same-order"),
    pytest.param("If elected, Hart will sign the treaty.", "Hart will sign the treaty if elected.", id="one-condition"),
    pytest.param("Norvik will likely close the mill.", "Norvik is likely to close the mill.", id="as-likely"),
    pytest.param(
        "The minister denied that he paid the fine.", "The minister denied having paid the fine.", id="both-deny-it"
    ),
    pytest.param(
        "Hart is believed to have signed the treaty.",
        "Hart is thought to have signed the treaty.",
        id="both-believe-it",
    ),
    pytest.param("Police have not ruled out arson.", "Police did not rule out arson.", id="not-ruled-out"),
    pytest.param("Hart never forgot to pay the rent.", "Hart did not forget to pay the rent.", id="not-forgotten"),
    pytest.param("Norvik is unlikely to close the mill.", "Norvik will not close the mill.", id="unlikely-is-a-no"),
    pytest.param("The mill is not likely to close.", "The mill is unlikely to close.", id="not-likely"),
    pytest.param("It is unlikely that the mill will close.", "The mill is unlikely to close.", id="unlikely-that"),
    pytest.param("Norvik is likely to close the mill.", "Norvik will close the mill.", id="likely-tells-of-the-future"),
]
NOT_AGREEING = [
    pytest.param(
        "The railway to Norwood was opened on Monday.",
        "The railway to Norwood cost 50 million euros.",
        id="only-the-subject-is-shared",
    ),
    pytest.param(
        "The bridge over the Tay was closed on Friday.",
        "The bridge over the Tay was designed by Anna Kerr.",
        id="only-the-subject-of-two-passives-is-shared",
    ),
    pytest.param(
        "The chairwoman of the Norwick Harbour Board resigned in March.",
        "The chairwoman of the Norwick Harbour Board studied law.",
        id="only-a-long-subject-is-shared",
    ),
    pytest.param("The ferry will not sail in March.", "The ferry will sail in March.", id="one-denies-the-verb"),
    pytest.param("Lindale Foods recalled 4,000 jars.", "Lindale Foods recalled 6,000 jars.", id="other-number"),
    pytest.param("The road is 20 km long.", "The road is 20 miles long.", id="other-unit"),
    pytest.param("The ticket costs $5 at the door.", "The ticket costs £5 at the door.", id="other-currency"),
    pytest.param("Sales rose to 5 percent.", "Sales rose by 5 percent.", id="to-a-level-and-by-a-step"),
    pytest.param("The explosion happened at 9 p.m.", "The explosion happened at 11 p.m.", id="other-hour"),
    pytest.param(
        "Sales rose by 5 percent in 2020. It was a record.",
        "Sales rose by 5 percent in 2021. In 2020 they fell by 3 percent.",
        id="other-year-which-one-source-knows-of-something-else",
    ),
    pytest.param("Olsen resigned.", "Lind resigned.", id="somebody-else"),
    pytest.param("Olsen's wife was arrested.", "Olsen was arrested.", id="a-relation-of-somebody"),
    pytest.param("Norvik is larger than Orion.", "Orion is larger than Norvik.", id="compared-the-other-way-round"),
    pytest.param("Few voters supported the plan.", "Many voters supported the plan.", id="few-and-many"),
    pytest.param("All miners were rescued.", "Some miners were rescued.", id="all-and-some"),
    pytest.param("All but two miners were rescued.", "All miners were rescued.", id="all-but-some-and-all"),
    pytest.param("If elected, Hart will sign the treaty.", "Hart will sign the treaty.", id="under-a-condition"),
    pytest.param("Norvik is likely to close the mill.", "Norvik is unlikely to close the mill.", id="likely-and-not"),
    pytest.param("Norvik is unlikely to close the mill.", "Norvik will close the mill.", id="unlikely-and-will"),
    pytest.param("Hart did not deny that he signed it.", "Hart signed it.", id="not-denied-is-not-stated"),
    pytest.param(
        "The minister did not deny that he signed the treaty.",
        "The minister denied that he signed the treaty.",
        id="the-denial-is-denied",
    ),
    pytest.param("Hart is believed to have signed it in May.", "Hart signed it in May.", id="believed-and-stated"),
    pytest.param("Hart is thought to have signed the treaty.", "Hart signed the treaty.", id="thought-and-stated"),
    pytest.param("Hart forgot to sign the treaty.", "Hart signed the treaty.", id="forgotten-and-done"),
    pytest.param("Olsen said.", "Mr. Olsen said in a statement.", id="that-somebody-spoke"),
    pytest.param("Her father is a doctor.", "Her mother is a doctor.", id="a-rival-in-one-place"),
    pytest.param("Maria Hart is 48 years old.", "Anna Falk is 48 years old.", id="another-name-in-one-place"),
    pytest.param("The storm hit the north of Ard.", "The storm hit the south of Ard.", id="north-and-south"),
    pytest.param("The film opens on 9 May 2022.", "The film comes out on 12 May 2022.", id="two-days-two-verbs"),
    pytest.param("Norvik ruled out a merger with Orion.", "Norvik announced a merger with Orion.", id="ruled-out"),
]


def _agreements(left, right):
    sources = [claimcheck.Source.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return claimcheck.compare(sources).to_dict()["summary"]["agreements"]


@pytest.mark.parametrize(("left", "right"), AGREEING)
def test_the_same_is_an_agreement(left, right):
    """However differently it is put, from both sides."""
    assert _agreements(left, right) == _agreements(right, left) == 1


@pytest.mark.parametrize(("left", "right"), NOT_AGREEING)
def test_something_else_is_no_agreement(left, right):
    """However much alike the sentences look, from both sides."""
    assert _agreements(left, right) == _agreements(right, left) == 0
