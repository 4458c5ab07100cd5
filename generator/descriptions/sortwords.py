"""The nouns that descriptions are made of, by what they stand for, and those that mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.declared import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

Kinds = frozenset[EntityKind]

_COMPANY = frozenset({EntityKind.COMPANY})
ORGANISED: Kinds = frozenset(
    {EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PUBLICATION}
)
MADE: Kinds = frozenset({EntityKind.MODEL, EntityKind.PRODUCT, EntityKind.CHIP})
PERSON: Kinds = frozenset({EntityKind.PERSON})
_RULED: Kinds = frozenset({EntityKind.POLICY, EntityKind.PROGRAMME})
_PLACED: Kinds = frozenset({EntityKind.PLACE})
_HELD: Kinds = frozenset({EntityKind.EVENT, EntityKind.PROGRAMME})

# Nouns that fit every entity of their kinds.
WHOLE_KINDS: Mapping[str, Kinds] = {
    **dict.fromkeys(("company", "firm", "公司", "企业"), _COMPANY),
    "group": _COMPANY | {EntityKind.ORGANISATION, EntityKind.GROUP},
    **dict.fromkeys(("model", "模型"), frozenset({EntityKind.MODEL})),
    **dict.fromkeys(("chip", "芯片"), frozenset({EntityKind.CHIP})),
    "product": frozenset({EntityKind.PRODUCT}),
    "policy": frozenset({EntityKind.POLICY}),
    **dict.fromkeys(("programme", "program"), frozenset({EntityKind.PROGRAMME})),
    "event": frozenset({EntityKind.EVENT}),
}
# Nouns that fit an entity of which the gazetteer says nothing else.
LIKELY_SORTS: Mapping[str, Kinds] = {
    **dict.fromkeys(("startup", "start-up", "fund", "基金"), _COMPANY),
}
_SORT_NOUNS: tuple[tuple[Kinds, str], ...] = (
    # Businesses.
    (
        ORGANISED,
        """
        airline automaker bank bookmaker brand brewer broadcaster broker builder business carmaker
        carrier chain chipmaker conglomerate contractor corporation developer distributor drugmaker
        entity exchange exporter giant grocer homebuilder housebuilder importer insurer investor lab
        label laboratory lender
        maker manufacturer miner newcomer operator planemaker producer provider publisher
        refiner restaurant retailer seller shipbuilder shop steelmaker store studio subsidiary
        supermarket supplier unit utility vendor
        """,
    ),
    # Bodies, teams.
    (
        ORGANISED,
        """
        academy administration agency airforce alliance army assembly association authority board
        body bureau cabinet centre center charity church club coalition coastguard college
        commission committee confederation congress consortium cooperative council court department
        federation foundation government guild hospital inspectorate institute institution junta
        ministry movement museum navy orchestra organisation organization parliament party police
        regulator school secretariat senate side society team tribunal union university watchdog
        """,
    ),
    # Words that mean a body only if its name has them.
    (
        ORGANISED,
        """
        arm branch chamber directorate exchange force gallery house league line network observatory
        office panel service station survey theatre trader trust yard shipyard
        """,
    ),
    # Things that are made.
    (
        MADE,
        """
        accelerator aeroplane agent aircraft airplane airliner airship album app application
        assistant biography boat book browser bus camera car chatbot computer console device
        documentary drone drug engine ferry film gadget game gpu handset headset helicopter jab jet
        laptop launcher locomotive machine medicine missile movie novel painting phone pill plane
        platform play probe processor programme reactor robot rocket rover satellite scooter series
        service ship shot show smartphone smartwatch software song spacecraft submarine superjumbo
        system tablet telescope tool train treatment truck tyre vaccine vehicle vessel warship
        watch website yacht
        """,
    ),
    # Rules and plans.
    (
        _RULED,
        """
        accord act agreement ban bill charter constitution convention deal decree directive
        embargo initiative law legislation levy order pact plan protocol regulation rule scheme
        statute tariff tax treaty
        """,
    ),
    (
        frozenset({EntityKind.PUBLICATION}),
        "channel daily journal magazine network newspaper outlet paper site tabloid weekly",
    ),
    (
        _PLACED,
        """
        archipelago capital city continent country county district emirate island kingdom
        mountain municipality nation park peninsula port prefecture province region republic
        river state suburb territory town village volcano
        """,
    ),
    # What is built.
    (
        _PLACED | {EntityKind.PROGRAMME},
        "airport bridge canal dam motorway pipeline railway reservoir stadium tunnel viaduct",
    ),
    (
        _HELD,
        """
        award battle ceremony championship competition concert conference contest cup election
        earthquake epidemic eruption exhibition expo fair festival game holiday marathon match
        medal meeting mission outbreak pandemic parade poll prize quake race referendum storm
        summit tournament war
        """,
    ),
    # Persons by what they do; nouns that name a person only by age or sex fit none.
    (
        PERSON,
        """
        activist actor actress adviser ambassador analyst architect archbishop artist astronaut
        athlete attorney author banker billionaire biologist bishop boss boxer businessman
        businesswoman candidate captain celebrity ceo cfo chair chairman chairwoman champion
        chancellor chef chemist chief coach co-founder cofounder comedian commander commissioner
        composer conductor congressman congresswoman coo critic cto cyclist dancer defender
        designer dictator diplomat director dissident doctor driver economist editor emperor
        engineer entrepreneur executive filmmaker footballer forward founder general goalkeeper
        golfer governor guitarist historian inventor investor jockey journalist judge king lawmaker
        lawyer legislator magnate manager mathematician mayor midfielder minister monarch mp
        musician novelist nurse owner painter philanthropist philosopher photographer physician
        physicist pianist pilot player playmaker playwright poet politician pontiff pope premier
        president prime-minister prince princess principal producer professor programmer prosecutor
        publisher queen rapper referee reporter researcher runner scholar scientist sculptor
        secretary senator sergeant singer skipper soldier speaker sprinter striker surgeon swimmer
        teacher tycoon violinist winger writer
        """,
    ),
)
SORTS: dict[str, Kinds] = {}
for _kinds, _nouns in _SORT_NOUNS:
    for _noun in _nouns.split():
        SORTS[_noun] = SORTS.get(_noun, frozenset()) | _kinds
# These make no rival of a company that the text newly introduces ("its office").
VAGUE = frozenset(
    "arm body branch exchange force house label line network office panel service series shop show "
    "side site station store survey trust unit yard".split()
)
KINDS: Mapping[str, Kinds] = {**SORTS, **LIKELY_SORTS, **WHOLE_KINDS}

# Words that mean the same here: the first stands for all.
_SAME = (
    "company firm business corporation",
    "maker manufacturer producer builder",
    "airline carrier",
    "bank lender",
    "aircraft airplane aeroplane plane jet airliner",
    "organisation organization",
    "centre center",
    "programme program",
    "film movie",
    "vaccine jab shot",
    "drug medicine",
    "app application",
    "phone handset smartphone",
    "ceo chief-executive",
    "founder co-founder cofounder",
    "chairman chairwoman chair",
    "lawmaker legislator mp congressman congresswoman senator",
    "country nation",
    "law act legislation statute",
    "coach manager",
    "actor actress",
    "car automobile auto",
    "regulator watchdog",
    "club team side",
    "newspaper paper daily",
    "retailer chain",
    "earthquake quake tremor",
    "start-up startup",
    "mobile cell cellular",
)
CANONICAL = {word: words.split()[0] for words in _SAME for word in words.split()}
