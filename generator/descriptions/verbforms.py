"""This module lists verbs that tell what their subject is, in all their forms."""

from __future__ import annotations

# Verbs whose subject can only be a person or an organisation: a pump may offer or need something,
# but it neither hires nor promises.
_AGENTS = """
abandon accept accuse acknowledge acquire add admit advertise agree aim announce apologise
apologize appeal apply appoint argue ask attend authorise authorize avoid ban beat believe bid blame
block boast book borrow boycott brief calculate campaign cancel cease challenge charge cite claim
close collaborate comment commission complain concede conclude condemn confirm consider consult
contend cooperate counter credit debate decide declare decline defend delay demand deny deploy
detain develop disclose discuss dismiss dispatch dispute divest donate downplay earn elect embrace
emphasise emphasize employ endorse enforce enjoy entrust escape establish estimate evacuate expect
explain export fear file finance fine fire focus forecast fund furlough hail halt hint hire honor
honour hope imagine impeach import impose indicate inform insist instruct intend interview invest
investigate invite issue join joke judge lack lament launch license list lobby maintain manage
manufacture market marry merge mock monitor name negotiate nominate note object observe oppose order
organise organize outsource oversee own partner patent pause persuade plan pledge postpone praise
predict prefer prepare probe promise promote propose prosecute protest publish pull purchase pursue
question raid raise ratify react reassure recall reckon recognise recognize recommend recruit refer
refuse regret reiterate reject relocate remark rename repay reply request rescind resign respond
resume retire review revoke rival roll sack sanction schedule scrap sell settle sign signal slash
solicit specialise specialize sponsor stress struggle study submit sue suggest summon supply suspend
target tell tender think threaten trade train transfer travel trust try unveil urge veto visit voice
vote vow want warn welcome wish withdraw withhold worry
""".split()
_IRREGULAR_AGENTS = """
bought buy buys buying fought fight fights fighting forbade forbid forbids held hold holds holding
laid lay lays laying left leave leaves leaving lent lend lends lending made make makes making
met meet meets meeting paid pay pays paying ran said say says saying sold sells selling sought seek
seeks seeking sent send sends sending set sets setting shed sheds shut shuts shutting spent spend
spends spending split spun swore swears took taken taught thought told undertook withdrew withdrawn
withheld won wrote write writes writing chose choose chooses choosing overtook oversaw struck
denied denies knew knows owed owes owing overhauled
""".split()
# What is done to a person or an organisation only: "it was founded", "it has been sued".
_PATIENTS = """
accused backed bankrupted barred based blamed censured charged criticised criticized fined forced
founded funded headquartered incorporated indicted led listed ordered owned privatised privatized
raided renamed sanctioned staffed subpoenaed sued valued
""".split()
# What is done to or by a thing that is made, never to a company or a person.
_THINGS = """
cost costs costing weighs weighed seat seats seated features featured retails priced powered
designed equipped
unveiled discontinued downloaded
""".split()
# Other verbs of which anything may be the subject.
_OTHERS = """
continue cover create deal deliver enter expand face fail gain happen help include need offer open
operate produce provide reach receive release rely remain report represent result return seem serve
share start stay stop support switch turn use work
""".split()
_IRREGULAR_OTHERS = """
became become becomes becoming began beginning begins begun blew bore breaks bred bringing brings
broke brought building builds built came caught clung comes coming crept cuts dealt died dies drank
drew drives drove eats fallen falling falls fell felt finding finds flew forgot found froze gave
gets getting given gives giving goes going got grew growing grown grows had has hits hitting keeping
keeps kept knew leading leads led loses losing lost meaning means meant puts putting rang risen
rises rising rode rose sang sank sat saw seeing seen sees shook showing shown shows shrank slept
slid spoke spoken sprang spreading spreads standing stands stole stood stuck swam swept swung threw
tore went woke won wore wound
""".split()

_ENDS_TWICE = frozenset({"plan", "ban", "commit", "refer", "submit", "permit", "admit"})
_VOWELS = "aeiou"


def _forms(base: str) -> set[str]:
    """Return the forms of the regular verb `base`."""
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2] not in _VOWELS:
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    double = base + base[-1] if base in _ENDS_TWICE else base
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return {base, plural, double + "ed", double + "ing"}


AGENTS = frozenset(form for base in _AGENTS for form in _forms(base)) | set(_IRREGULAR_AGENTS)
PATIENTS = frozenset(_PATIENTS)
THINGS = frozenset(_THINGS)
ANY_VERB = frozenset(
    [*AGENTS, *PATIENTS, *THINGS, *_IRREGULAR_OTHERS]
    + [form for base in _OTHERS for form in _forms(base)]
)
# Forms for one subject, which are no nouns as well ("Acme shares" is no sentence).
_NOUNS = """
bids charges deals exports fears files fines funds imports issues launches licenses lists markets
names orders partners patents profits questions releases reports results reviews rises rivals
sanctions shares shows sponsors stakes stocks supplies switches targets tenders trades votes
""".split()
FINITE = frozenset(
    each
    for each in ANY_VERB - set(_NOUNS)
    if each not in {*_AGENTS, *_OTHERS} and not each.endswith("ing")
)
