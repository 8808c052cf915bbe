"""The laws of the log, held by real files whatever people do, in any order."""

from __future__ import annotations

import os
import random
from itertools import combinations_with_replacement

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.db.laws import UNSEEN, Laws, meet, walk

THOROUGH = "ASSETREGISTER_THOROUGH" in os.environ

TestLaws = Laws.TestCase
TestLaws.settings = settings(
    max_examples=200 if THOROUGH else 10,
    stateful_step_count=50 if THOROUGH else 25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("seed", range(300 if THOROUGH else 10))
def test_whatever_people_do_every_register_holds_to_the_laws(seed: int) -> None:
    walk(random.Random(seed), 60)


@pytest.mark.parametrize(("first", "second"), [*combinations_with_replacement(UNSEEN, 2)])
def test_two_people_who_did_not_see_each_other_lose_nothing(first: str, second: str) -> None:
    meet(first, second)
