"""Providers: the organisations of the voluntary, community, faith and social-enterprise sector."""

from __future__ import annotations

from assetregister.records.organisation import Organisation


class Provider(
    Organisation,
    key="provider",
    label="Provider",
    plural="Providers",
    group="Third sector",
    icon="heart-handshake",
    title="{name}",
    columns=(
        "name",
        "sector",
        "client_groups",
        "area_served",
        "phone",
        "volunteers",
        "topics",
        "checked_on",
    ),
    where="sector in (charity, voluntary, community, faith, social_enterprise)",
):
    """A voluntary, community, faith or social-enterprise body that provides services."""
