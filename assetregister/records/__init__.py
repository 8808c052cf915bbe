"""The types of record, in the order of the side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.records.accepted_finding import AcceptedFinding
from assetregister.records.agreement import Agreement
from assetregister.records.area import Area
from assetregister.records.asset import Asset
from assetregister.records.assumption import Assumption
from assetregister.records.benefit import Benefit
from assetregister.records.citation import Citation
from assetregister.records.colocation import Colocation
from assetregister.records.commission import Commission
from assetregister.records.community_listing import CommunityListing
from assetregister.records.community_transfer import CommunityTransfer
from assetregister.records.contact import Contact
from assetregister.records.contribution import Contribution
from assetregister.records.disposal import Disposal
from assetregister.records.distinct_pair import DistinctPair
from assetregister.records.document import Document
from assetregister.records.energy_certificate import EnergyCertificate
from assetregister.records.estate_strategy import EstateStrategy
from assetregister.records.figure import Figure
from assetregister.records.funding import Funding
from assetregister.records.identifier import Identifier
from assetregister.records.import_mapping import ImportMapping
from assetregister.records.interest import Interest
from assetregister.records.lease_event import LeaseEvent
from assetregister.records.matter import Matter
from assetregister.records.meeting import Meeting
from assetregister.records.occupation import Occupation
from assetregister.records.opening_hours import OpeningHours
from assetregister.records.organisation import Organisation
from assetregister.records.partnership import Partnership
from assetregister.records.pathway import Pathway
from assetregister.records.pathway_count import PathwayCount
from assetregister.records.provider import Provider
from assetregister.records.relation import Relation
from assetregister.records.review import Review
from assetregister.records.role import Role
from assetregister.records.running_cost import RunningCost
from assetregister.records.saved_view import SavedView
from assetregister.records.scheme import Scheme
from assetregister.records.seat import Seat
from assetregister.records.service import Service
from assetregister.records.service_at_place import ServiceAtPlace
from assetregister.records.survey import Survey
from assetregister.records.team import Team

if TYPE_CHECKING:
    from assetregister.records.record import Record

RECORD_TYPES: Final[tuple[type[Record], ...]] = (
    Asset,
    Area,
    Interest,
    LeaseEvent,
    Occupation,
    Survey,
    RunningCost,
    EnergyCertificate,
    CommunityListing,
    CommunityTransfer,
    Disposal,
    EstateStrategy,
    Colocation,
    Team,
    Scheme,
    Role,
    Funding,
    Benefit,
    Provider,
    Organisation,
    Service,
    ServiceAtPlace,
    OpeningHours,
    Pathway,
    PathwayCount,
    Commission,
    Partnership,
    Seat,
    Meeting,
    Agreement,
    Contribution,
    Contact,
    Identifier,
    Figure,
    Review,
    Matter,
    Document,
    Citation,
    Relation,
    SavedView,
    AcceptedFinding,
    Assumption,
    ImportMapping,
    DistinctPair,
)
